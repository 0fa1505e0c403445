/**
 * Requests to the cloud from when they leave until they are concluded, exactly once each: by their reply, or by their
 * deadline. After a failure of reports one goes alone. Knows neither what requests are about nor when they are to leave.
 */

import type { Clock, CloudReply } from "../ports.ts";
import type { Quiet, RequestKind } from "./quiet.ts";

const TICKS_PER_SECOND = 20;
/** The client gives up after ten seconds; an answer that never comes must not block the others for ever. */
const ANSWER_TICKS = 15 * TICKS_PER_SECOND;

/** To be told of each request's outcome before its owner is. */
export type HearOutcome = (kind: RequestKind | "probe", outcome: CloudReply<unknown>) => void;

export interface RequestsUnderWay {
  /** @param heardAs as what its outcome is told; that something aside fails is told nobody but its owner */
  send<Value>(
    kind: RequestKind,
    reply: Promise<CloudReply<Value>>,
    settle: (reply: CloudReply<Value>) => void,
    heardAs?: RequestKind | "probe" | "aside",
  ): void;
  /** Whether another one may leave. */
  mayFollow(): boolean;
  /** Of which kind the last one was. */
  readonly lastKind: RequestKind;
  /** Concludes those that have waited too long. */
  expire(now: number): void;
  /** Nobody is told of an outcome any more. */
  close(): void;
}

/** @param together runs what follows one request, whose answers may be many */
export function createRequestsUnderWay(
  clock: Clock,
  quiet: Quiet,
  together: (work: () => void) => void,
  hear: HearOutcome,
): RequestsUnderWay {
  const underWay = new Map<number, { deadline: number; expire: () => void }>();
  let lastRequest = 0;
  let lastKind: RequestKind = "question";
  /** The request that went alone after a failure of reports, as long as it is under way. */
  let probe: number | undefined;
  let closed = false;

  return {
    send(kind, reply, settle, heardAs = kind) {
      const id = ++lastRequest;
      const failuresBefore = quiet.failures(kind);
      lastKind = kind;
      if (quiet.failures("reports") > 0) probe = id;
      const conclude = (outcome: Parameters<typeof settle>[0]): void => {
        if (!underWay.delete(id) || closed) return;
        if (probe === id) probe = undefined;
        if (heardAs !== "aside" || outcome.kind === "answered" || outcome.kind === "later") {
          quiet.note(kind, outcome, failuresBefore);
          hear(heardAs === "aside" ? kind : heardAs, outcome);
        }
        together(() => settle(outcome));
      };
      const expire = (): void => conclude({ kind: "failed", problem: "the cloud did not answer in time" });
      underWay.set(id, { deadline: clock.tick() + ANSWER_TICKS, expire });
      reply.then(conclude, (error: unknown) => conclude({ kind: "failed", problem: String(error) }));
    },
    mayFollow: () => quiet.failures("reports") === 0 || probe === undefined,
    get lastKind() {
      return lastKind;
    },
    expire(now) {
      for (const { deadline, expire } of [...underWay.values()]) if (deadline <= now) expire();
    },
    close() {
      closed = true;
    },
  };
}
