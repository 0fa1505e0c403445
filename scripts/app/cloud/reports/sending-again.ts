/**
 * Reports that go again after a random wait that grows with the attempts. The request queue has waits of its own; these are for
 * a report that only itself fails, and must not go round and round.
 */

import { fullJitterTicks } from "../../../core/cloud/backoff.ts";
import type { Scheduler } from "../../ports.ts";
import type { ReportInFlight } from "./reports-in-flight.ts";

/** Longest wait before a report goes again; doubles each time, up to five seconds. */
const FIRST_ROUND_TICKS = 10;
const LONGEST_ROUND_TICKS = 100;

export interface SendingAgain {
  /** @param attempt from 1 */
  later(flight: ReportInFlight, attempt: number): void;
  /** Sends at once what waits. */
  hurry(): void;
}

export interface SendingAgainOptions {
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  readonly scheduler: Scheduler;
  readonly send: (flight: ReportInFlight) => void;
}

export function createSendingAgain({ random, scheduler, send }: SendingAgainOptions): SendingAgain {
  const waiting = new Set<{ readonly flight: ReportInFlight }>();

  function go(turn: { readonly flight: ReportInFlight }): void {
    if (waiting.delete(turn)) send(turn.flight);
  }

  return {
    later(flight, attempt) {
      const wait = fullJitterTicks(attempt, FIRST_ROUND_TICKS, LONGEST_ROUND_TICKS, random());
      const turn = { flight };
      waiting.add(turn);
      scheduler.after(wait, () => go(turn));
    },
    hurry: () => [...waiting].forEach(go),
  };
}
