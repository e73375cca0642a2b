import type { FilesTexts } from "../texts";

export const ja: FilesTexts = {
  fileFailed: "「{name}」を読み込めませんでした：{why}。",
  filesFailed: "{n}個のファイルを読み込めませんでした：",
  fileUnknown: "「{name}」は、ここでは読み込めない種類のファイルです。読み込めるのは次のとおりです：{kinds}。",
  fileLarge: "「{name}」は大きすぎます。読み込めるファイルは{n} MBまでです。",
  fileEmpty: "「{name}」にはテキストがありません。",
  fileLocked: "「{name}」はパスワードで保護されています。パスワードなしで保存してから、もう一度お試しください。",
  fileReading: "「{name}」を読み込み中…",
  fileScanned: "「{name}」に入っているのは画像だけで、文字がありません。先にスキャナー、スマートフォン、PDFソフトなどで文字認識（OCR）を行い、できたファイルをここにドロップしてください。テキストをコピーして貼り付けてもかまいません。",
  fileOldWord: "「{name}」は古い形式のWordファイルです。開いて.docx形式で保存し、そのファイルをここにドロップしてください。",
  fileProtected: "「{name}」はコピーが禁止されており、販売元のアプリでしか開けません。代わりにテキストを貼り付けてください。",
  fileDamaged: "「{name}」は壊れているため、何も開きませんでした。現在の内容はそのままです。",
  fileNewer: "「{name}」は、より新しいバージョンのConspectusで保存されています。このページを再読み込みして最新版にしてから、もう一度ファイルを開いてください。",
  lettersWrong: "文字化けしていますか？",
  lettersAs: "文字コード",
};
