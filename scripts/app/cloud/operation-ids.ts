/**
 * Operation ids: a random epoch of this start plus a sequence number. A world that rolls back a stored counter must not
 * give an id again that was already sent, so nothing of it is ever stored.
 */

/** @param random in [0, 1) */
export function createOperationIds(random: () => number, nowMilliseconds: number): () => string {
  const part = (): string =>
    Math.floor(random() * 2 ** 32)
      .toString(36)
      .padStart(7, "0");
  const epoch = `${nowMilliseconds.toString(36)}-${part()}${part()}`;
  let sequence = 0;
  return () => `${epoch}-${(++sequence).toString(36)}`;
}
