/**
 * The one line to the cloud: when requests leave, in what company, and how long it stays quiet after trouble. Knows no
 * nodes and no records; what an answer means is its users' business.
 *
 * Reports go at once when the line is idle, else together, up to 50 per request and two requests per second. Questions
 * (a player's nodes, a reset) go beside them. Trouble:
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
 * A Retry-After is kept by all. Whether and when something that failed goes again is its owner's business: then it
 * queues behind the others.
 */

import { fullJitterTicks } from "../../core/cloud/backoff.ts";
import { utf8Length } from "../../core/saving/chunks.ts";
import { isUnusable, type Unusable } from "../../core/cloud/answers.ts";
import { CLOUD_LIMITS, type CloudReport, type CloudReportResult, type CloudReset } from "../../core/cloud/protocol.ts";
import type { Clock, CloudClient, CloudReply, Trouble } from "../ports.ts";

const TICKS_PER_SECOND = 20;
const REQUESTS_PER_SECOND = 2;
/** A little below the cloud's limit, for the envelope of the request. */
const MAX_BODY_BYTES = CLOUD_LIMITS.bodyBytes - 1_024;
/** Other questions (a player's nodes, a reset) under way at once. */
const MAX_QUESTIONS = 4;
/** The client gives up after ten seconds; an answer that never comes must not block the others for ever. */
const ANSWER_TICKS = 15 * TICKS_PER_SECOND;
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

export interface ReportItem {
  readonly report: CloudReport | CloudReset;
  /** To be called before it leaves. */
  readonly leaving?: (() => void) | undefined;
  answered(result: CloudReportResult): void;
  /** Not known to be stored. The item has left the queue; its owner pushes it again. */
  failed(problem: string): void;
}

export interface Question<Value> {
  /** It asks for nothing but whether the cloud is there. */
  readonly isProbe?: true;
  /** Nothing hangs on it: that it fails says nothing of the cloud and holds nothing up. */
  readonly isAside?: true;
  ask(client: CloudClient): Promise<CloudReply<Value>>;
  answered(value: Value): void;
  failed(problem: string, trouble?: Trouble): void;
}

/** To be told of each request's outcome before its owner is. */
export type HearOutcome = (kind: RequestKind | "probe", outcome: CloudReply<unknown>) => void;

export interface RequestQueue {
  push(item: ReportItem): void;
  ask<Value>(question: Question<Value>): void;
  tick(): void;
  /** Ends a pause after trouble, but not one that was asked for. */
  hurry(): void;
  close(): void;
  state(): {
    readonly lastError: string | undefined;
    /** Waiting = quiet, but not for repeated failures. */
    readonly breaker: "closed" | "waiting" | "open" | "probing";
    readonly pauseTicks: number;
  };
}

export type RequestKind = "reports" | "question";

/**
 * @param random in [0, 1)
 * @param together runs what follows one request, whose answers may be many
 */
