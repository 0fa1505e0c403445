/**
 * What a network of worlds must have counted, told in the simplest way: increments made, operations that the service
 * stored, and what a world forgot when it rolled back. Knows nothing of how the pack keeps its records.
 *
 *   expected = Σ over worlds: increments made in the world's present timeline
 *                           + increments that it forgot, but that were stored before ("ghosts")
 *
 * A world sends a node's increments in the order in which they were made. So of what was stored since a save, the
 * first part is what the save itself still had to send, and the rest was made after it.
 */

import type { CloudReport, CloudReportResult } from "../../../scripts/core/cloud/protocol.ts";

interface Count {
  made: number;
  /** Of all timelines. */
  stored: number;
  ghosts: number;
}

export interface Crossing {
  readonly world: number;
  readonly order: number;
  /** Its world rolled back to a save made before: the payment, or the knowledge that it is due, may be gone with it. */
  isForgotten: boolean;
}

/** One moment of a world, kept with its save. */
export interface Moment {
  readonly order: number;
  readonly counts: ReadonlyMap<string, Count>;
}

export interface Ledger {
  made(world: number, account: string, node: string, delta: number): void;
  /** Something that the service said to a report that came from a world. */
  answered(world: number, report: CloudReport, result: CloudReportResult): void;
  moment(world: number): Moment;
  /** Every report that the world sent must have an outcome by now. */
  rolledBack(world: number, moment: Moment): void;
  expected(account: string, node: string): number;
  /** Reports that completed a node, by `account node`. */
  readonly crossings: ReadonlyMap<string, readonly Crossing[]>;
}

export function createLedger(worlds: number): Ledger {
  const counts = Array.from({ length: worlds }, () => new Map<string, Count>());
  const known = new Set<string>();
  const crossings = new Map<string, Crossing[]>();
  let order = 0;

  const keyOf = (account: string, node: string): string => `${account} ${node}`;

  function countOf(world: number, key: string): Count {
    const count = counts[world]!.get(key) ?? { made: 0, stored: 0, ghosts: 0 };
    counts[world]!.set(key, count);
    return count;
  }

  return {
    crossings,
    made(world, account, node, delta) {
      countOf(world, keyOf(account, node)).made += delta;
    },
    answered(world, report, result) {
      if (result.code !== 0 || known.has(report.op)) return;
      known.add(report.op);
      order += 1;
      const key = keyOf(report.player, report.node);
      countOf(world, key).stored += report.delta;
      if (result.completed_now) {
        const others = crossings.get(key) ?? [];
        crossings.set(key, [...others, { world, order, isForgotten: false }]);
      }
    },
    moment: (world) => ({ order, counts: new Map([...counts[world]!].map(([key, count]) => [key, { ...count }])) }),
    rolledBack(world, moment) {
      for (const [key, count] of counts[world]!) {
        const then = moment.counts.get(key) ?? { made: 0, stored: 0, ghosts: 0 };
        const unsentThen = then.made - (then.stored - then.ghosts);
        count.ghosts = then.ghosts + Math.max(0, count.stored - then.stored - unsentThen);
        count.made = then.made;
      }
      for (const crossing of [...crossings.values()].flat()) {
        if (crossing.world === world && crossing.order > moment.order) crossing.isForgotten = true;
      }
    },
    expected: (account, node) =>
      counts.reduce((sum, ofWorld) => {
        const count = ofWorld.get(keyOf(account, node));
        return sum + (count ? count.made + count.ghosts : 0);
      }, 0),
  };
}
