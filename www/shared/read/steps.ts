/**
 * Work that stops now and then, so that whoever does it decides what happens in between. The page lets the browser go on there: a click
 * is answered while a large page is read. Where nobody waits for anything, it is done in one go.
 */

export type Steps<T> = Generator<undefined, T>;

/** Does all of the work in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** How long the page may stand still, in milliseconds. */
const BREATH = 12;

/** Does the work and lets the browser go on in between, each step inside `around`. */
export async function unhurried<T>(steps: Steps<T>, around: <R>(step: () => R) => R = (step) => step()): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = around(() => steps.next());
    if (done) return value;
    if (performance.now() - since < BREATH) continue;
    await pause();
    since = performance.now();
  }
}

/** Lets the browser do what waits. A timer would not do: those of a tab that is behind are held back for a second and more. */
const pause = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
