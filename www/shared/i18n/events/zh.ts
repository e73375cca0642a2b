import type { EventsTexts } from "../texts";

export const zh: EventsTexts = {
  filesReading: "正在读取文件（{done}/{total}）",
  manyNothingLeft: "{n} 篇文章没有可用于摘要的文本。",
  manySetAside: "{n} 篇文章的处理量超出上限，已搁置。",
  manyNotText: "{n} 篇文章有很大一部分不是可读的文本。",
  manyNotBelong: "{n} 篇文章说的似乎是另一回事，未计入。",
  manyDoubtful: "{n} 篇文章说的可能是另一事件：内容会显示，但不计入。",
  countAllIn: "全部计入",
  removeAll: "全部移除",
  manyIncluded: "已计入 {n} 篇文章。",
  manyRemoved: "已移除 {n} 篇文章。",
  eventsTold: "{n} 个事件",
  eventCount: "{n} 篇文章",
  onTheirOwn: "{n} 篇单独的文章",
  newElsewhere: "有 {n} 篇新文章说的是另一回事：请看事件列表。",
  ownStory: "将此事件另存为一个专题",
  storyMade: "“{name}”已另存为一个专题，见“专题”。",
  allLanguages: "所有语言",
  notInSummary: "不在此摘要中",
};
