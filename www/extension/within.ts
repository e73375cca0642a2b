/** What took longer than it may. */
export class Late extends Error {}

/** Waits for a promise, and throws an error if it takes longer than a number of milliseconds. */
export async function within<T>(work: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late()), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
