/**
 * The one line to the cloud: when requests leave, in what company, and how long it stays quiet after trouble. Knows no
 * nodes and no records; what an answer means is its users' business.
 *
 * Reports go at once when the line is idle, else together, up to 50 a request and two requests a second. Trouble:
 *
 *   outcome             │ what follows
 *   answered            │ the breaker closes
 *   later (429, limits) │ the same reports again after Retry-After, or a second; no failure
 *   failed              │ owners are told; quiet for a random time up to 1 s, 2 s, 4 s … 60 s, at least Retry-After;
 *                       │ then one request at a time until one is answered
 *   no answer in time   │ as failed
 */

import { fullJitterTicks } from "../core/backoff.ts";
import { utf8Length } from "../core/chunks.ts";
import { isUnusable, type Unusable } from "../core/cloud-answers.ts";
import { CLOUD_LIMITS, type CloudReport, type CloudReportResult } from "../core/cloud-protocol.ts";
import type { Clock, CloudClient, CloudReply } from "./ports.ts";

const TICKS_PER_SECOND = 20;
const REQUESTS_PER_SECOND = 2;
/** A little below the cloud's limit, for the envelope of the request. */
const MAX_BODY_BYTES = CLOUD_LIMITS.bodyBytes - 1_024;
/** Other questions (a player's nodes, a reset) under way at once. */
const MAX_QUESTIONS = 4;
/** The client gives up after ten seconds; an answer that never comes must not block the line for ever. */
const ANSWER_TICKS = 15 * TICKS_PER_SECOND;
const LONGEST_PAUSE_TICKS = 60 * TICKS_PER_SECOND;
const LONGEST_RETRY_AFTER_SECONDS = 600;
/** This many failures in a row open the breaker: what waits is told to the operator as unreachable. */
const BREAKER_FAILURES = 3;

export interface ReportItem {
  readonly report: CloudReport;
  answered(result: CloudReportResult): void;
  /** Not known to be stored. The item has left the line; its owner pushes it again. */
  failed(problem: string): void;
}

export interface Question<Value> {
  ask(client: CloudClient): Promise<CloudReply<Value>>;
  answered(value: Value): void;
  failed(problem: string): void;
}

export interface CloudLine {
  push(item: ReportItem): void;
  ask<Value>(question: Question<Value>): void;
  /** What waits leaves with the next tick. */
  hurry(): void;
  tick(): void;
  close(): void;
  state(): {
    readonly reachable: boolean | undefined;
    readonly lastError: string | undefined;
    readonly breaker: "closed" | "open" | "probing";
    readonly pauseTicks: number;
  };
}

export function createCloudLine(client: CloudClient, clock: Clock, random: () => number): CloudLine {
  let reports: ReportItem[] = [];
  const questions: Question<unknown>[] = [];
  const underWay = new Map<number, { deadline: number; expire: () => void }>();
  let lastRequest = 0;
  let questionsUnderWay = 0;
  let nextWindow = 0;
  let pausedUntil = 0;
  let failures = 0;
  let reachable: boolean | undefined;
  let lastError: string | undefined;
  let closed = false;

  /** Sends one request and settles it exactly once: by its reply, or by its deadline. */
  function send<Value>(reply: Promise<CloudReply<Value>>, settle: (reply: CloudReply<Value>) => void): void {
    const id = ++lastRequest;
    const conclude = (outcome: CloudReply<Value>): void => {
      if (!underWay.delete(id) || closed) return;
      note(outcome);
      settle(outcome);
    };
    const expire = (): void => conclude({ kind: "failed", problem: "the cloud did not answer in time" });
    underWay.set(id, { deadline: clock.tick() + ANSWER_TICKS, expire });
    reply.then(conclude, (error: unknown) => conclude({ kind: "failed", problem: String(error) }));
  }

  function note(outcome: CloudReply<unknown>): void {
    if (outcome.kind === "answered") {
      failures = 0;
      reachable = true;
      return;
    }
    const asked = Math.min(outcome.retryAfterSeconds ?? 0, LONGEST_RETRY_AFTER_SECONDS) * TICKS_PER_SECOND;
    let pause = TICKS_PER_SECOND;
    if (outcome.kind === "failed") {
      failures += 1;
      reachable = false;
      lastError = outcome.problem;
      pause = fullJitterTicks(failures, TICKS_PER_SECOND, LONGEST_PAUSE_TICKS, random());
    }
    pausedUntil = Math.max(pausedUntil, clock.tick() + Math.max(pause, asked));
  }

  function takeBatch(): ReportItem[] {
    let bytes = 0;
    let count = 0;
    for (const item of reports) {
      bytes += utf8Length(JSON.stringify(item.report)) + 1;
      if (count > 0 && (bytes > MAX_BODY_BYTES || count === CLOUD_LIMITS.reportsPerRequest)) break;
      count++;
    }
    return reports.splice(0, count);
  }

  function sendReports(): void {
    const batch = takeBatch();
    send(client.report(batch.map((item) => item.report)), (reply) => {
      if (reply.kind === "later") reports = [...batch, ...reports];
      else if (reply.kind === "failed") for (const item of batch) item.failed(reply.problem);
      else batch.forEach((item, index) => settle(item, reply.value[index]!));
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
    send(question.ask(client), (reply) => {
      questionsUnderWay -= 1;
      if (reply.kind === "later") questions.unshift(question);
      else if (reply.kind === "failed") question.failed(reply.problem);
      else question.answered(reply.value);
    });
  }

  /** After a failure one request goes alone to find out; nothing follows before it is answered. */
  const mayFollow = (): boolean => failures === 0 || underWay.size === 0;

  return {
    push: (item) => void reports.push(item),
    ask: (question) => void questions.push(question),
    hurry() {
      nextWindow = 0;
    },
    tick() {
      const now = clock.tick();
      for (const { deadline, expire } of [...underWay.values()]) if (deadline <= now) expire();
      if (closed || now < pausedUntil) return;
      while (questions.length > 0 && questionsUnderWay < MAX_QUESTIONS && mayFollow()) sendQuestion(questions.shift()!);
      if (reports.length === 0 || now < nextWindow) return;
      nextWindow = now + TICKS_PER_SECOND;
      for (let sent = 0; sent < REQUESTS_PER_SECOND && reports.length > 0 && mayFollow(); sent++) sendReports();
    },
    close() {
      closed = true;
      client.cancelAll();
    },
    state: () => ({
      reachable,
      lastError,
      breaker: failures < BREAKER_FAILURES ? "closed" : clock.tick() < pausedUntil ? "open" : "probing",
      pauseTicks: Math.max(0, pausedUntil - clock.tick()),
    }),
  };
}
