import type { HowTexts } from "../texts";

export const de: HowTexts = {
  howTitle: "Wie Conspectus auswählt",
  howIdea:
    "Mehrere Artikel berichten über ein Ereignis. Was alle sagen, ist vermutlich wichtig, und es stimmt eher als das, was nur einer sagt. Deshalb lässt sich eine Zusammenfassung finden, ohne ein Wort zu verstehen: Man sucht, was die Artikel gemeinsam haben, und zitiert die wenigen Sätze, in denen das meiste davon steht. Nichts wird umgeschrieben, also kann nichts erfunden werden, und jeder Satz lässt sich in seinem Artikel nachprüfen.",
  howLive: "Die Kästen unten werden jetzt in diesem Browser berechnet, aus den erfundenen Artikeln, die „{tryIt}“ öffnet.",
  howFault: "Hier lassen sie sich nicht berechnen: {why}",
  howPage: "Was Artikel ist und was nur Seite",
  howPageText:
    "Oft werden ganze Seiten eingefügt, mit Menüs, Schaltflächen, Anreißern und allem anderen. Jede Zeile wird danach beurteilt, wie sie aussieht und wo sie steht. Auch die anderen Artikel helfen: Stehen am Ende einer Seite mehrere Zeilen über etwas, das sonst niemand erwähnt, so gehören sie nicht zum Artikel. Nichts geht verloren: Was gestrichen wird, ist aufgelistet und kommt mit einem Klick zurück.",
  howDropped: {
    one: "{n} Zeile oder ein Teil einer Zeile wurde gestrichen. Bis zu zwei aus jedem Artikel:",
    other: "{n} Zeilen oder Teile von Zeilen wurden gestrichen. Bis zu zwei aus jedem Artikel:",
  },
  howOneArticle: "Artikel",
  howReason: "Grund",
  howSources: "Wer zählt",
  howSourcesText:
    "Eine Agenturmeldung, die zwei Zeitungen drucken, ist eine Quelle. Artikel, bei denen die Hälfte aller Folgen von vier Wörtern übereinstimmt, zählen als einer. Ein Artikel, der von etwas anderem handelt, wird genannt und zählt nicht mit.",
  howSourcesFound: "Artikel: {articles}. Quellen: {sources}.",
  howShared: "{names} haben {share} ihrer Folgen von vier Wörtern gemeinsam: eine Quelle.",
  howMatters: "Was wichtig ist",
  howMattersText:
    "Jedes Wort, das etwas bedeutet, und jedes Paar benachbarter Wörter heißt hier Begriff. Er wiegt mehr, wenn mehr Quellen ihn gebrauchen, wenn sie ihn öfter gebrauchen und wenn er in ihren Artikeln früher vorkommt. Am meisten wiegen:",
  howConcept: "Begriff",
  howWeight: "Gewicht",
  howChosen: "Welche Sätze",
  howChosenText:
    "Eine Auswahl ist so viel wert, wie ihre Begriffe zusammen wiegen, jeder einmal gezählt. Ein Satz, der Gesagtes wiederholt, bringt also fast nichts. Das Programm nimmt den Satz, der für seine Länge am meisten beiträgt, dann den nächsten, und tauscht danach Sätze aus, solange das etwas bringt. Ein Satz, der mit „Er“ beginnt, kommt nur zusammen mit dem Satz davor, und ein Zitat kommt ganz oder gar nicht. Zuletzt werden die Sätze in die Reihenfolge gebracht, in der die Artikel die Geschichte erzählen.",
  howLength: { one: "Höchstens {n} Wort", other: "Höchstens {n} Wörter" },
  howCovered: {
    one: "{n} Wort deckt {share} vom Gewicht dessen ab, was mindestens zwei Quellen sagen.",
    other: "{n} Wörter decken {share} vom Gewicht dessen ab, was mindestens zwei Quellen sagen.",
  },
  howAdded: "Beitrag: {share} von dem des besten Satzes, vor allem durch: {concepts}.",
  howSaying: "Wer es sagt",
  howSayingText:
    "Zu jedem Satz werden in jedem anderen Artikel die ein bis drei benachbarten Sätze gesucht, in denen das meiste davon steht. Sie sagen dasselbe, sagen einen Teil davon oder sagen es anders: mit einer anderen Zahl, oder indem sie es bestreiten. Gezählt werden nur Quellen, die dasselbe sagen. Die ersten Sätze der Zusammenfassung oben:",
  howOwn: "der Satz selbst",
  howDiffer: "Wo sich die Quellen unterscheiden",
  howDifferText:
    "Zahlen, Tage und Namen aus Sätzen über dieselbe Sache werden nebeneinandergestellt, wenn nicht alle stimmen können. Welche davon stimmen, kann kein Programm sagen.",
  howCheck: "Ein Text über die Artikel",
  howCheckText:
    "„{checkText}“ nimmt, was jemand über die Artikel sagt, und sucht jeden Satz darin auf dieselbe Weise: Er steht Wort für Wort in ihnen, mit anderen Worten, nur zum Teil oder anders, oder er wird nicht gefunden. Jede Zahl, jedes Datum und jeder Name darin wird gefunden, hat einen anderen Wert, wo dasselbe erzählt wird, oder steht in keinem der Artikel. Jedes Zitat wird Wort für Wort verglichen, und es wird geprüft, wer es sagt.",
  howCheckExample: "Eine Antwort mit vier Fehlern (einer Zahl, einem Namen, einem Wort in einem Zitat und einem Satz, den niemand geschrieben hat):",
  howFoundVerbatim: "Wort für Wort gefunden",
  howFoundSame: "gefunden",
  howFoundPart: "zum Teil gefunden",
  howFoundDiffers: "anders gesagt",
  howFoundNone: "nicht gefunden",
  howAbsent: "in keinem der Artikel",
  howQuotation: "Das Zitat",
  howInstead: "{own}; im Artikel steht {other}",
  howCheckMeans:
    "Das zeigt, wo man hinsehen sollte, und nicht, was wahr ist. „Nicht gefunden“ heißt: nicht in diesen Artikeln gefunden; es kann trotzdem stimmen oder mit Worten gesagt sein, die die Regeln nicht kennen. „Gefunden“ heißt, dass ein Artikel es sagt: Artikel können irren, und ein gefundener Satz kann trotzdem weglassen, worauf es ankommt. Ironie, und was sich erst aus mehreren Sätzen zusammen ergibt, erkennt das Programm nicht. Lesen Sie die Stellen.",
  howCheckMeasured:
    "Gemessen an Zusammenfassungen, die Menschen geschrieben haben, auch mit einzelnen geänderten Wörtern darin: Von {all} geänderten Zahlen werden {marked} markiert, von {all} richtigen Zahlen {wronglyMarked}. Von {all} Zitaten mit einem geänderten Wort gelten {quotations} als geändert. Von {all} Sätzen mit einem anderen Namen gelten {fewestNames} bis {mostNames} nicht mehr als dasselbe, mit einem eingefügten oder gestrichenen „nicht“ {denials}. Von {all} Sätzen der Zusammenfassungen werden {found} gefunden, zumindest zum Teil.",
  howCannot: "Was es nicht kann",
  howCannotClear: "Eine Zusammenfassung ist nicht klarer als ihre Sätze.",
  howCannotTrue: "Einigkeit ist nicht Wahrheit: Quellen können gemeinsam irren, und was nur eine herausgefunden hat, steht weit hinten.",
  howCannotCount:
    "„{ratio}“ heißt, dass zwei Quellen den ganzen Satz sagen. Quellen, die einen Teil davon sagen oder eine andere Zahl nennen, werden gezeigt und nicht mitgezählt. Darüber entscheiden Regeln über Wörter, und manchmal irren sie.",
  howCannotDiffer: "Unterschiede werden mit Regeln gefunden, die manche übersehen und manchmal falschen Alarm geben. Lesen Sie die Stellen und urteilen Sie selbst.",
  howMore: "Die Datei DESIGN.md im Quellcode beschreibt das ganze Verfahren und wo es versagt; in benches/RESULTS.md stehen die Zahlen.",
};
