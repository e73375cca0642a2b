/**
 * Reads sentences aloud, one after another, by voices that the browser has on this machine. A voice that is not local sends what it
 * reads to whoever offers it, and nothing leaves this page: such a voice is never used.
 */
import { signal } from "@preact/signals";
import { say } from "../shared/store/notice";

/** A sentence, and the language that it is in. */
export interface Spoken {
  text: string;
  language: string;
}

/** What is being read: the sentences, which of them is next or being said, and whether it waits. */
interface Reading {
  sentences: readonly Spoken[];
  at: number;
  paused: boolean;
}

export const reading = signal<Reading | undefined>(undefined);

const speech = "speechSynthesis" in window ? window.speechSynthesis : undefined;
const voices = signal<readonly SpeechSynthesisVoice[]>([]);

const look = () => (voices.value = speech?.getVoices().filter((voice) => voice.localService) ?? []);

/** The language of a tag, without what stands behind it: some systems write `en_US`, and some say which Norwegian they mean. */
function languageOf(tag: string): string {
  try {
    const { language } = new Intl.Locale(tag.replaceAll("_", "-"));
    return language === "nb" || language === "nn" ? "no" : language;
  } catch {
    return "";
  }
}

/** The local voice for a language: of the region that the reader has set, or else the usual one. */
function voiceFor(code: string): SpeechSynthesisVoice | undefined {
  const language = languageOf(code);
  const fitting = voices.value.filter(({ lang }) => languageOf(lang) === language);
  return fitting.find(({ lang }) => navigator.languages.includes(lang)) ?? fitting.find((voice) => voice.default) ?? fitting[0];
}

/** True if all sentences can be read: a summary is read as a whole or not at all. */
export const canRead = (sentences: readonly Spoken[]): boolean => sentences.length > 0 && sentences.every(({ language }) => voiceFor(language));

/** What is being said. Some browsers drop what nobody holds, and never say that it ended. */
let saying: SpeechSynthesisUtterance | undefined;

function hush(): void {
  saying = undefined;
  speech?.cancel();
}

/** Stops, and lets go of the place. */
export function stop(): void {
  if (!reading.value) return;
  hush();
  reading.value = undefined;
}

/** Says the sentence where the reading is. One at a time: some engines end what takes longer than a quarter of a minute. */
function speak(): void {
  hush();
  const now = reading.value;
  const sentence = now?.sentences[now.at];
  const voice = sentence && voiceFor(sentence.language);
  // The voice may have been taken away since.
  if (!voice) {
    stop();
    return;
  }
  const next = new SpeechSynthesisUtterance(sentence.text);
  next.voice = voice;
  next.lang = voice.lang;
  next.onend = () => {
    if (saying === next) go(1);
  };
  next.onerror = ({ error }) => {
    if (saying !== next) return;
    stop();
    say({ text: "faultOther", tone: "bad", values: { message: error } });
  };
  saying = next;
  speech?.speak(next);
}

/** Begins to read. */
export function read(sentences: readonly Spoken[]): void {
  reading.value = { sentences, at: 0, paused: false };
  speak();
}

/** Goes on so many sentences, or back; behind the last one it is over. */
export function go(by: number): void {
  const now = reading.value;
  if (!now) return;
  const at = Math.max(0, now.at + by);
  if (at >= now.sentences.length) {
    stop();
    return;
  }
  reading.value = { ...now, at };
  if (!now.paused) speak();
}

/** Waits, or goes on with the sentence that it was in: engines that stop inside of one don't all go on there. */
export function pauseOrGoOn(): void {
  const now = reading.value;
  if (!now) return;
  reading.value = { ...now, paused: !now.paused };
  if (now.paused) speak();
  else hush();
}

// Voices may come late, and some engines go on when the page is gone.
look();
speech?.addEventListener("voiceschanged", look);
addEventListener("pagehide", stop);
