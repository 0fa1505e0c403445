/**
 * The one line to the cloud: when requests leave, in what company, and how long it stays quiet after trouble. Knows no
 * nodes and no records; what an answer means is its users' business.
 *
 * Reports go at once when the line is idle, else together, up to 50 a request and two requests a second. Questions
 * (a player's nodes, a reset) go beside them. Trouble:
 *
 *   outcome             │ what follows
 *   answered            │ the breaker closes; a senseless result fails its own report only
 *   later (429, limits) │ the same again after Retry-After, or a second; no failure
 *   refused (other 4xx) │ of a question: its owner is told, all goes on as it was; of reports: as failed
 *   failed: reports     │ owners are told; all is quiet for a random time up to 1 s, 2 s, 4 s … 60 s; then one request at
 *                       │ a time until one is answered, reports and questions in turn
 *   failed: a question  │ its owner is told; the other questions are quiet up to 1 s, 2 s … 10 s, then go one at a time
 *                       │ until something is answered; reports go on, for it may be this question alone that fails
 *   no answer in time   │ as failed
 *
 * A Retry-After is kept by all. Whether and when something that failed goes again is its owner's business: then it
 * queues behind the others.
 */

import { fullJitterTicks } from "../../core/cloud/backoff.ts";
import { utf8Length } from "../../core/saving/chunks.ts";
import { isUnusable, type Unusable } from "../../core/cloud/answers.ts";
import { CLOUD_LIMITS, type CloudReport, type CloudReportResult } from "../../core/cloud/protocol.ts";
import type { Clock, CloudClient, CloudReply } from "../ports.ts";

const TICKS_PER_SECOND = 20;
const REQUESTS_PER_SECOND = 2;
/** A little below the cloud's limit, for the envelope of the request. */
const MAX_BODY_BYTES = CLOUD_LIMITS.bodyBytes - 1_024;
/** Two ids of 64 characters, a player's of 128 that may all be escaped, two numbers, and the names of these. */
const MOST_BYTES_BESIDE_EXTRA = 1_024;
/** Other questions (a player's nodes, a reset) under way at once. */
const MAX_QUESTIONS = 4;
/** The client gives up after ten seconds; an answer that never comes must not block the line for ever. */
const ANSWER_TICKS = 15 * TICKS_PER_SECOND;
const LONGEST_PAUSE_TICKS = 60 * TICKS_PER_SECOND;
/** One player whose nodes cannot be had keeps those of the others waiting no longer than this. */
const LONGEST_QUESTION_PAUSE_TICKS = 10 * TICKS_PER_SECOND;
/** An hour is kept to the second; whoever asks for more is asked again after it, lest a slip of his keep us away for ever. */
const LONGEST_RETRY_AFTER_SECONDS = 3_600;
/** This many failures of reports in a row open the breaker. */
const BREAKER_FAILURES = 3;

const ASKED_TO_WAIT = {
  cloud: "the cloud asked to send later",
  platform: "the platform takes no more requests at once; they are sent later",
} as const;

export interface ReportItem {
  readonly report: CloudReport;
  /** To be called before it leaves. */
  readonly leaving?: (() => void) | undefined;
  answered(result: CloudReportResult): void;
  /** Not known to be stored. The item has left the line; its owner pushes it again. */
  failed(problem: string): void;
}

export interface Question<Value> {
  ask(client: CloudClient): Promise<CloudReply<Value>>;
  answered(value: Value): void;
  failed(problem: string): void;
}

export interface RequestQueue {
  push(item: ReportItem): void;
  ask<Value>(question: Question<Value>): void;
  tick(): void;
  close(): void;
  state(): {
    readonly reachable: boolean | undefined;
    readonly lastError: string | undefined;
    /** Waiting = quiet, but not for repeated failures. */
    readonly breaker: "closed" | "waiting" | "open" | "probing";
    readonly pauseTicks: number;
  };
}

type Kind = "reports" | "question";

/**
 * @param random in [0, 1)
 * @param together runs what settles one request, whose answers may be many
 */
