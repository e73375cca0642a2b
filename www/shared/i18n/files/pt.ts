import type { FilesTexts } from "../texts";

export const pt: FilesTexts = {
  fileFailed: "Não foi possível ler {name}: {why}.",
  filesFailed: "Não foi possível ler {n} arquivos:",
  fileUnknown: "{name} não é um tipo de arquivo que se leia aqui. Podem ser lidos: {kinds}.",
  fileLarge: "{name} é grande demais. São lidos arquivos de até {n} MB.",
  fileEmpty: "Não há texto em {name}.",
  fileLocked: "{name} está protegido por senha. Salve-o sem ela e tente de novo.",
  fileReading: "Lendo {name}…",
  fileScanned: "{name} contém imagens e nenhuma letra. Primeiro, reconheça o texto (OCR: scanners, celulares e programas de PDF fazem isso) e solte aqui o novo arquivo, ou copie o texto e cole-o.",
  fileOldWord: "{name} é um arquivo do Word do tipo antigo. Abra-o, salve-o como .docx e solte-o aqui.",
  fileProtected: "{name} está protegido contra cópia: só o programa da loja o abre. Em vez disso, cole o texto.",
  fileDamaged: "{name} está danificado e nada dele foi aberto. O que está aqui fica.",
  fileNewer: "{name} foi salvo por uma versão mais recente do Conspectus. Recarregue esta página para obter a mais nova e abra o arquivo outra vez.",
  lettersWrong: "Letras erradas?",
  lettersAs: "Ler como",
};
