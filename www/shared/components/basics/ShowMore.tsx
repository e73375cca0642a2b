import type { ComponentChild, JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../../i18n";

/** How many of a list are drawn, and the button for more, if there are more; with `items`, the button is an item of the list. */
export function useShowMore(all: number, most: number, items = false): { count: number; more: JSX.Element | undefined } {
  const [count, setCount] = useState(most);
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef<Element | null>(null);
  const add = () => {
    const place = items ? button.current?.parentElement : button.current;
    before.current = place?.previousElementSibling ?? null;
    setCount(count + most);
  };
  // The focus goes on where the list does, and not to what stood behind it.
  useLayoutEffect(() => {
    const next = before.current?.nextElementSibling;
    before.current = null;
    const first = next?.matches("button") === true ? next : next?.querySelector("button, summary");
    if (first instanceof HTMLElement) first.focus();
  }, [count]);
  if (count >= all) return { count: all, more: undefined };
  const more = (
    <button type="button" class="more" ref={button} onClick={add}>
      {t("showMore", { n: all - count })}
    </button>
  );
  return { count, more: items ? <li>{more}</li> : more };
}

interface Props<T> {
  all: readonly T[];
  /** How many are drawn at first, and how many more each time the button is pressed. */
  most: number;
  /** How many at the end are always drawn, so that what has just come stays in sight. */
  last?: number;
  /** True among the items of a list. */
  items?: boolean;
  /** Draws one, with a key. */
  children: (one: T, index: number) => ComponentChild;
}

/**
 * Draws a list in portions, with a button for the next one: ten thousand cards take browsers a minute and gigabytes. A list that
 * fits into one portion has no button.
 */
export function ShowMore<T>({ all, most, last = 0, items = false, children }: Props<T>) {
  const end = all.length - last;
  const { count, more } = useShowMore(end, most, items);
  if (!more) return <>{all.map(children)}</>;
  return (
    <>
      {all.slice(0, count).map(children)}
      {more}
      {all.slice(end).map((one, n) => children(one, end + n))}
    </>
  );
}
