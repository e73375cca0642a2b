import type { HowTexts } from "../texts";

export const pt: HowTexts = {
  howTitle: "Como o Conspectus escolhe",
  howIdea:
    "Vários artigos contam um mesmo acontecimento. O que todos dizem provavelmente importa, e tem mais chance de estar certo do que aquilo que só um diz. Por isso é possível achar um resumo sem entender uma palavra: basta procurar o que os artigos têm em comum e citar as poucas frases que reúnem a maior parte disso. Nada é reescrito, então nada pode ser inventado, e cada frase pode ser conferida no seu artigo.",
  howLive: "Os quadros abaixo são calculados agora, neste navegador, a partir dos artigos inventados que “{tryIt}” abre.",
  howFault: "Não foi possível calculá-los aqui: {why}",
  howPage: "O que é artigo e o que é página",
  howPageText:
    "Muita gente cola páginas inteiras, com menus, botões, chamadas e tudo o mais. Cada linha é julgada pela aparência e pelo lugar onde está. Os outros artigos também ajudam: no fim de uma página, uma série de linhas sobre algo que ninguém mais menciona não faz parte da notícia. Nada se perde: o que foi retirado fica listado e volta com um clique.",
  howDropped: {
    one: "{n} linha ou parte de linha foi retirada. Até duas de cada artigo:",
    other: "{n} linhas ou partes de linhas foram retiradas. Até duas de cada artigo:",
  },
  howOneArticle: "Artigo",
  howReason: "Motivo",
  howSources: "O que conta como fonte",
  howSourcesText:
    "Um texto de agência publicado por dois jornais é uma só fonte. Artigos que têm em comum metade das suas sequências de quatro palavras contam como um. Um artigo sobre outra coisa é apontado e não é contado.",
  howSourcesFound: "Artigos: {articles}. Fontes: {sources}.",
  howShared: "{names} têm em comum {share} das suas sequências de quatro palavras: uma só fonte.",
  howMatters: "O que importa",
  howMattersText:
    "Cada palavra com significado próprio e cada par de palavras vizinhas é o que se chama aqui de conceito. Ele pesa mais se mais fontes o usam, se o usam mais vezes e se o usam mais cedo nos seus artigos. Estes são os que mais pesam:",
  howConcept: "Conceito",
  howWeight: "Peso",
  howChosen: "Quais frases",
  howChosenText:
    "Uma seleção vale o que os seus conceitos pesam juntos, cada um contado uma vez; assim, uma frase que repete o que já foi dito não acrescenta quase nada. O programa escolhe a frase que mais acrescenta para o seu tamanho, depois a seguinte, e então troca frases enquanto isso melhora a seleção. Uma frase que começa com “Ele” só entra junto com a anterior, e uma citação entra inteira ou não entra. Por fim, as frases são postas na ordem em que os artigos contam a história.",
  howLength: { one: "No máximo {n} palavra", other: "No máximo {n} palavras" },
  howCovered: {
    one: "{n} palavra cobre {share} do peso do que pelo menos duas fontes dizem.",
    other: "{n} palavras cobrem {share} do peso do que pelo menos duas fontes dizem.",
  },
  howAdded: "Acrescentou {share} do que a melhor frase acrescentou, sobretudo por: {concepts}.",
  howSaying: "Quem diz o quê",
  howSayingText:
    "Para cada frase, procura-se em cada um dos outros artigos o trecho de uma a três frases vizinhas que contém a maior parte dela. Esse trecho diz o mesmo, diz uma parte ou conta de outro modo: com outro número, ou negando. Só são contadas as fontes que dizem o mesmo. As primeiras frases do resumo acima:",
  howOwn: "fonte da frase",
  howDiffer: "Onde as fontes diferem",
  howDifferText:
    "Números, dias e nomes de frases sobre a mesma coisa são postos lado a lado quando não podem estar todos certos. Dizer qual está certo não cabe a um programa.",
  howCheck: "Um texto sobre os artigos",
  howCheckText:
    "“{checkText}” recebe o que alguém diz sobre os artigos e procura neles cada uma das frases, da mesma maneira: palavra por palavra, o mesmo com outras palavras, em parte, contada de outro modo ou não encontrada. Cada número, data e nome do texto é encontrado, ou tem outro valor num trecho que diz o mesmo, ou não está em nenhum dos artigos. Cada citação é comparada palavra por palavra, e também se verifica quem a disse.",
  howCheckExample: "Uma resposta com quatro erros: um número, um nome, uma palavra de uma citação e uma frase que ninguém escreveu:",
  howFoundVerbatim: "encontrada palavra por palavra",
  howFoundSame: "encontrada",
  howFoundPart: "encontrada em parte",
  howFoundDiffers: "contada de outro modo",
  howFoundNone: "não encontrada",
  howAbsent: "em nenhum dos artigos",
  howQuotation: "A citação",
  howInstead: "{own}, onde o artigo tem {other}",
  howCheckMeans:
    "Isto mostra onde olhar, e não o que é verdade. “Não encontrada” quer dizer não encontrada nestes artigos: a frase ainda pode estar certa, ou estar neles com palavras que as regras não conhecem. “Encontrada” quer dizer que um artigo diz isso: artigos podem errar, e uma frase encontrada ainda pode omitir o que importa. O programa não percebe a ironia, nem o que só se conclui de várias frases juntas. Leia os trechos.",
  howCheckMeasured:
    "Medido com resumos escritos por pessoas, e com palavras isoladas deles trocadas: de {all} números trocados, {marked} são marcados; de {all} números certos, {wronglyMarked}. De {all} citações com uma palavra trocada, {quotations} são apontadas como alteradas. De {all} frases com outro nome, de {fewestNames} a {mostNames} deixam de contar como iguais; com um “não” posto ou tirado, {denials}. De {all} frases dos resumos, {found} são encontradas, pelo menos em parte.",
  howCannot: "O que ele não consegue fazer",
  howCannotClear: "Um resumo não é mais claro do que as suas frases.",
  howCannotTrue: "Concordância não é verdade: as fontes podem errar juntas, e o que só uma descobriu fica para trás.",
  howCannotCount:
    "“{ratio}” quer dizer que duas fontes afirmam a frase inteira. Fontes que afirmam só uma parte, ou que dão outro número, são mostradas e não são contadas. Quem decide isso são regras sobre palavras, e às vezes elas se enganam.",
  howCannotDiffer: "As divergências são encontradas por regras, que deixam escapar algumas e dão alarmes falsos. Leia os trechos e julgue por conta própria.",
  howMore: "O arquivo DESIGN.md do código-fonte descreve o método inteiro e onde ele falha; benches/RESULTS.md traz os números.",
};
