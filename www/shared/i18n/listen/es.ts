import type { ListenTexts } from "../texts";

export const es: ListenTexts = {
  listen: "Escuchar",
  listenPause: "Pausar",
  listenGoOn: "Continuar",
  listenPrevious: "Frase anterior",
  listenNext: "Frase siguiente",
};
