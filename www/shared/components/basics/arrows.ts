/** Keys for menus: arrows lead along what can be chosen in one, as they do everywhere, and so do Home and End. */

const CHOICES = "button:not(:disabled), summary, select, input";

/** The place to which a key leads; nothing for other keys. */
function placeOf(key: string, now: number, count: number): number | undefined {
  const places: Record<string, number> = { ArrowDown: now + 1, ArrowUp: Math.max(now, 0) - 1, Home: 0, End: count - 1 };
  const place = places[key];
  return place === undefined || count === 0 ? undefined : (place + count) % count;
}

addEventListener("keydown", (event) => {
  const { target, key } = event;
  // A field has its own use for these keys.
  if (event.defaultPrevented || !(target instanceof HTMLElement) || !target.matches("button, summary")) return;
  const menu = target.closest<HTMLDetailsElement>("details.menu");
  const opens = key === "ArrowDown" && target.parentElement === menu;
  if (!menu || (!menu.open && !opens)) return;
  menu.open = true;
  const all = [...menu.querySelectorAll<HTMLElement>(`.menu-list :is(${CHOICES})`)].filter((one) => one.checkVisibility());
  const place = placeOf(key, all.indexOf(target), all.length);
  if (place === undefined) return;
  event.preventDefault();
  all[place]?.focus();
});
