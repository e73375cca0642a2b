import type { EventsTexts } from "../texts";

export const ja: EventsTexts = {
  filesReading: "ファイルを読み込み中（{done}/{total}）",
  manyNothingLeft: "{n}件の記事には要約できるテキストがありません。",
  manySetAside: "{n}件の記事は処理量の上限を超えるため、対象から外しました。",
  manyNotText: "{n}件の記事の多くは読めるテキストではありません。",
  manyNotBelong: "{n}件の記事は別の話題の記事のようなので、除外しています。",
  manyDoubtful: "{n}件の記事は別の出来事の記事かもしれません。内容は表示しますが、数には含めません。",
  countAllIn: "すべて含める",
  removeAll: "すべて削除",
  manyIncluded: "{n}件の記事を含めました。",
  manyRemoved: "{n}件の記事を削除しました。",
  eventsTold: "{n}件の出来事",
  eventCount: "{n}件の記事",
  onTheirOwn: "どの出来事にも属さない記事：{n}件",
  newElsewhere: "新しい記事のうち{n}件は別の出来事の記事です。出来事の一覧をご覧ください。",
  ownStory: "この出来事を別のプロジェクトにする",
  storyMade: "「{name}」を別のプロジェクトとして保存しました（「プロジェクト」にあります）。",
  allLanguages: "すべての言語",
  notInSummary: "この要約の対象外",
};
