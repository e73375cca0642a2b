import type { HowTexts } from "../texts";

export const fr: HowTexts = {
  howTitle: "Comment Conspectus choisit",
  howIdea:
    "Plusieurs articles rapportent un même événement. Ce que tous disent compte sans doute, et a plus de chances d’être juste que ce qu’un seul dit. On peut donc trouver un résumé sans comprendre un seul mot : il suffit de chercher ce que les articles ont en commun, et de citer les quelques phrases qui en contiennent l’essentiel. Rien n’est reformulé, donc rien ne peut être inventé, et chaque phrase peut être vérifiée dans son article.",
  howLive: "Les encadrés ci-dessous sont calculés à l’instant, dans ce navigateur, à partir des articles inventés qu’ouvre « {tryIt} ».",
  howFault: "Ici, ils ne peuvent pas être calculés : {why}",
  howPage: "Ce qui est article, ce qui est page",
  howPageText:
    "On colle souvent des pages entières, avec leurs menus, leurs boutons et leurs accroches. Chaque ligne est jugée sur son aspect et sa place. Les autres articles aident aussi : en fin de page, une suite de lignes sur un sujet dont aucun autre ne parle ne fait pas partie de l’article. Rien n’est perdu : ce qui est écarté figure dans une liste et revient d’un clic.",
  howDropped: {
    one: "{n} ligne écartée, en tout ou en partie. Deux au plus par article :",
    other: "{n} lignes écartées, en tout ou en partie. Deux au plus par article :",
  },
  howOneArticle: "Article",
  howReason: "Raison",
  howSources: "Qui compte",
  howSourcesText:
    "Une dépêche d’agence que deux journaux publient est une seule source. Des articles qui partagent la moitié de leurs suites de quatre mots comptent comme une seule source. Un article qui parle d’autre chose est signalé, et n’est pas compté.",
  howSourcesFound: "Articles : {articles}. Sources : {sources}.",
  howShared: "{names} partagent {share} de leurs suites de quatre mots : une seule source.",
  howMatters: "Ce qui importe",
  howMattersText:
    "Chaque mot porteur de sens et chaque paire de mots voisins s’appelle ici un concept. Il pèse plus si plus de sources l’emploient, si elles l’emploient plus souvent et si elles l’emploient plus tôt dans leurs articles. Ceux qui pèsent le plus :",
  howConcept: "Concept",
  howWeight: "Poids",
  howChosen: "Quelles phrases",
  howChosenText:
    "Un choix de phrases vaut ce que pèsent ensemble ses concepts, chacun compté une fois ; une phrase qui répète ce qui est déjà dit n’apporte donc presque rien. Le programme prend la phrase qui apporte le plus pour sa longueur, puis la suivante, puis échange des phrases tant que cela améliore le résultat. Une phrase qui commence par « Il » ne vient qu’avec celle qui la précède, et une citation vient entière ou pas du tout. Enfin, les phrases sont mises dans l’ordre où les articles racontent l’histoire.",
  howLength: { one: "Au plus {n} mot", other: "Au plus {n} mots" },
  howCovered: {
    one: "{n} mot couvre {share} du poids de ce que disent au moins deux sources.",
    other: "{n} mots couvrent {share} du poids de ce que disent au moins deux sources.",
  },
  howAdded: "Apport par rapport à la meilleure phrase : {share}, surtout grâce à : {concepts}.",
  howSaying: "Qui le dit",
  howSayingText:
    "Pour chaque phrase, on cherche dans chacun des autres articles les phrases voisines, d’une à trois, qui en contiennent l’essentiel. Elles disent la même chose, en disent une partie ou le disent autrement : avec un autre chiffre, ou en le niant. Seules les sources qui disent la même chose sont comptées. Les premières phrases du résumé ci-dessus :",
  howOwn: "sa propre phrase",
  howDiffer: "Là où les sources diffèrent",
  howDifferText:
    "Les chiffres, les jours et les noms tirés de phrases sur un même fait sont mis côte à côte s’ils ne peuvent pas tous être justes. Lequel est juste, ce n’est pas à un programme de le dire.",
  howCheck: "Un texte à propos des articles",
  howCheckText:
    "« {checkText} » prend ce que quelqu’un dit des articles et y recherche chaque phrase de la même façon : mot pour mot, la même chose en d’autres mots, en partie, dite autrement ou introuvable. Chaque chiffre, date ou nom est trouvé, a une autre valeur là où la même chose est dite, ou ne figure dans aucun des articles. Chaque citation est comparée mot à mot, et l’on regarde aussi à qui elle est attribuée.",
  howCheckExample: "Une réponse qui contient quatre fautes : un chiffre, un nom, un mot d’une citation et une phrase que personne n’a écrite :",
  howFoundVerbatim: "trouvée mot pour mot",
  howFoundSame: "trouvée",
  howFoundPart: "trouvée en partie",
  howFoundDiffers: "dite autrement",
  howFoundNone: "introuvable",
  howAbsent: "dans aucun des articles",
  howQuotation: "La citation",
  howInstead: "{own}, là où l’article porte {other}",
  howCheckMeans:
    "Cela montre où regarder, et non ce qui est vrai. « Introuvable » veut dire introuvable dans ces articles : cela peut être juste malgré tout, ou dit avec des mots que les règles ne connaissent pas. « Trouvée » veut dire qu’un article le dit : un article peut se tromper, et une phrase trouvée peut encore taire ce qui importe. L’ironie, et ce qui ne ressort que de plusieurs phrases ensemble, échappent au programme. Lisez les passages.",
  howCheckMeasured:
    "Mesuré sur des résumés rédigés par des humains, et sur les mêmes avec un mot changé ici ou là : sur {all} chiffres changés, {marked} sont signalés ; sur {all} chiffres justes, {wronglyMarked} le sont à tort. Sur {all} citations dont un mot a été changé, {quotations} sont signalées comme modifiées. Sur {all} phrases portant un autre nom, de {fewestNames} à {mostNames} ne comptent plus comme disant la même chose ; sur {all} auxquelles on a ajouté ou ôté un « ne… pas », {denials}. Sur {all} phrases des résumés, {found} sont trouvées, au moins en partie.",
  howCannot: "Ce qu’il ne peut pas faire",
  howCannotClear: "Un résumé n’est pas plus clair que ses phrases.",
  howCannotTrue:
    "Être d’accord n’est pas dire vrai : des sources peuvent se tromper ensemble, et ce qu’une seule a découvert passe au second plan.",
  howCannotCount:
    "« {ratio} » veut dire que deux sources disent toute la phrase. Celles qui n’en disent qu’une partie, ou donnent un autre chiffre, sont montrées sans être comptées. Ce sont des règles sur les mots qui en décident, et elles se trompent parfois.",
  howCannotDiffer:
    "Les divergences sont trouvées par des règles, qui en manquent certaines et donnent de fausses alertes. Lisez les passages et jugez par vous-même.",
  howMore: "Le fichier DESIGN.md du code source décrit toute la méthode et ses limites ; les chiffres sont dans benches/RESULTS.md.",
};