export function createRequestQueue(
  client: CloudClient,
  clock: Clock,
  random: () => number,
  together: (work: () => void) => void = (work) => work(),
  hear: HearOutcome = () => undefined,
): RequestQueue {
  let reports: ReportItem[] = [];
  const questions: Question<unknown>[] = [];
  const underWay = new Map<number, { deadline: number; expire: () => void }>();
  let lastRequest = 0;
  let lastKind: RequestKind = "question";
  let questionsUnderWay = 0;
  let nextWindow = 0;
  /** Failures of reports since the last answer, and until when they, or who asked for it, keep everything quiet. */
  let failures = 0;
  let quietUntil = 0;
  /** Until when they asked to be left in peace. */
  let askedQuietUntil = 0;
  /** How often in a row the cloud has asked to send later. */
  const postponements: Record<RequestKind, number> = { reports: 0, question: 0 };
  /** The same of questions, which keep only each other quiet. */
  let questionFailures = 0;
  let questionsQuietUntil = 0;
  /** The request that went alone after a failure of reports, as long as it is under way. */
  let probe: number | undefined;
  let lastError: string | undefined;
  let closed = false;

  /** Sends one request and concludes it exactly once: by its reply, or by its deadline. */
  function send<Value>(
    kind: RequestKind,
    reply: Promise<CloudReply<Value>>,
    settle: (reply: CloudReply<Value>) => void,
    heardAs: RequestKind | "probe" | "aside" = kind,
  ): void {
    const id = ++lastRequest;
    const failuresBefore = kind === "reports" ? failures : questionFailures;
    lastKind = kind;
    if (failures > 0) probe = id;
    const conclude = (outcome: CloudReply<Value>): void => {
      if (!underWay.delete(id) || closed) return;
      if (probe === id) probe = undefined;
      if (heardAs !== "aside" || outcome.kind === "answered" || outcome.kind === "later") {
        note(kind, outcome, failuresBefore);
        hear(heardAs === "aside" ? kind : heardAs, outcome);
      }
      together(() => settle(outcome));
    };
    const expire = (): void => conclude({ kind: "failed", problem: "the cloud did not answer in time" });
    underWay.set(id, { deadline: clock.tick() + ANSWER_TICKS, expire });
    reply.then(conclude, (error: unknown) => conclude({ kind: "failed", problem: String(error) }));
  }

  function note(kind: RequestKind, outcome: CloudReply<unknown>, failuresBefore: number): void {
    if (outcome.kind !== "later") postponements[kind] = 0;
    if (outcome.kind === "answered") {
      failures = 0;
      questionFailures = 0;
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
  }

  /** Without a time that helps, the wait grows; one question that is always put off holds up only the others of its kind. */
  function notePostponement(kind: RequestKind): void {
    postponements[kind] += 1;
    const ticks = fullJitterTicks(postponements[kind], TICKS_PER_SECOND, LONGEST_PAUSE_TICKS, random());
    if (kind === "reports") beQuiet(ticks);
    else questionsQuietUntil = Math.max(questionsQuietUntil, clock.tick() + ticks);
  }

  /** @param failuresBefore when the request was sent: requests that were under way together count as one failure */
  function noteFailure(kind: RequestKind, failuresBefore: number): void {
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
    if (asked > 0) askedQuietUntil = Math.max(askedQuietUntil, clock.tick() + asked);
    quietUntil = Math.max(quietUntil, clock.tick() + Math.max(ticks, asked));
  }

  /** As many of the oldest as one request takes. */
  function takeBatch(): { readonly item: ReportItem; readonly report: CloudReport | CloudReset }[] {
    const named = new Set<string>();
    const batch: { item: ReportItem; report: CloudReport | CloudReset }[] = [];
    let bytes = 0;
    for (const item of reports) {
      const report = namedOnce(item.report, named);
      bytes += utf8Length(JSON.stringify(report)) + 1;
      if (batch.length > 0 && (bytes > MAX_BODY_BYTES || batch.length === CLOUD_LIMITS.reportsPerRequest)) break;
      batch.push({ item, report });
    }
    reports.splice(0, batch.length);
    return batch;
  }

  function sendReports(): void {
    const batch = takeBatch();
    const items = batch.map(({ item }) => item);
    for (const item of items) item.leaving?.();
    send("reports", client.report(batch.map(({ report }) => report)), (reply) => {
      if (reply.kind === "later") reports = [...items, ...reports];
      else if (reply.kind === "answered") items.forEach((item, index) => hand(item, reply.value[index]!));
      else for (const item of items) item.failed(reply.problem);
    });
  }

  /** A senseless result is the trouble of its report alone: the cloud answers. */
  function hand(item: ReportItem, result: CloudReportResult | Unusable): void {
    if (!isUnusable(result)) return item.answered(result);
    lastError = result.problem;
    item.failed(result.problem);
  }

  function sendQuestion(question: Question<unknown>): void {
    questionsUnderWay += 1;
    const settle = (reply: CloudReply<unknown>): void => {
      questionsUnderWay -= 1;
      if (reply.kind === "later") questions.push(question);
      else if (reply.kind === "answered") question.answered(reply.value);
      else question.failed(reply.problem, reply.kind === "failed" ? reply.trouble : "refused");
    };
    send(
      "question",
      question.ask(client),
      settle,
      question.isProbe ? "probe" : question.isAside ? "aside" : "question",
    );
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
    hurry() {
      quietUntil = Math.min(quietUntil, askedQuietUntil);
      questionsQuietUntil = Math.min(questionsQuietUntil, askedQuietUntil);
    },
    close() {
      closed = true;
      client.cancelAll();
    },
    state() {
      const pauseTicks = Math.max(0, quietUntil - clock.tick());
      const [paused, free] =
        failures < BREAKER_FAILURES ? (["waiting", "closed"] as const) : (["open", "probing"] as const);
      return { lastError, breaker: pauseTicks > 0 ? paused : free, pauseTicks };
    },
  };
}

/** A player's name is told once a request, by the first report of theirs. */
function namedOnce(report: CloudReport | CloudReset, named: Set<string>): CloudReport | CloudReset {
  if ("reset" in report || report.name === undefined) return report;
  if (!named.has(report.player)) {
    named.add(report.player);
    return report;
  }
  const { name: _name, ...rest } = report;
  return rest;
}