export function createRequestQueue(
  client: CloudClient,
  clock: Clock,
  random: () => number,
  together: (settle: () => void) => void = (settle) => settle(),
): RequestQueue {
  let reports: ReportItem[] = [];
  const questions: Question<unknown>[] = [];
  const underWay = new Map<number, { deadline: number; expire: () => void }>();
  let lastRequest = 0;
  let lastKind: Kind = "question";
  let questionsUnderWay = 0;
  let nextWindow = 0;
  /** Failures of reports since the last answer, and until when they, or who asked for it, keep everything quiet. */
  let failures = 0;
  let quietUntil = 0;
  /** The same of questions, which keep only each other quiet. */
  let questionFailures = 0;
  let questionsQuietUntil = 0;
  /** The request that went alone after a failure of reports, as long as it is under way. */
  let probe: number | undefined;
  let reachable: boolean | undefined;
  let lastError: string | undefined;
  let closed = false;

  /** Sends one request and settles it exactly once: by its reply, or by its deadline. */
  function send<Value>(
    kind: Kind,
    reply: Promise<CloudReply<Value>>,
    settle: (reply: CloudReply<Value>) => void,
  ): void {
    const id = ++lastRequest;
    const failuresBefore = kind === "reports" ? failures : questionFailures;
    lastKind = kind;
    if (failures > 0) probe = id;
    const conclude = (outcome: CloudReply<Value>): void => {
      if (!underWay.delete(id) || closed) return;
      if (probe === id) probe = undefined;
      note(kind, outcome, failuresBefore);
      together(() => settle(outcome));
    };
    const expire = (): void => conclude({ kind: "failed", problem: "the cloud did not answer in time" });
    underWay.set(id, { deadline: clock.tick() + ANSWER_TICKS, expire });
    reply.then(conclude, (error: unknown) => conclude({ kind: "failed", problem: String(error) }));
  }

  function note(kind: Kind, outcome: CloudReply<unknown>, failuresBefore: number): void {
    if (outcome.kind === "answered") {
      failures = 0;
      questionFailures = 0;
      reachable = true;
    } else if (outcome.kind === "refused" && kind === "question") {
      lastError = outcome.problem;
      // It says nothing of the reports: while they fail it is no way out.
      if (failures === 0) reachable = true;
    } else if (outcome.kind === "later") {
      lastError = ASKED_TO_WAIT[outcome.by];
      if (outcome.by === "cloud") reachable = true;
      beQuiet(TICKS_PER_SECOND, outcome.retryAfterSeconds);
    } else {
      lastError = outcome.problem;
      reachable = false;
      noteFailure(kind, failuresBefore);
      if (outcome.kind === "failed") beQuiet(0, outcome.retryAfterSeconds);
    }
  }

  /** @param failuresBefore when the request was sent: requests that were under way together count as one failure */
  function noteFailure(kind: Kind, failuresBefore: number): void {
    if (kind === "reports") {
      if (failures <= failuresBefore) failures += 1;
      beQuiet(fullJitterTicks(failures, TICKS_PER_SECOND, LONGEST_PAUSE_TICKS, random()));
    } else {
      if (questionFailures <= failuresBefore) questionFailures += 1;
      const ticks = fullJitterTicks(questionFailures, TICKS_PER_SECOND, LONGEST_QUESTION_PAUSE_TICKS, random());
      questionsQuietUntil = Math.max(questionsQuietUntil, clock.tick() + ticks);
    }
  }

  function beQuiet(ticks: number, retryAfterSeconds = 0): void {
    const asked = Math.min(retryAfterSeconds, LONGEST_RETRY_AFTER_SECONDS) * TICKS_PER_SECOND;
    quietUntil = Math.max(quietUntil, clock.tick() + Math.max(ticks, asked));
  }

  function takeBatch(): ReportItem[] {
    let bytes = 0;
    let count = 0;
    for (const item of reports) {
      bytes += bytesOf(item.report);
      if (count > 0 && (bytes > MAX_BODY_BYTES || count === CLOUD_LIMITS.reportsPerRequest)) break;
      count++;
    }
    return reports.splice(0, count);
  }

  function sendReports(): void {
    const batch = takeBatch();
    for (const item of batch) item.leaving?.();
    send("reports", client.report(batch.map((item) => item.report)), (reply) => {
      if (reply.kind === "later") reports = [...batch, ...reports];
      else if (reply.kind === "answered") batch.forEach((item, index) => settle(item, reply.value[index]!));
      else for (const item of batch) item.failed(reply.problem);
    });
  }

  /** A senseless result is the trouble of its report alone: the cloud answers. */
  function settle(item: ReportItem, result: CloudReportResult | Unusable): void {
    if (!isUnusable(result)) return item.answered(result);
    lastError = result.problem;
    item.failed(result.problem);
  }

  function sendQuestion(question: Question<unknown>): void {
    questionsUnderWay += 1;
    send("question", question.ask(client), (reply) => {
      questionsUnderWay -= 1;
      if (reply.kind === "later") questions.push(question);
      else if (reply.kind === "answered") question.answered(reply.value);
      else question.failed(reply.problem);
    });
  }

  const mayFollow = (): boolean => failures === 0 || probe === undefined;

  function letQuestionsGo(now: number): void {
    if (now < questionsQuietUntil) return;
    const most = questionFailures > 0 ? 1 : MAX_QUESTIONS;
    while (questions.length > 0 && questionsUnderWay < most && mayFollow()) sendQuestion(questions.shift()!);
  }

  function letReportsGo(now: number): void {
    if (reports.length === 0 || now < nextWindow || !mayFollow()) return;
    nextWindow = now + TICKS_PER_SECOND;
    for (let sent = 0; sent < REQUESTS_PER_SECOND && reports.length > 0 && mayFollow(); sent++) sendReports();
  }

  return {
    push: (item) => void reports.push(item),
    ask: (question) => void questions.push(question),
    tick() {
      const now = clock.tick();
      for (const { deadline, expire } of [...underWay.values()]) if (deadline <= now) expire();
      if (closed || now < quietUntil) return;
      // When only one may go it is the turn of the kind that did not go last.
      if (lastKind === "reports") letQuestionsGo(now);
      letReportsGo(now);
      letQuestionsGo(now);
    },
    close() {
      closed = true;
      client.cancelAll();
    },
    state() {
      const pauseTicks = Math.max(0, quietUntil - clock.tick());
      const [paused, free] =
        failures < BREAKER_FAILURES ? (["waiting", "closed"] as const) : (["open", "probing"] as const);
      return { reachable, lastError, breaker: pauseTicks > 0 ? paused : free, pauseTicks };
    },
  };
}

/** At most so many bytes of JSON in UTF-8: counted only where there is an extra, for the rest is short. */
function bytesOf(report: CloudReport): number {
  if (report.extra !== undefined) return utf8Length(JSON.stringify(report)) + 1;
  return MOST_BYTES_BESIDE_EXTRA;
}
