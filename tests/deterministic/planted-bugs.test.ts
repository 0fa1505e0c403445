/** The checker proves itself: each planted bug must be found within a few seeds. */

import { afterEach, expect, it, vi } from "vitest";
import type { UNUSABLE } from "../../scripts/app/cloud/reports/report-handler.ts";
import { planted, PLANTED_BUGS, type PlantedBug } from "./planted-bugs.ts";
import { runTrial } from "./stage/trial.ts";

const MAX_SEEDS = 1_500;
const LATE = 100;
/** Rare mistakes, and the seed by which each was found last: it is tried first, for going through all takes long. */
const FOUND_LATE: Partial<Record<PlantedBug, number>> = {
  "a node that is completed again pays again": 243,
  "a reset does not wait for the reports before it": 243,
  "the answer that an operation was used before does not say who completed the node": 757,
};
/** Generous: a bug that is not found shows, a slow machine does not. */
const LIMIT_MILLISECONDS = MAX_SEEDS * 2_000;

/** Every increment of a world without a cloud goes as one that was found there at last. */
const withoutLocalOperation = <Record extends { readonly cloud?: { readonly nextOp?: string } }>(
  record: Record,
): Record => {
  const { nextOp, ...cloud } = record.cloud ?? {};
  return nextOp?.startsWith("W-") ? { ...record, cloud } : record;
};

vi.mock("../../scripts/core/cloud/cloud-node.ts", async (importActual) => {
  const actual = await importActual<typeof import("../../scripts/core/cloud/cloud-node.ts")>();
  return {
    ...actual,
    rebase: ((record, goalNumber, entity, seen) => {
      if (planted.bug === "the local value is written over the cloud's" && entity) {
        const greater = { ...entity, progress: Math.max(entity.progress, record.progress) };
        return actual.rebase(record, goalNumber, greater, seen);
      }
      return actual.rebase(record, goalNumber, entity, seen);
    }) satisfies typeof actual.rebase,
    takeBack: ((record, goalNumber, autoSent, amount) => {
      const taken = actual.takeBack(record, goalNumber, autoSent, amount);
      const isKept = planted.bug === "what a callback takes back is counted all the same" && taken.cloud;
      return isKept ? { ...taken, cloud: { ...taken.cloud, pending: record.cloud?.pending ?? 0 } } : taken;
    }) satisfies typeof actual.takeBack,
  };
});

vi.mock("../../scripts/core/cloud/report-steps.ts", async (importActual) => {
  const actual = await importActual<typeof import("../../scripts/core/cloud/report-steps.ts")>();
  return {
    ...actual,
    settleReport: ((record, goalNumber, op) => {
      const isSkipped =
        planted.bug === "a repeated answer does not count pending down" && planted.repeated.has(op) && record.cloud;
      const { pending } = record.cloud ?? { pending: 0 };
      const settled = actual.settleReport(record, goalNumber, op);
      return isSkipped && settled.cloud ? { ...settled, cloud: { ...settled.cloud, pending } } : settled;
    }) satisfies typeof actual.settleReport,
    dropReport: ((record, goalNumber, op) =>
      planted.bug === "a report that was given up stays pending"
        ? actual.releaseReport(record, goalNumber, op)
        : actual.dropReport(record, goalNumber, op)) satisfies typeof actual.dropReport,
    resetCloud: ((record, op) => {
      if (planted.bug !== "a reset does not wait for the reports before it" || !record.cloud)
        return actual.resetCloud(record, op);
      const { reports: _reports, ...cloud } = record.cloud;
      return actual.resetCloud({ ...record, cloud }, op);
    }) satisfies typeof actual.resetCloud,
    nameNext: ((record, goalNumber, autoSent, newOperation) => {
      const named = actual.nameNext(record, goalNumber, autoSent, newOperation);
      return planted.bug === "increments of a world without a cloud have no operation of their own"
        ? withoutLocalOperation(named)
        : named;
    }) satisfies typeof actual.nameNext,
  };
});

vi.mock("../../scripts/core/saving/save-format.ts", async (importActual) => {
  const actual = await importActual<typeof import("../../scripts/core/saving/save-format.ts")>();
  return {
    ...actual,
    putRecords: ((page, records) => {
      const changed = new Map(records);
      for (const [key, record] of records) {
        if (!record.cloud) continue;
        const { reports: _reports, ...withoutReports } = record.cloud;
        const { nextOp: _next, ...withoutNext } = record.cloud;
        if (planted.bug === "an operation is not saved before it is sent") {
          changed.set(key, { ...record, cloud: withoutReports });
        }
        if (planted.bug === "increments are saved without the id of their operation") {
          changed.set(key, { ...record, cloud: withoutNext });
        }
        if (planted.bug === "a reset is saved without its operation") {
          // It gets another one when it is read, as resets of older packs do.
          const isReset = record.cloud.reports?.some((report) => report.reset) ?? false;
          if (isReset) changed.set(key, { ...record, cloud: { ...withoutReports, reset: true } });
        }
      }
      actual.putRecords(page, changed);
    }) satisfies typeof actual.putRecords,
  };
});

vi.mock("../../scripts/app/cloud/operation-ids.ts", async (importActual) => {
  const actual = await importActual<typeof import("../../scripts/app/cloud/operation-ids.ts")>();
  return {
    createOperationIds: ((random, nowMilliseconds) => {
      const actualIds = actual.createOperationIds(random, nowMilliseconds);
      if (planted.bug !== "an operation id is used again after a rollback") return actualIds;
      const { counter } = planted;
      return { ...actualIds, next: () => `${counter.name}-${++counter.sequence}` };
    }) satisfies typeof actual.createOperationIds,
  };
});

/** What the calls of each report said at first. */
const firstExtras = new WeakMap<object, { readonly value: string | undefined | typeof UNUSABLE }>();

vi.mock("../../scripts/app/cloud/reports/report-handler.ts", async (importActual) => {
  const actual = await importActual<typeof import("../../scripts/app/cloud/reports/report-handler.ts")>();
  return {
    ...actual,
    collectUsableExtra: ((calls, subject, log, isWanted, then) => {
      const newest = calls[calls.length - 1];
      if (planted.bug !== "getExtra is not called again after a conflict" || !newest)
        return actual.collectUsableExtra(calls, subject, log, isWanted, then);
      const first = firstExtras.get(newest);
      if (first) return then(first.value, []);
      return actual.collectUsableExtra(calls, subject, log, isWanted, (value, unusable) => {
        firstExtras.set(newest, { value });
        return then(value, unusable);
      });
    }) satisfies typeof actual.collectUsableExtra,
  };
});

afterEach(() => {
  planted.bug = undefined;
});

it.each(PLANTED_BUGS)(
  `finds out within ${MAX_SEEDS} seeds when %s`,
  (bug) => {
    planted.bug = bug;
    const seeds = Array.from({ length: MAX_SEEDS }, (_, index) => index + 1);
    for (const seed of [FOUND_LATE[bug] ?? 1, ...seeds]) {
      if (runTrial(seed).problems.length === 0) continue;
      if (seed > LATE && FOUND_LATE[bug] !== seed) console.log(`found by seed ${seed} only: ${bug}`);
      return;
    }
    expect.fail(`nothing was found wrong in ${MAX_SEEDS} runs`);
  },
  LIMIT_MILLISECONDS,
);
