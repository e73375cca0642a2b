import { useEffect, useRef } from "preact/hooks";
import { Drawing } from "../shared/components/basics/Drawing";
import { t } from "../shared/i18n";
import { result } from "../shared/store/result";
import { canRead, go, pauseOrGoOn, read, reading, stop, type Spoken } from "./speech";

/** The sentences of the summary. The letters of those who say them are not read. */
const spoken = (): Spoken[] => {
  const { sentences = [], articles = [] } = result.value?.summary ?? {};
  return sentences.map(({ text, article }) => ({ text, language: articles[article]?.language ?? "" }));
};

/** Marks the sentence that is read, and none but that, and brings it into sight. */
function light(at: number | undefined): void {
  document.querySelectorAll<HTMLElement>(".prose .sentence-text").forEach((sentence, n) => {
    sentence.toggleAttribute("data-spoken", n === at);
    // The styles say whether that may move: not for a reader who wants no motion.
    if (n === at) sentence.scrollIntoView({ block: "nearest" });
  });
}

const ARROW = "M6 5l9 7-9 7zM19 5v14";

/** Reads the summary aloud. It is there only where a voice on this machine speaks each language of the summary. */
export function Listen() {
  const first = useRef<HTMLButtonElement>(null);
  const sentences = spoken();
  const now = reading.value;
  const at = now?.at;
  const texts = JSON.stringify(sentences);
  // Another summary ends it, and so does another view.
  useEffect(() => stop, [texts]);
  useEffect(() => light(at), [at, texts]);
  if (!canRead(sentences)) return null;
  const begin = () => read(sentences);
  const end = () => {
    stop();
    first.current?.focus();
  };
  return (
    <div class="listen">
      <div class={now ? "listen-on" : "listen-off"} role="group" aria-label={t("listen")}>
        <button type="button" ref={first} onClick={now ? pauseOrGoOn : begin}>
          <Drawing path={now && !now.paused ? "M8 5v14M16 5v14" : "M7 4l13 8-13 8z"} />
          {t(now ? (now.paused ? "listenGoOn" : "listenPause") : "listen")}
        </button>
        {now && (
          <>
            <button type="button" class="bare listen-back" aria-label={t("listenPrevious")} title={t("listenPrevious")} onClick={() => go(-1)}>
              <Drawing path={ARROW} />
            </button>
            <span class="count">{t("of", { k: now.at + 1, n: now.sentences.length })}</span>
            <button type="button" class="bare listen-next" aria-label={t("listenNext")} title={t("listenNext")} onClick={() => go(1)}>
              <Drawing path={ARROW} />
            </button>
            <button type="button" onClick={end}>
              {t("stop")}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
