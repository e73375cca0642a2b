import { useState } from "preact/hooks";
import { directionOf } from "../../core/direction";
import { t } from "../../i18n";
import type { Difference, Form, GivenValue } from "../../store/differences";
import { result } from "../../store/result";
import { sourceAt } from "../../store/voices";
import { given, measured } from "../../write/measured";
import { Mark } from "../basics/Marks";
import { PassageLink } from "../basics/PassageLink";
import { ShowMore } from "../basics/ShowMore";
import { When } from "../basics/When";

/** The most sources that are named beside a value. */
const NAMED = 9;

/** The article of a letter, by the name of its source. */
function nameOf(letter: string): string {
  const article = result.value?.items.findIndex((one) => one.letter === letter) ?? -1;
  return `${letter}: ${sourceAt(article)}`;
}

/** The letters of those who give a value, one a source; the articles of one source are joined. */
function Givers({ givers }: Form) {
  return (
    <span class="marks" aria-hidden="true">
      {givers.slice(0, NAMED).map((letters) => (
        <span key={letters[0]} class="twins">
          {letters.slice(0, NAMED).map((letter) => (
            <Mark key={letter} letter={letter} degree="same" title={nameOf(letter)} />
          ))}
        </span>
      ))}
      {givers.length > NAMED && <span class="marks-count">+{givers.length - NAMED}</span>}
    </span>
  );
}

/** A value in each of its forms, which agree with one another. */
export function Forms({ value: { forms } }: { value: GivenValue }) {
  return (
    <>
      {forms.slice(0, NAMED).map((form) => (
        <span key={form.text} class="value-form">
          <bdi class="value-text">{form.text}</bdi> <Givers {...form} />
        </span>
      ))}
    </>
  );
}

interface ValueProps {
  value: GivenValue;
  on: boolean;
  toggle: () => void;
}

/** A value with its letters; it shows the sentences in which it stands. */
function Value({ value, on, toggle }: ValueProps) {
  return (
    <button type="button" class="value" aria-expanded={on} aria-label={given(value)} onClick={toggle}>
      <Forms value={value} />
      {value.first !== undefined && <When article={value.first} />}
      {value.newest && <span class="value-newest">{t("newest")}</span>}
    </button>
  );
}

/** What is measured, value by value, and below it the sentences of the values that are chosen. */
function Row({ one, head: Head = "h3" }: { one: Difference; head?: "h3" | "h4" }) {
  const [open, setOpen] = useState<readonly number[]>([]);
  const { later, values } = one;
  const about = measured(one);
  const toggle = (n: number) => setOpen(open.includes(n) ? open.filter((other) => other !== n) : [...open, n]);
  const shown = values.filter((_, n) => open.includes(n));
  return (
    <li class="difference" dir={directionOf(values[0]?.claims[0]?.sentence.text ?? "")}>
      {about !== "" && (
        <Head class="label">
          {about}
        </Head>
      )}
      <ul class={later ? "values values-later" : "values"}>
        {values.map((value, n) => (
          <li key={n}>
            <Value value={value} on={open.includes(n)} toggle={() => toggle(n)} />
          </li>
        ))}
      </ul>
      {shown.length > 0 && (
        <div class="passages">
          {shown.map(({ claims, forms }) => (
            <div key={forms[0]?.text}>
              <ShowMore all={claims} most={20}>
                {(claim) => <PassageLink key={`${claim.article}:${claim.start}`} passage={claim.sentence} marked={claim} dated />}
              </ShowMore>
            </div>
          ))}
        </div>
      )}
    </li>
  );
}

interface Props {
  told: readonly Difference[];
  spelt: readonly Difference[];
}

/** Where the sources say different things, one row each; below, the names that are only spelt differently. */
export function Differences({ told, spelt }: Props) {
  return (
    <>
      {told.length === 0 && <p>{t("noDisagreements")}</p>}
      <ul class="differences">
        <ShowMore all={told} most={10} items>
          {(one) => <Row key={one.key} one={one} />}
        </ShowMore>
      </ul>
      {spelt.length > 0 && (
        <>
          <h3 class="label">{t("spellings")}</h3>
          <ul class="spellings">
            <ShowMore all={spelt} most={10} items>
              {(one) => <Row key={one.key} one={one} head="h4" />}
            </ShowMore>
          </ul>
        </>
      )}
    </>
  );
}
