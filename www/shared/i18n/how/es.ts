import type { HowTexts } from "../texts";

export const es: HowTexts = {
  howTitle: "Cómo elige Conspectus",
  howIdea:
    "Varios artículos cuentan un mismo suceso. Lo que dicen todos es probablemente importante, y más probablemente cierto que lo que dice uno solo. Por eso se puede hacer un resumen sin entender una palabra: basta con buscar lo que los artículos tienen en común y citar las pocas frases que contienen la mayor parte. No se reescribe nada, así que nada puede inventarse, y cada frase se puede comprobar en su artículo.",
  howLive: "Los recuadros de abajo se calculan ahora mismo, en este navegador, a partir de los artículos inventados que abre «{tryIt}».",
  howFault: "Aquí no se pueden calcular: {why}",
  howPage: "Qué es artículo y qué es página",
  howPageText:
    "Se suelen pegar páginas enteras, con sus menús, botones y avances. Cada línea se juzga por su aspecto y por el lugar en que está. Los demás artículos también ayudan: al final de una página, una serie de líneas sobre algo que nadie más menciona no forma parte de la noticia. No se pierde nada: lo que se aparta figura en una lista y se recupera con un clic.",
  howDropped: {
    one: "Se apartó {n} línea o parte de línea. Hasta dos de cada artículo:",
    other: "Se apartaron {n} líneas o partes de líneas. Hasta dos de cada artículo:",
  },
  howOneArticle: "Artículo",
  howReason: "Motivo",
  howSources: "Quién cuenta",
  howSourcesText:
    "Un texto de agencia que publican dos periódicos es una sola fuente. Los artículos que comparten la mitad de sus secuencias de cuatro palabras cuentan como una. Si un artículo trata de otra cosa, se señala y no se cuenta.",
  howSourcesFound: "Artículos: {articles}. Fuentes: {sources}.",
  howShared: "{names} comparten el {share} de sus secuencias de cuatro palabras: una sola fuente.",
  howMatters: "Qué importa",
  howMattersText:
    "Cada palabra con significado propio y cada par de palabras vecinas se llama aquí concepto. Un concepto pesa más si lo usan más fuentes, si lo usan más veces y si aparece antes en sus artículos. Estos son los que más pesan:",
  howConcept: "Concepto",
  howWeight: "Peso",
  howChosen: "Qué frases",
  howChosenText:
    "Una selección vale lo que pesan en total sus conceptos, cada uno contado una sola vez; por eso, una frase que repite lo ya dicho no añade casi nada. El programa toma la frase que más añade para su longitud, luego la siguiente, y después cambia unas frases por otras mientras eso mejore el resultado. Una frase que empieza por «Él» solo entra junto con la anterior, y una cita entra entera o no entra. Por último, las frases se ponen en el orden en que los artículos cuentan la historia.",
  howLength: { one: "{n} palabra como máximo", other: "{n} palabras como máximo" },
  howCovered: {
    one: "{n} palabra cubre el {share} del peso de lo que dicen al menos dos fuentes.",
    other: "{n} palabras cubren el {share} del peso de lo que dicen al menos dos fuentes.",
  },
  howAdded: "Aportó el {share} de lo que aportó la mejor frase, sobre todo por: {concepts}.",
  howSaying: "Quién lo dice",
  howSayingText:
    "Para cada frase se buscan, en cada uno de los demás artículos, entre una y tres frases seguidas que contengan la mayor parte de ella. Pueden decir lo mismo, decir una parte o contarlo de otro modo: con otra cifra o negándolo. Solo se cuentan las fuentes que dicen lo mismo. Así ocurre con las primeras frases del resumen de arriba:",
  howOwn: "aquí está la frase",
  howDiffer: "En qué difieren las fuentes",
  howDifferText:
    "Las cifras, los días y los nombres de frases que tratan de lo mismo se ponen uno junto a otro cuando no todos pueden ser ciertos. Cuál lo es no lo puede decir un programa.",
  howCheck: "Un texto sobre los artículos",
  howCheckText:
    "«{checkText}» toma lo que alguien dice de los artículos y busca en ellos cada una de sus frases del mismo modo: puede estar palabra por palabra, con otras palabras, en parte, contada de otro modo o no encontrarse. Cada cifra, fecha y nombre se encuentra, tiene otro valor donde se cuenta lo mismo o no está en ningún artículo. Cada cita se compara palabra por palabra, y también quién la dice.",
  howCheckExample: "Esta es una respuesta con cuatro errores: una cifra, un nombre, una palabra de una cita y una frase que nadie escribió:",
  howFoundVerbatim: "encontrada palabra por palabra",
  howFoundSame: "encontrada",
  howFoundPart: "encontrada en parte",
  howFoundDiffers: "contada de otro modo",
  howFoundNone: "no encontrada",
  howAbsent: "no está en ningún artículo",
  howQuotation: "La cita",
  howInstead: "{own}, donde el artículo dice {other}",
  howCheckMeans:
    "Esto muestra dónde mirar, no qué es cierto. «No encontrada» quiere decir que no se encuentra en estos artículos: aun así puede ser cierta, o estar contada con palabras que las reglas no conocen. «Encontrada» quiere decir que un artículo lo dice: los artículos pueden equivocarse, y una frase encontrada puede omitir lo importante. La ironía, y lo que solo se deduce de varias frases juntas, no se detecta. Lea los pasajes.",
  howCheckMeasured:
    "Se midió con resúmenes escritos por personas, y cambiando en ellos palabras sueltas. De {all} cifras cambiadas se marcan {marked}; de {all} cifras correctas, {wronglyMarked}. De {all} citas con una palabra cambiada, {quotations} se dan por cambiadas. De {all} frases con otro nombre, entre {fewestNames} y {mostNames} dejan de contar como iguales; con un «no» añadido o quitado, {denials}. De {all} frases de los resúmenes se encuentran {found}, al menos en parte.",
  howCannot: "Lo que no puede hacer",
  howCannotClear: "Un resumen no es más claro que sus frases.",
  howCannotTrue: "Coincidir no es tener razón: las fuentes pueden equivocarse todas a la vez, y lo que solo una ha averiguado queda entre lo último.",
  howCannotCount:
    "«{ratio}» quiere decir que dos fuentes dicen la frase entera. Las que dicen una parte, o dan otra cifra, se muestran y no se cuentan. Lo deciden reglas sobre las palabras, y a veces se equivocan.",
  howCannotDiffer: "Las diferencias se encuentran con reglas, que pasan por alto algunas y dan falsas alarmas. Lea los pasajes y juzgue por su cuenta.",
  howMore: "El archivo DESIGN.md del código fuente describe el método completo y dónde falla; las cifras están en benches/RESULTS.md.",
};
