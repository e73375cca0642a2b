import type { ListenTexts } from "../texts";

export const pt: ListenTexts = {
  listen: "Ouvir",
  listenPause: "Pausar",
  listenGoOn: "Continuar",
  listenPrevious: "Frase anterior",
  listenNext: "Próxima frase",
};
