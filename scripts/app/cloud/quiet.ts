/**
 * How long the line to the cloud keeps quiet after trouble, and what its trouble was. Knows outcomes of requests, and neither
 * what is in them nor what waits.
 *
 *   outcome             │ what follows
 *   answered            │ the breaker closes; a senseless result fails its own report only
 *   later (429)         │ the same again, no failure; all is quiet for the time asked for, or a second, and that kind of
 *                       │ requests for a random time up to 1 s, 2 s … 60 s
 *   later (platform)    │ the same again after a second; no failure
 *   refused (other 4xx) │ of a question: its owner is told, all goes on as it was; of reports: as failed
 *   failed: reports     │ owners are told; all is quiet for a random time up to 1 s, 2 s, 4 s … 60 s; then one request at
 *                       │ a time until one is answered, reports and questions in turn
 *   failed: a question  │ its owner is told; the other questions are quiet up to 1 s, 2 s … 10 s, then go one at a time
 *                       │ until something is answered; reports go on, for it may be this question alone that fails
 *   no answer in time   │ as failed
 *
 * A Retry-After is kept by all.
 */

import { fullJitterTicks } from "../../core/cloud/backoff.ts";
import type { Clock, CloudReply } from "../ports.ts";

const TICKS_PER_SECOND = 20;
const LONGEST_PAUSE_TICKS = 60 * TICKS_PER_SECOND;
/** One player whose nodes cannot be had keeps those of the others waiting no longer than this. */
const LONGEST_QUESTION_PAUSE_TICKS = 10 * TICKS_PER_SECOND;
/** An hour is kept to the second; a cloud that asks for more is asked again after it, lest a slip keep us away for ever. */
const LONGEST_RETRY_AFTER_SECONDS = 3_600;
/** This many failures of reports in a row open the breaker. */
const BREAKER_FAILURES = 3;

const ASKED_TO_WAIT = {
  cloud: "the cloud asked to send later",
  platform: "the platform takes no more requests at once; they are sent later",
} as const;

export type RequestKind = "reports" | "question";

export interface LineState {
  readonly lastError: string | undefined;
  /** Waiting = quiet, but not for repeated failures. */
  readonly breaker: "closed" | "waiting" | "open" | "probing";
  readonly pauseTicks: number;
}

export interface Quiet {
  /** @param failuresBefore when the request was sent: requests that were under way together count as one failure */
  note(kind: RequestKind, outcome: CloudReply<unknown>, failuresBefore: number): void;
  /** Trouble that keeps nothing quiet. */
  noteProblem(problem: string): void;
  /** Failures of a kind since the last answer. */
  failures(kind: RequestKind): number;
  /** Whether nothing may leave now. */
  isQuiet(now: number): boolean;
  areQuestionsQuiet(now: number): boolean;
  /** Ends a pause after trouble, but not one that was asked for. */
  hurry(): void;
  state(): LineState;
}

/** @param random in [0, 1) */
export function createQuiet(clock: Clock, random: () => number): Quiet {
  /** Failures since the last answer: those of questions keep only each other quiet. */
  const failures: Record<RequestKind, number> = { reports: 0, question: 0 };
  /** How often in a row the cloud has asked to send later. */
  const postponements: Record<RequestKind, number> = { reports: 0, question: 0 };
  /** Until when failures of reports, or who asked for it, keep everything quiet. */
  let quietUntil = 0;
  let questionsQuietUntil = 0;
  /** Until when they asked to be left in peace. */
  let askedQuietUntil = 0;
  let lastError: string | undefined;

  /** Without a time that helps, the wait grows; one question that is always put off holds up only the others of its kind. */
  function notePostponement(kind: RequestKind): void {
    postponements[kind] += 1;
    const ticks = fullJitterTicks(postponements[kind], TICKS_PER_SECOND, LONGEST_PAUSE_TICKS, random());
    if (kind === "reports") beQuiet(ticks);
    else keepQuestionsQuiet(ticks);
  }

  function noteFailure(kind: RequestKind, failuresBefore: number): void {
    if (failures[kind] <= failuresBefore) failures[kind] += 1;
    const longest = kind === "reports" ? LONGEST_PAUSE_TICKS : LONGEST_QUESTION_PAUSE_TICKS;
    const ticks = fullJitterTicks(failures[kind], TICKS_PER_SECOND, longest, random());
    if (kind === "reports") beQuiet(ticks);
    else keepQuestionsQuiet(ticks);
  }

  function beQuiet(ticks: number, retryAfterSeconds = 0): void {
    const asked = Math.min(retryAfterSeconds, LONGEST_RETRY_AFTER_SECONDS) * TICKS_PER_SECOND;
    if (asked > 0) askedQuietUntil = Math.max(askedQuietUntil, clock.tick() + asked);
    quietUntil = Math.max(quietUntil, clock.tick() + Math.max(ticks, asked));
  }

  function keepQuestionsQuiet(ticks: number): void {
    questionsQuietUntil = Math.max(questionsQuietUntil, clock.tick() + ticks);
  }

  return {
    note(kind, outcome, failuresBefore) {
      if (outcome.kind !== "later") postponements[kind] = 0;
      if (outcome.kind === "answered") {
        failures.reports = 0;
        failures.question = 0;
      } else if (outcome.kind === "refused" && kind === "question") {
        lastError = outcome.problem;
      } else if (outcome.kind === "later") {
        lastError = ASKED_TO_WAIT[outcome.by];
        beQuiet(TICKS_PER_SECOND, outcome.retryAfterSeconds);
        if (outcome.by === "cloud") notePostponement(kind);
      } else {
        lastError = outcome.problem;
        noteFailure(kind, failuresBefore);
        if (outcome.kind === "failed") beQuiet(0, outcome.retryAfterSeconds);
      }
    },
    noteProblem(problem) {
      lastError = problem;
    },
    failures: (kind) => failures[kind],
    isQuiet: (now) => now < quietUntil,
    areQuestionsQuiet: (now) => now < questionsQuietUntil,
    hurry() {
      quietUntil = Math.min(quietUntil, askedQuietUntil);
      questionsQuietUntil = Math.min(questionsQuietUntil, askedQuietUntil);
    },
    state() {
      const pauseTicks = Math.max(0, quietUntil - clock.tick());
      const [paused, free] =
        failures.reports < BREAKER_FAILURES ? (["waiting", "closed"] as const) : (["open", "probing"] as const);
      return { lastError, breaker: pauseTicks > 0 ? paused : free, pauseTicks };
    },
  };
}
