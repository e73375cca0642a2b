import type { HowTexts } from "../texts";

export const it: HowTexts = {
  howTitle: "Come sceglie Conspectus",
  howIdea:
    "Più articoli raccontano un evento. Ciò che dicono tutti è probabilmente importante, ed è più facile che sia giusto di ciò che dice uno solo. Perciò si può trovare un riassunto senza capire una parola: si cerca che cosa hanno in comune gli articoli e si citano le poche frasi che ne contengono la maggior parte. Nulla viene riscritto, quindi nulla può essere inventato, e ogni frase si può verificare nel suo articolo.",
  howLive: "I riquadri qui sotto vengono calcolati adesso, in questo browser, dagli articoli inventati che si aprono con “{tryIt}”.",
  howFault: "Qui non è possibile calcolarli: {why}",
  howPage: "Che cosa è articolo e che cosa no",
  howPageText:
    "Si incollano spesso pagine intere, con menu, pulsanti, richiami ad altre notizie e tutto il resto. Ogni riga viene valutata per il suo aspetto e per il punto in cui si trova. Aiutano anche gli altri articoli: in fondo a una pagina, una serie di righe su qualcosa di cui nessun altro parla non fa parte dell’articolo. Nulla va perso: ciò che è escluso viene elencato e si reinserisce con un clic.",
  howDropped: {
    one: "È esclusa {n} riga o parte di riga. Fino a due per ogni articolo:",
    other: "Sono escluse {n} righe o parti di riga. Fino a due per ogni articolo:",
  },
  howOneArticle: "Articolo",
  howReason: "Motivo",
  howSources: "Chi conta",
  howSourcesText:
    "Una notizia d’agenzia pubblicata da due giornali è un’unica fonte. Gli articoli che hanno in comune la metà delle loro sequenze di quattro parole contano come uno solo. Un articolo che parla d’altro viene segnalato e non conta.",
  howSourcesFound: "Articoli: {articles}. Fonti: {sources}.",
  howShared: "{names}: {share} delle sequenze di quattro parole in comune, quindi un’unica fonte.",
  howMatters: "Che cosa è importante",
  howMattersText:
    "Ogni parola che porta un significato, e ogni coppia di parole vicine, si chiama qui concetto. Un concetto pesa di più se lo usano più fonti, se lo usano più spesso e se lo usano prima nei loro articoli. Questi pesano più di tutti:",
  howConcept: "Concetto",
  howWeight: "Peso",
  howChosen: "Quali frasi",
  howChosenText:
    "Una selezione vale quanto pesano insieme i suoi concetti, ciascuno contato una volta sola: una frase che ripete ciò che è già stato detto non aggiunge quasi nulla. Il programma prende la frase che aggiunge di più in rapporto alla sua lunghezza, poi la successiva, e poi scambia le frasi finché ci si guadagna. Una frase che comincia con “Lui” viene presa solo insieme a quella che la precede, e una citazione viene presa intera o per niente. Infine le frasi vengono messe nell’ordine in cui gli articoli raccontano i fatti.",
  howLength: { one: "Al massimo {n} parola", other: "Al massimo {n} parole" },
  howCovered: {
    one: "Copertura con {n} parola: {share} del peso di ciò che dicono almeno due fonti.",
    other: "Copertura con {n} parole: {share} del peso di ciò che dicono almeno due fonti.",
  },
  howAdded: "Contributo: {share} di quello della frase migliore, soprattutto per: {concepts}.",
  howSaying: "Chi lo dice",
  howSayingText:
    "Per ogni frase si cercano, in tutti gli altri articoli, da una a tre frasi vicine che ne contengano la maggior parte. Possono dire la stessa cosa, dirne una parte o dirlo diversamente: con un’altra cifra, oppure negandolo. Vengono contate solo le fonti che dicono la stessa cosa. Le prime frasi del riassunto qui sopra:",
  howOwn: "la frase stessa",
  howDiffer: "Dove le fonti discordano",
  howDifferText:
    "Cifre, giorni e nomi presi da frasi che parlano della stessa cosa vengono messi a confronto se non possono essere tutti giusti. Quale sia quello giusto, non spetta a un programma dirlo.",
  howCheck: "Un testo sugli articoli",
  howCheckText:
    "“{checkText}” prende ciò che qualcuno dice degli articoli e cerca ogni frase allo stesso modo: può essere trovata parola per parola, trovata con altre parole, trovata in parte, detta diversamente o non trovata. Ogni cifra, data e nome del testo viene trovato, ha un altro valore dove si racconta la stessa cosa, oppure non compare in nessuno degli articoli. Ogni citazione viene confrontata parola per parola, e si controlla anche a chi è attribuita.",
  howCheckExample: "Una risposta con quattro errori: una cifra, un nome, una parola di una citazione e una frase che nessuno ha scritto:",
  howFoundVerbatim: "trovata parola per parola",
  howFoundSame: "trovata",
  howFoundPart: "trovata in parte",
  howFoundDiffers: "detta diversamente",
  howFoundNone: "non trovata",
  howAbsent: "in nessuno degli articoli",
  howQuotation: "La citazione",
  howInstead: "{own}, dove l’articolo ha {other}",
  howCheckMeans:
    "Questo mostra dove guardare, non che cosa è vero. “Non trovata” significa non trovata in questi articoli: la frase può comunque essere giusta, o detta con parole che le regole non conoscono. “Trovata” significa che lo dice un articolo: gli articoli possono sbagliare, e una frase trovata può comunque tacere ciò che importa. L’ironia, e ciò che risulta solo da più frasi messe insieme, il programma non li vede. Leggi i passaggi.",
  howCheckMeasured:
    "Le misure, su riassunti scritti da persone e sugli stessi riassunti con singole parole cambiate: su {all} cifre cambiate ne vengono segnalate {marked}, su {all} cifre giuste {wronglyMarked}. Su {all} citazioni con una parola cambiata, {quotations} risultano cambiate. Su {all} frasi con un altro nome, da {fewestNames} a {mostNames} non contano più come uguali; con un “non” aggiunto o tolto, {denials}. Su {all} frasi dei riassunti ne vengono trovate {found}, almeno in parte.",
  howCannot: "Che cosa non può fare",
  howCannotClear: "Un riassunto non è più chiaro delle sue frasi.",
  howCannotTrue: "Concordare non vuol dire avere ragione: le fonti possono sbagliare insieme, e ciò che ha scoperto una sola finisce in basso.",
  howCannotCount:
    "“{ratio}” significa che due fonti dicono tutta la frase. Le fonti che ne dicono una parte, o danno un’altra cifra, vengono mostrate ma non contate. Lo decidono regole sulle parole, che a volte sbagliano.",
  howCannotDiffer: "Le discordanze vengono trovate da regole, che ne mancano alcune e danno falsi allarmi. Leggi i passaggi e giudica da te.",
  howMore: "Il file DESIGN.md del codice sorgente descrive tutto il metodo e dove non funziona; benches/RESULTS.md contiene i numeri.",
};
