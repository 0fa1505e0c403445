/**
 * Operation ids: a random epoch of this start plus a sequence number. A world that rolls back a stored counter must not
 * give an id again that was already sent, so nothing of it is ever stored.
 */

import { LOCAL_OPERATION_PREFIX } from "../../core/cloud/cloud-record.ts";

export interface OperationIds {
  next(): string;
  /** For increments of a player who is not covered by a cloud now: nothing is sent under it in this session. */
  nextLocal(): string;
  /** Whether it was drawn since this start. */
  isOwn(op: string): boolean;
}

/** @param random in [0, 1) */
export function createOperationIds(random: () => number, nowMilliseconds: number): OperationIds {
  const part = (): string =>
    Math.floor(random() * 2 ** 32)
      .toString(36)
      .padStart(7, "0");
  const epoch = `${nowMilliseconds.toString(36)}-${part()}${part()}`;
  let sequence = 0;
  const next = (): string => `${epoch}-${(++sequence).toString(36)}`;
  return {
    next,
    nextLocal: () => LOCAL_OPERATION_PREFIX + next(),
    isOwn: (op) => op.startsWith(epoch) || op.startsWith(LOCAL_OPERATION_PREFIX + epoch),
  };
}
