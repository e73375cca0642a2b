/** A voice of the browser, as far as tests ask for it. */
interface FakeVoice {
  lang: string;
  localService: boolean;
  default?: boolean;
}

/** The voices of a browser, and whether they come late. */
export interface FakeVoices {
  voices: readonly FakeVoice[];
  late?: boolean;
}

/**
 * Puts a browser's voices in the place of its own, before the page runs: they say nothing, and what they were given stands in
 * `document.documentElement.dataset.spoken`, a line each, with the voice before it. A sentence ends when the test sends `spoken` to the
 * window. With `late`, the voices come when it sends `voices`.
 */
export function fakeVoices({ voices, late = false }: FakeVoices): void {
  const speech = new EventTarget();
  let known: readonly FakeVoice[] = late ? [] : voices;
  let saying: SpeechSynthesisUtterance | undefined;
  const told = (line: string) => {
    const { dataset } = document.documentElement;
    dataset["spoken"] = `${dataset["spoken"] ?? ""}${line}\n`;
  };
  class Utterance {
    voice: FakeVoice | null = null;
    lang = "";
    onend: (() => void) | null = null;
    onerror: ((event: { error: string }) => void) | null = null;
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  Object.assign(speech, {
    getVoices: () => known,
    speak: (next: SpeechSynthesisUtterance) => {
      saying = next;
      told(`${next.voice?.lang ?? "usual"}: ${next.text}`);
    },
    cancel: () => {
      const last = saying;
      saying = undefined;
      // As browsers do.
      setTimeout(() => {
        last?.onerror?.({ error: "interrupted" } as SpeechSynthesisErrorEvent);
      });
    },
  });
  addEventListener("spoken", () => {
    const last = saying;
    saying = undefined;
    last?.onend?.(new Event("end") as SpeechSynthesisEvent);
  });
  addEventListener("voices", () => {
    known = voices;
    speech.dispatchEvent(new Event("voiceschanged"));
  });
  Object.defineProperty(window, "speechSynthesis", { value: speech, configurable: true });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance, configurable: true });
}
