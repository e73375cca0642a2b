/** Thrown when something takes longer than it may. */
export class Late extends Error {
  constructor() {
    super("it takes too long");
  }
}

/** Waits for a promise, and throws `Late` if it takes longer than a number of milliseconds. */
export async function within<T>(work: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late()), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
