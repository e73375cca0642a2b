import type { PageTexts } from "../texts";

export const ja: PageTexts = {
  characters: { other: "{n}文字" },
  unitCharacters: "文字",
  curveCharacters: "{n}文字までで網羅できる割合：最大{p}",
  listen: "読み上げ",
  listenPause: "一時停止",
  listenGoOn: "再開",
  listenPrevious: "前の文",
  listenNext: "次の文",
  share: "共有",
  toSummary: "要約を見る",
  splitMenu: "記事を分ける…",
  splitAll: "複数の記事をまとめて貼り付けましたか？ 分ける",
  splitHelp: "複数の記事が入っていますか？ 次の記事が始まるところを選んでください。",
  splitHere: "ここから別の記事",
  referenceGaps: "一部の文献情報に不足があります：",
  lacksOutlet: { other: "メディア名のない記事：{n}件" },
  lacksDate: { other: "日付のない記事：{n}件" },
  lacksAddress: { other: "URLのない記事：{n}件" },
  cannotKeep: "これは要約の文にできません。",
};
