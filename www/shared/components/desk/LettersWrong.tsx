import type { TargetedEvent } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { directionOf } from "../../core/direction";
import { t } from "../../i18n";
import { readingsOf, reread } from "../../read/reread";
import type { Guess } from "../../store/guessed";

/** Lets the reader say in which encoding a file is, where nothing but its letters told it: each way shows what it makes of them. */
export function LettersWrong({ id, guess }: { id: string; guess: Guess }) {
  const [asking, setAsking] = useState(guess.corrected === true);
  const box = useRef<HTMLSelectElement>(null);
  // What is read again is another article, and the reader goes on choosing.
  useEffect(() => {
    if (asking) box.current?.focus();
  }, [asking]);
  const readings = useMemo(() => (asking ? readingsOf(guess) : []), [asking, guess]);
  const chosen = readings.find(({ encoding }) => encoding === guess.encoding);
  const choose = (event: TargetedEvent<HTMLSelectElement>) => void reread(id, event.currentTarget.value);
  if (!asking) {
    return (
      <button type="button" class="link" onClick={() => setAsking(true)}>
        {t("lettersWrong")}
      </button>
    );
  }
  return (
    <label class="letters-as">
      {t("lettersAs")}{" "}
      {/* What is longer than the box is cut at its end, in whichever direction the letters run. */}
      <select ref={box} dir={directionOf(chosen?.sample ?? "")} value={guess.encoding} onChange={choose}>
        {readings.map(({ encoding, sample }) => (
          <option key={encoding} value={encoding}>
            {sample} ({encoding})
          </option>
        ))}
      </select>
    </label>
  );
}
