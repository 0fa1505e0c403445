/**
 * A line whose client holds every request until the test settles it, and whose clock passes as the test says.
 */

import { createRequestQueue, type ReportItem } from "../../../scripts/app/cloud/request-queue.ts";
import type { CloudClient, CloudReply } from "../../../scripts/app/ports.ts";
import type { CloudEntity, CloudReport, CloudReportResult, CloudReset } from "../../../scripts/core/cloud/protocol.ts";

export interface Sent {
  /** `reports`, or the name of the question. */
  readonly what: string;
  readonly reports: readonly (CloudReport | CloudReset)[];
  readonly settle: (reply: CloudReply<never>) => Promise<void>;
}

export function lineWithClient(random = 0.999) {
  const sent: Sent[] = [];
  let tick = 0;
  let cancelled = 0;
  function held<Value>(what: string, reports: readonly (CloudReport | CloudReset)[] = []): Promise<CloudReply<Value>> {
    return new Promise((resolve) => {
      sent.push({
        what,
        reports,
        async settle(reply) {
          resolve(reply);
          await new Promise((later) => setImmediate(later));
        },
      });
    });
  }
  const client: CloudClient = {
    report: (reports) => held("reports", reports),
    fetch: (player) => held(player),
    stats: () => held("stats"),
    probe: () => held("probe"),
    erase: (player) => held(player),
    cancelAll() {
      cancelled += 1;
    },
  };
  const clock = { nowSeconds: () => 0, nowMilliseconds: () => 0, tick: () => tick };
  const line = createRequestQueue(client, clock, () => random);
  const happened: string[] = [];
  let last = 0;
  return {
    line,
    sent,
    happened,
    cancelled: () => cancelled,
    pass(ticks: number) {
      for (let count = 0; count < ticks; count++) {
        tick += 1;
        line.tick();
      }
    },
    push(count = 1, extra?: string, onFailure?: () => void) {
      for (let index = 0; index < count; index++) {
        const op = `op-${++last}`;
        const base = { op, player: "p", node: "n", delta: 1, goal: 5 };
        const item: ReportItem = {
          report: extra === undefined ? base : { ...base, extra, base_version: 0 },
          answered: () => happened.push(`${op} answered`),
          failed() {
            happened.push(`${op} failed`);
            onFailure?.();
          },
        };
        line.push(item);
      }
    },
    ask: (name: string, onFailure?: () => void) =>
      line.ask<readonly CloudEntity[]>({
        ask: (cloud) => cloud.fetch(name),
        answered: () => happened.push(`${name} answered`),
        failed() {
          happened.push(`${name} failed`);
          onFailure?.();
        },
      }),
  };
}

export const answerTo = ({ reports }: Sent): CloudReply<never> =>
  ({ kind: "answered", value: reports.map(({ op }) => ({ op }) as CloudReportResult) }) as never;
export const failed = { kind: "failed", problem: "no cloud" } as const;
export const refused = { kind: "refused", problem: "not this" } as const;
export const later = { kind: "later", by: "cloud" } as const;
