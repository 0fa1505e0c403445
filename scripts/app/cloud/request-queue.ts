/**
 * The one line to the cloud: when requests leave and in what company. Knows no nodes and no records; what an answer means is
 * its users' business.
 *
 * Reports go at once when the line is idle, else together, up to 50 per request and two requests per second. Questions
 * (a player's nodes, a reset) go beside them. How long it is quiet after trouble is told in quiet.ts. Whether and when
 * something that failed goes again is its owner's business: then it queues behind the others.
 */

import { utf8Length } from "../../core/saving/chunks.ts";
import { isUnusable, type Unusable } from "../../core/cloud/answers.ts";
import { CLOUD_LIMITS, type CloudReport, type CloudReportResult, type CloudReset } from "../../core/cloud/protocol.ts";
import type { Clock, CloudClient, CloudReply, Trouble } from "../ports.ts";
import { createQuiet, type LineState } from "./quiet.ts";
import { createRequestsUnderWay, type HearOutcome } from "./requests-under-way.ts";

const TICKS_PER_SECOND = 20;
const REQUESTS_PER_SECOND = 2;
/** A little below the cloud's limit, for the envelope of the request. */
const MAX_BODY_BYTES = CLOUD_LIMITS.bodyBytes - 1_024;
/** Other questions (a player's nodes, a reset) under way at once. */
const MAX_QUESTIONS = 4;

type SentReport = CloudReport | CloudReset;

export interface ReportItem {
  readonly report: SentReport;
  /** It could not leave before others of its node were answered: it waits for no second to begin. */
  readonly goesOn?: boolean;
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

export interface RequestQueue {
  push(item: ReportItem): void;
  ask<Value>(question: Question<Value>): void;
  tick(): void;
  /** Ends a pause after trouble, but not one that was asked for. */
  hurry(): void;
  close(): void;
  state(): LineState;
}

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
  const quiet = createQuiet(clock, random);
  const requests = createRequestsUnderWay(clock, quiet, together, hear);
  let reports: ReportItem[] = [];
  const questions: Question<unknown>[] = [];
  let questionsUnderWay = 0;
  let nextWindow = 0;
  /** When the last requests with reports left, as many as may in a second. */
  let leftAt: readonly number[] = [];
  let closed = false;

  function sendReports(): void {
    leftAt = [...leftAt.slice(1 - REQUESTS_PER_SECOND), clock.tick()];
    const batch = oldestOf(reports);
    reports.splice(0, batch.length);
    const items = batch.map(({ item }) => item);
    for (const item of items) item.leaving?.();
    requests.send("reports", client.report(batch.map(({ report }) => report)), (reply) => {
      if (reply.kind === "later") reports = [...items, ...reports];
      else if (reply.kind === "answered") items.forEach((item, index) => hand(item, reply.value[index]!));
      else for (const item of items) item.failed(reply.problem);
    });
  }

  /** A senseless result is the trouble of its report alone: the cloud answers. */
  function hand(item: ReportItem, result: CloudReportResult | Unusable): void {
    if (!isUnusable(result)) return item.answered(result);
    quiet.noteProblem(result.problem);
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
    const heardAs = question.isProbe ? "probe" : question.isAside ? "aside" : "question";
    requests.send("question", question.ask(client), settle, heardAs);
  }

  function letQuestionsGo(now: number): void {
    if (quiet.areQuestionsQuiet(now)) return;
    const most = quiet.failures("question") > 0 ? 1 : MAX_QUESTIONS;
    while (questions.length > 0 && questionsUnderWay < most && requests.mayFollow()) sendQuestion(questions.shift()!);
  }

  function letReportsGo(now: number): void {
    if (reports.length === 0 || !requests.mayFollow()) return;
    const isTurn = now >= nextWindow;
    // What goes on takes what is left of the second's requests.
    if (!isTurn && !reports.some(({ goesOn }) => goesOn)) return;
    if (isTurn) nextWindow = now + TICKS_PER_SECOND;
    const may = REQUESTS_PER_SECOND - leftAt.filter((at) => at > now - TICKS_PER_SECOND).length;
    for (let sent = 0; sent < may && reports.length > 0 && requests.mayFollow(); sent++) sendReports();
  }

  return {
    push: (item) => void reports.push(item),
    ask: (question) => void questions.push(question),
    tick() {
      const now = clock.tick();
      requests.expire(now);
      if (closed || quiet.isQuiet(now)) return;
      // When only one may go it is the turn of the kind that did not go last.
      if (requests.lastKind === "reports") letQuestionsGo(now);
      letReportsGo(now);
      letQuestionsGo(now);
    },
    hurry: quiet.hurry,
    close() {
      closed = true;
      requests.close();
      client.cancelAll();
    },
    state: quiet.state,
  };
}

/** As many of the oldest as one request takes, with the reports as they are told in it. */
function oldestOf(reports: readonly ReportItem[]): { readonly item: ReportItem; readonly report: SentReport }[] {
  const named = new Set<string>();
  const batch: { item: ReportItem; report: SentReport }[] = [];
  let bytes = 0;
  for (const item of reports) {
    const report = namedOnce(item.report, named);
    bytes += utf8Length(JSON.stringify(report)) + 1;
    if (batch.length > 0 && (bytes > MAX_BODY_BYTES || batch.length === CLOUD_LIMITS.reportsPerRequest)) break;
    batch.push({ item, report });
  }
  return batch;
}

/** A player's name is told once a request, by the first report of theirs. */
function namedOnce(report: SentReport, named: Set<string>): SentReport {
  if ("reset" in report || report.name === undefined) return report;
  if (!named.has(report.player)) {
    named.add(report.player);
    return report;
  }
  const { name: _name, ...rest } = report;
  return rest;
}
