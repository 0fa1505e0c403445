/**
 * What is known of the cloud's health: unknown at first, then answering or in trouble. Says so once in the log at each
 * change, and sends a probe where it must be found out: at the start, after a question that failed (it may have been
 * that question alone), and again and again while in trouble, for there may be nothing else to send. A cloud that can be
 * read but stores nothing (its disk is full) is in trouble, too, until a report is answered.
 */

import { fullJitterTicks } from "../../core/cloud/backoff.ts";
import type { CloudReply, Log, Scheduler, Trouble } from "../ports.ts";
import type { RequestKind } from "./quiet.ts";
import type { RequestQueue } from "./request-queue.ts";

const FIRST_PAUSE_TICKS = 5 * 20;
const LONGEST_PAUSE_TICKS = 60 * 20;

/** What an operator can do about it; all of it ends with what becomes of the players' progress. */
const ADVICE: Readonly<Record<Trouble, string>> = {
  unreachable: "See that the cloud service runs, and that cloud_url and allowed_uris name it",
  key: "Make a key with the service's “key create” and put it into secrets.json as “Bearer KEY”; then restart the server",
  refused: "See that cloud_url is the address of the cloud service, and that the service is up to date",
};

export interface CloudHealth {
  /** To be told of each request's outcome. */
  hear(kind: RequestKind | "probe", outcome: CloudReply<unknown>): void;
  /** Finds out how things are, where that is not known yet. */
  start(): void;
  /** Whether the cloud is known to be unreachable. */
  isAway(): boolean;
  /** Whether the last request was answered, as far as that is known: one that fails need not mean that all do. */
  readonly reachable: boolean | undefined;
  readonly trouble: Trouble | undefined;
}

export interface CloudHealthOptions {
  readonly requests: () => RequestQueue;
  readonly scheduler: Scheduler;
  readonly log: Log;
  readonly random: () => number;
  /** To be told when trouble begins. */
  readonly wentAway: () => void;
  /** Whether any report is under way, or waits to go again. */
  readonly hasReports: () => boolean;
}

export function createCloudHealth(options: CloudHealthOptions): CloudHealth {
  const { requests, scheduler, log, random, wentAway, hasReports } = options;
  let isAway = false;
  let reachable: boolean | undefined;
  let trouble: Trouble | undefined;
  /** Reports failed, and no probe has since: it may be reports alone that fail. */
  let onlyReportsFail = false;
  let isProbing = false;
  let failedProbes = 0;
  let isProbePlanned = false;

  function answers(): void {
    failedProbes = 0;
    const wasInTrouble = trouble !== undefined;
    isAway = false;
    onlyReportsFail = false;
    trouble = undefined;
    if (wasInTrouble) log.warn("the cloud answers again. What was kept in this world is sent now");
  }

  /** Something else than a report was answered where reports are not: the next of them will show whether they are now. */
  function answersSomething(): void {
    failedProbes += 1;
    isAway = hasReports();
    if (!isAway) reachable = true;
  }

  function isInTrouble(what: Trouble, problem: string): void {
    const isNews = trouble !== what;
    const wasThere = !isAway;
    isAway = true;
    reachable = false;
    trouble = what;
    if (isNews) {
      log.warn(`${problem}. ${ADVICE[what]}. Until then progress is kept in this world; nothing of it is lost`);
    }
    if (wasThere) wentAway();
    planProbe();
  }

  function planProbe(): void {
    if (isProbing || isProbePlanned) return;
    isProbePlanned = true;
    const wait = fullJitterTicks(failedProbes + 1, FIRST_PAUSE_TICKS, LONGEST_PAUSE_TICKS, random());
    scheduler.after(wait, () => {
      isProbePlanned = false;
      if (isAway) probe();
    });
  }

  function probe(): void {
    if (isProbing) return;
    isProbing = true;
    requests().ask({
      isProbe: true,
      ask: (client) => client.probe(),
      answered: () => {
        isProbing = false;
        if (isAway) planProbe();
      },
      failed(problem, what = "unreachable") {
        isProbing = false;
        failedProbes += 1;
        onlyReportsFail = false;
        isInTrouble(what, problem);
      },
    });
  }

  return {
    hear(kind, outcome) {
      if (outcome.kind === "answered" || (outcome.kind === "later" && outcome.by === "cloud")) {
        if (onlyReportsFail && kind !== "reports") return answersSomething();
        if (kind !== "probe" || isAway || reachable === undefined) reachable = true;
        answers();
      } else if (outcome.kind === "later" || kind === "probe") return;
      else if (kind === "question") {
        if (outcome.kind === "failed") reachable = false;
        // It may be this question alone that fails.
        if (!isAway) probe();
      } else {
        if (trouble === undefined) onlyReportsFail = true;
        isInTrouble(outcome.kind === "failed" ? (outcome.trouble ?? "unreachable") : "refused", outcome.problem);
      }
    },
    start: probe,
    isAway: () => isAway,
    get reachable() {
      return reachable;
    },
    get trouble() {
      return trouble;
    },
  };
}
