import type { FilesTexts } from "../texts";

export const fr: FilesTexts = {
  fileFailed: "Impossible de lire {name} : {why}.",
  filesFailed: "{n} fichiers n’ont pas pu être lus :",
  fileUnknown: "{name} n’est pas un fichier lisible ici. Sont lisibles : {kinds}.",
  fileLarge: "{name} est trop grand. La limite est de {n} Mo.",
  fileEmpty: "Il n’y a pas de texte dans {name}.",
  fileLocked: "{name} est protégé par un mot de passe. Enregistrez-le sans, puis réessayez.",
  fileReading: "Lecture de {name}…",
  fileScanned: "{name} contient des images et aucune lettre. Faites d’abord reconnaître son texte (OCR : scanners, téléphones et logiciels PDF savent le faire), puis déposez ici le nouveau fichier, ou copiez le texte et collez-le.",
  fileOldWord: "{name} est un fichier Word d’ancien format. Ouvrez-le, enregistrez-le en .docx, puis déposez ici le nouveau fichier.",
  fileProtected: "{name} est protégé contre la copie : seul le logiciel de sa boutique peut l’ouvrir. Collez plutôt le texte.",
  fileDamaged: "{name} est endommagé : rien n’en a été ouvert. Ce qui est ici reste.",
  fileNewer: "{name} a été enregistré par une version plus récente de Conspectus. Rechargez cette page pour obtenir la plus récente, puis rouvrez le fichier.",
  lettersWrong: "Mauvais caractères ?",
  lettersAs: "Lire comme",
};
