import { signal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../../i18n";
import type { Rival } from "../../store/disputed";
import { result } from "../../store/result";
import { list } from "../../write/saying";
import { Letters } from "../basics/Letter";

/** The value of the summary that is pointed at, and what is told of it. */
const pointed = signal<{ place: HTMLElement; rivals: readonly Rival[] } | undefined>(undefined);

/** The way from a value to what is shown of it takes a moment, in milliseconds. */
const LEAVING = 150;

/** The most values, and the most letters of one, that are shown; all are below the summary. */
const MOST = 9;

let timer: ReturnType<typeof setTimeout> | undefined;

const stay = () => clearTimeout(timer);

function point(place: HTMLElement, rivals: readonly Rival[]): void {
  stay();
  pointed.value = { place, rivals };
}

function leave(): void {
  stay();
  timer = setTimeout(() => (pointed.value = undefined), LEAVING);
}

interface Props {
  text: string;
  rivals: readonly Rival[];
  /** Shows the passages. */
  open: () => void;
}

/** A value in the summary that others tell differently: whoever points at it, goes to it or hears it learns what they tell. */
export function Value({ text, rivals, open }: Props) {
  const same = rivals.filter(({ agrees }) => agrees).slice(0, MOST).map((one) => `${one.text} (${list(one.letters)})`).join(" · ");
  const others = rivals.filter(({ agrees }) => !agrees).slice(0, MOST).map((one) => `${list(one.letters)}${t("colon")}${one.text}`).join(" · ");
  return (
    // No button of the page's own kind: its text could not be selected and copied with the sentence. A click is one on the sentence.
    <span
      class="disputed"
      role="button"
      tabIndex={0}
      aria-label={others === "" ? same : `${same}. ${t("disputed", { values: others })}`}
      onPointerEnter={(event) => point(event.currentTarget, rivals)}
      onPointerLeave={leave}
      onFocus={(event) => point(event.currentTarget, rivals)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        open();
      }}
    >
      {text}
    </span>
  );
}

/** What is told of the value that is pointed at, below it or above it, and never beyond the edges of the summary. */
export function Rivals() {
  const box = useRef<HTMLDivElement>(null);
  const now = pointed.value;
  useLayoutEffect(() => {
    const room = box.current?.parentElement?.getBoundingClientRect();
    const [line] = now?.place.getClientRects() ?? [];
    if (!box.current || !room || !line) return;
    const { width, height } = box.current.getBoundingClientRect();
    const x = Math.max(room.left, Math.min(line.left, room.right - width));
    const y = line.bottom + height > innerHeight ? line.top - height : line.bottom;
    box.current.style.translate = `${x + scrollX}px ${y + scrollY}px`;
  }, [now]);
  // As soon as it is seen: an effect would wait for the next picture, and a key that comes first would be lost.
  useLayoutEffect(() => {
    if (!now) return;
    const close = ({ key }: KeyboardEvent) => {
      if (key === "Escape") pointed.value = undefined;
    };
    addEventListener("keydown", close);
    return () => removeEventListener("keydown", close);
  }, [now]);
  // Another summary may no longer have the value.
  const summary = result.value;
  useEffect(() => {
    pointed.value = undefined;
  }, [summary]);
  if (!now) return null;
  return (
    <div class="rivals" ref={box} aria-hidden="true" onPointerEnter={stay} onPointerLeave={leave}>
      {now.rivals.slice(0, MOST).map(({ text, letters }) => (
        <span key={letters[0]} class="rival">
          <Letters all={letters.slice(0, MOST)} />
          {letters.length > MOST && <small>+{letters.length - MOST}</small>} <bdi>{text}</bdi>
        </span>
      ))}
    </div>
  );
}
