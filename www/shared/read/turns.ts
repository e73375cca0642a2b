/** What is pasted is taken in the order in which it came, though a page takes longer to read than a text. */

let last: Promise<unknown> | undefined;

/** Does the work: at once, or when all that came before is done. */
export function inTurn(work: () => unknown): void {
  const done = last ? last.then(work) : work();
  if (!(done instanceof Promise)) return;
  const mine: Promise<unknown> = done.catch(() => undefined).then(() => {
    if (last === mine) last = undefined;
  });
  last = mine;
}
