/**
 * Group commit: reports of requests that arrive while the disk is busy are stored together in the next transaction,
 * so that many requests share one flush. Bounded; a full queue refuses at once instead of answering late.
 *
 *   submit ──▶ waiting ──(a transaction is free)──▶ under way ──commit──▶ every request gets its own results
 *                                                      └─ failed, several requests ──▶ each once more, alone
 */
import { DatabaseUnavailable } from "../database/database.ts";
import type { Ledger } from "./ledger.ts";
import type { ReportBatch } from "./report-rows.ts";
import type { StoredBatch } from "./store-reports.ts";

export interface ReportQueueOptions {
  /** Reports, not requests, that may wait. */
  readonly maxWaitingReports: number;
  /** Reports in one transaction. A request is never split, so one request may exceed it. */
  readonly maxReportsPerTransaction: number;
  readonly concurrentTransactions: number;
  /** Told about each transaction, for metrics. */
  readonly onTransaction?: (reports: number, seconds: number) => void;
}

export interface ReportQueue {
  submit(batch: ReportBatch): Promise<StoredBatch>;
  readonly waitingReports: number;
}

/** The queue is full. */
export class QueueFull extends Error {}

interface Waiting {
  readonly batch: ReportBatch;
  resolve(stored: StoredBatch): void;
  reject(error: unknown): void;
}

export function createReportQueue(ledger: Pick<Ledger, "storeReports">, options: ReportQueueOptions): ReportQueue {
  let waiting: Waiting[] = [];
  let waitingReports = 0;
  let underWay = 0;
  let isScheduled = false;

  function schedule(): void {
    if (isScheduled || waiting.length === 0 || underWay >= options.concurrentTransactions) return;
    isScheduled = true;
    // After the sockets that are ready now have been read, so that their requests come along.
    setImmediate(() => {
      isScheduled = false;
      const group = takeGroup();
      if (group.length === 0) return;
      underWay += 1;
      void storeGroup(group).finally(() => {
        underWay -= 1;
        schedule();
      });
      schedule();
    });
  }

  function takeGroup(): Waiting[] {
    let reports = 0;
    let count = 0;
    for (const { batch } of waiting) {
      if (count > 0 && reports + batch.reports.length > options.maxReportsPerTransaction) break;
      reports += batch.reports.length;
      count += 1;
    }
    const group = waiting.slice(0, count);
    waiting = waiting.slice(count);
    waitingReports -= reports;
    return group;
  }

  async function storeGroup(group: readonly Waiting[]): Promise<void> {
    const startedAt = performance.now();
    try {
      const stored = await ledger.storeReports(group.map(({ batch }) => batch));
      for (const [index, entry] of group.entries()) entry.resolve(stored[index] as StoredBatch);
    } catch (error) {
      if (group.length === 1 || error instanceof DatabaseUnavailable) {
        for (const entry of group) entry.reject(error);
      } else {
        // One request must not spoil the others it happened to be stored with.
        for (const entry of group) await storeGroup([entry]);
      }
      return;
    }
    const reports = group.reduce((sum, { batch }) => sum + batch.reports.length, 0);
    options.onTransaction?.(reports, (performance.now() - startedAt) / 1000);
  }

  return {
    get waitingReports() {
      return waitingReports;
    },
    submit: (batch) =>
      new Promise((resolve, reject) => {
        if (waitingReports + batch.reports.length > options.maxWaitingReports) {
          reject(new QueueFull(`${waitingReports} reports are waiting already`));
          return;
        }
        waitingReports += batch.reports.length;
        waiting.push({ batch, resolve, reject });
        schedule();
      }),
  };
}
