/**
 * What is asked for at the same moment is asked in one go. Knows nothing of what is asked.
 */

/** @param most as many at once */
export function together<Key, Result>(
  askAll: (keys: readonly Key[]) => Promise<readonly Result[]>,
  most: number,
): (key: Key) => Promise<Result> {
  interface Waiting {
    readonly key: Key;
    readonly resolve: (result: Result) => void;
    readonly reject: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];

  async function ask(some: readonly Waiting[]): Promise<void> {
    try {
      const results = await askAll(some.map(({ key }) => key));
      some.forEach(({ resolve }, index) => resolve(results[index]!));
    } catch (error) {
      for (const { reject } of some) reject(error);
    }
  }

  async function askWaiting(): Promise<void> {
    const all = waiting;
    waiting = [];
    for (let at = 0; at < all.length; at += most) await ask(all.slice(at, at + most));
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (waiting.length === 1) queueMicrotask(() => void askWaiting());
    });
}
