import type { FilesTexts } from "../texts";

export const es: FilesTexts = {
  fileFailed: "No se pudo leer {name}: {why}.",
  filesFailed: "No se pudieron leer {n} archivos:",
  fileUnknown: "{name} no es un tipo de archivo que se pueda leer aquí. Se pueden leer: {kinds}.",
  fileLarge: "{name} es demasiado grande. Se leen archivos de hasta {n} MB.",
  fileEmpty: "No hay texto en {name}.",
  fileLocked: "{name} está protegido con contraseña. Guárdelo sin ella e inténtelo de nuevo.",
  fileReading: "Leyendo {name}…",
  fileScanned: "{name} contiene imágenes y ninguna letra. Haga primero que se reconozca su texto (OCR: lo hacen escáneres, teléfonos y programas de PDF) y suelte aquí el archivo nuevo, o copie el texto y péguelo.",
  fileOldWord: "{name} es un archivo de Word del tipo antiguo. Ábralo, guárdelo como .docx y suéltelo aquí.",
  fileProtected: "{name} está protegido contra copia: solo lo abre el programa de su tienda. Pegue mejor el texto.",
  fileDamaged: "{name} está dañado y no se ha abierto nada de él. Lo que hay aquí se queda.",
  fileNewer: "{name} se guardó con una versión más reciente de Conspectus. Vuelva a cargar esta página para obtener la última y abra el archivo de nuevo.",
  lettersWrong: "¿Letras incorrectas?",
  lettersAs: "Leer como",
};
