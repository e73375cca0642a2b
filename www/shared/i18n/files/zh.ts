import type { FilesTexts } from "../texts";

export const zh: FilesTexts = {
  fileFailed: "无法读取 {name}：{why}。",
  filesFailed: "{n} 个文件无法读取：",
  fileUnknown: "{name} 不是这里能读取的文件类型。可读取的类型：{kinds}。",
  fileLarge: "{name} 太大。文件最大为 {n} MB。",
  fileEmpty: "{name} 中没有文本。",
  fileLocked: "{name} 有密码保护。请去掉密码后保存，然后重试。",
  fileReading: "正在读取 {name}…",
  fileScanned: "{name} 中只有图像，没有文字。请先识别其中的文字（OCR：扫描仪、手机和 PDF 软件都能做到），再将新文件拖到这里；也可以复制文字后粘贴。",
  fileOldWord: "{name} 是旧格式的 Word 文件。请打开它，另存为 .docx，再将新文件拖到这里。",
  fileProtected: "{name} 有防复制保护，只有所属商店的软件才能打开。请改为粘贴文本。",
  fileDamaged: "{name} 已损坏，没有从中打开任何内容。这里现有的内容保持不变。",
  fileNewer: "{name} 由较新版本的 Conspectus 保存。请重新加载此页面以获取最新版本，然后再次打开文件。",
  lettersWrong: "文字是乱码？",
  lettersAs: "读取方式：",
};
