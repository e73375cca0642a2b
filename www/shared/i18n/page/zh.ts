import type { PageTexts } from "../texts";

export const zh: PageTexts = {
  characters: { other: "{n} 个字符" },
  unitCharacters: "字符",
  curveCharacters: "{n} 个字符以内的摘要最多可覆盖 {p}",
  listen: "朗读",
  listenPause: "暂停",
  listenGoOn: "继续",
  listenPrevious: "上一句",
  listenNext: "下一句",
  share: "分享",
  toSummary: "查看摘要",
  splitMenu: "分为多篇…",
  splitAll: "一次粘贴了多篇？分开",
  splitHelp: "其中有多篇文章？请选择下一篇开始的位置。",
  splitHere: "另一篇从这里开始",
  referenceGaps: "部分参考文献不完整：",
  lacksOutlet: { other: "{n} 篇文章没有媒体名称" },
  lacksDate: { other: "{n} 篇文章没有日期" },
  lacksAddress: { other: "{n} 篇文章没有网址" },
  cannotKeep: "这不能作为摘要中的句子。",
};
