import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addPending, advanceWithoutCloud, rebase, takeBack } from "../../../scripts/core/cloud/cloud-node.ts";
import {
  closeNextWithoutCloud,
  dropReport,
  nameNext,
  openReport,
  releaseReport,
  settleReport,
} from "../../../scripts/core/cloud/report-steps.ts";
import { cloudOf, extraBase, isUnknownToCloud } from "../../../scripts/core/cloud/cloud-record.ts";
import { EMPTY_RECORD, type NodeRecord } from "../../../scripts/core/progress/record.ts";
import { GOAL, entity, record } from "./records.ts";
import { checkProperty } from "../../support/properties.ts";

describe("adding to a cloud node", () => {
  it.each([
    ["to nothing", EMPTY_RECORD, 2, 2, 2],
    ["to what is pending", record({ pending: 1 }), 2, 3, 3],
    ["up to the goal, and no more", record({ pending: 5 }), 4, 6, 6],
    ["no more than the cloud has room for", record({ base: 4, version: 1 }), 5, 6, 2],
    ["nothing when cloud and pending fill it", record({ base: 4, version: 1, pending: 2 }), 1, 6, 2],
    ["nothing when the cloud is beyond a lowered goal", record({ base: 9, version: 3 }), 1, 6, 0],
    ["to progress from before it was a cloud node", { progress: 3 }, 1, 4, 4],
  ])("%s", (_case, before, delta, progress, pending) => {
    const after = addPending(before, GOAL, delta);
    expect(after.progress).toBe(progress);
    expect(after.cloud?.pending).toBe(pending);
  });

  it("never completes it: that is for the cloud to say", () => {
    expect(addPending(record({ pending: 5 }), GOAL, 1).completedAt).toBeUndefined();
  });

  it("completes it in a world without a cloud, where the increments wait for one", () => {
    const step = advanceWithoutCloud(record({ base: 2, version: 1 }), GOAL, 10, 77);
    expect(step).toMatchObject({ crossed: true, record: { progress: 6, completedAt: 77, cloud: { pending: 4 } } });
  });

  it("takes a completion from before there was a cloud as the whole goal pending", () => {
    expect(cloudOf({ progress: 3, completedAt: 9 }, GOAL)).toEqual({ base: 0, version: 0, pending: GOAL });
  });
});

describe("taking over the cloud's state", () => {
  const done = 1_000;
  it.each([
    ["adds what is pending", record({ pending: 2 }), entity(3, 5), 5, undefined],
    ["stops at the goal", record({ pending: 4 }), entity(3, 5), GOAL, undefined],
    ["completes what the cloud completed", record({ pending: 1 }), entity(6, 9, done), GOAL, done],
    ["leaves full what no cloud completed yet", record({ pending: 3 }), entity(3, 2), GOAL, undefined],
    ["forgets progress that the cloud lost", record({ base: 4, version: 2 }), null, 0, undefined],
    [
      "takes back what was reset elsewhere",
      record({ base: 6, version: 3 }, { completedAt: 5 }),
      entity(0, 4),
      0,
      undefined,
    ],
    [
      "keeps the time of a completion",
      record({ base: 6, version: 3 }, { completedAt: 5 }),
      entity(6, 4, done),
      GOAL,
      5,
    ],
    ["keeps this world's completion while its increments travel", { progress: 6, completedAt: 5 }, null, GOAL, 5],
  ])("%s", (_case, before, cloud, progress, completedAt) => {
    const after = rebase(before, GOAL, cloud, "told");
    expect(after.progress).toBe(progress);
    expect(after.completedAt).toBe(completedAt);
    expect(after.cloud?.version).toBe(cloud?.version ?? 0);
  });

  const unsent = record({ version: 4, pending: 1 });
  const sent = record({ version: 4, pending: 1, reports: [{ op: "a", delta: 1 }] });
  it.each([
    ["the author is told", unsent, 7, "told" as const, 7],
    ["the author is told at last", record({ version: 6, madeOn: 4, pending: 1 }), 7, "told" as const, 7],
    ["a fetch shows it, and nothing waits", record({ version: 4 }), 7, "fetched" as const, 7],
    ["a fetch shows it, and all that waits is in a report", sent, 7, "fetched" as const, 7],
    ["a fetch shows it, and something was made before", unsent, 7, "fetched" as const, 4],
    ["a second fetch shows it", record({ version: 6, madeOn: 4, pending: 1 }), 7, "fetched" as const, 4],
    ["a fetch shows nothing new", unsent, 4, "fetched" as const, 4],
    ["a report of ours made it", unsent, 5, "own step" as const, 5],
    ["a report of ours came after somebody else's", unsent, 6, "own step" as const, 4],
    [
      "a report of ours made it, after a fetch",
      record({ version: 6, madeOn: 4, pending: 1 }),
      7,
      "own step" as const,
      4,
    ],
  ])("bases the next extra on what its author knows when %s", (_case, before, version, seen, base) => {
    const after = rebase(before, GOAL, entity(2, version), seen);
    expect(after.cloud?.version).toBe(version);
    expect(extraBase(after)).toBe(base);
  });

  it("loses neither what was paid nor the reports that are under way", () => {
    const before = record({ pending: 2, reports: [{ op: "a", delta: 2 }] }, { paid: true });
    expect(rebase(before, GOAL, entity(1, 1), "fetched")).toMatchObject({
      paid: true,
      cloud: { reports: [{ op: "a" }], pending: 2 },
    });
  });
});

describe("taking increments back", () => {
  it.each([
    ["as many as were added", record({ base: 2, pending: 3 }), true, 2, 1, 3],
    ["none that a report carries", record({ pending: 3, reports: [{ op: "a", delta: 2 }] }), true, 3, 2, 2],
    ["nothing where nothing is left", record({ base: 2, version: 1 }), true, 4, 0, 2],
    ["what was asked to be reported", record({ pending: 4, asked: 3 }), false, 2, 2, 2],
  ])("takes %s", (_case, before, autoSent, amount, pending, progress) => {
    const after = takeBack(before, GOAL, autoSent, amount);
    expect(after.cloud?.pending).toBe(pending);
    expect(after.progress).toBe(progress);
  });

  it("takes back no more of a request by hand than was asked for", () => {
    expect(takeBack(record({ pending: 4, asked: 3 }), GOAL, false, 2).cloud?.asked).toBe(1);
  });
});

describe("a world without a cloud", () => {
  /** A start of the world in which something is added. */
  const start = (before: NodeRecord, op: string): NodeRecord => {
    const { record: moved } = advanceWithoutCloud(closeNextWithoutCloud(before, 100, true), 100, 2, 5);
    return nameNext(moved, 100, true, () => op);
  };

  it("has an operation for what each of the first starts has added, and one for all that came later", () => {
    const now = ["W-1", "W-2", "W-3", "W-4", "W-5", "W-6", "W-7"].reduce(start, EMPTY_RECORD);
    expect(now.cloud?.reports?.map(({ op, delta }) => `${op} ${delta}`)).toEqual(["W-1 2", "W-2 2", "W-3 2", "W-4 2"]);
    expect(now.cloud).toMatchObject({ pending: 14, nextOp: "W-5" });
  });

  it("lets nothing be added to an operation that may have been sent", () => {
    const sent = ["W-1", "W-2", "W-3", "W-4", "op-5"].reduce(start, EMPTY_RECORD);
    expect(start(sent, "W-6").cloud).toMatchObject({ nextOp: "W-6" });
  });

  it("knows whether a cloud can have heard of the node", () => {
    expect(isUnknownToCloud(start(EMPTY_RECORD, "W-1").cloud!)).toBe(true);
    expect(isUnknownToCloud(start(EMPTY_RECORD, "op-1").cloud!)).toBe(false);
    expect(isUnknownToCloud({ base: 0, version: 3, pending: 0 })).toBe(false);
    expect(isUnknownToCloud({ base: 0, version: 0, pending: 1, reports: [{ op: "a", delta: 1 }] })).toBe(false);
  });
});

it("local progress is the cloud's plus pending, never above the goal, whatever happens in whatever order", () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant("add" as const), delta: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ kind: fc.constant("open" as const) }),
      fc.record({ kind: fc.constant("settle" as const) }),
      fc.record({ kind: fc.constant("drop" as const) }),
      fc.record({ kind: fc.constant("release" as const) }),
      fc.record({ kind: fc.constant("rebase" as const), progress: fc.integer({ min: 0, max: GOAL }) }),
    ),
  );
  checkProperty(
    fc.property(steps, (all) => {
      let now: NodeRecord = EMPTY_RECORD;
      let version = 0;
      for (const step of all) {
        const op = now.cloud?.reports?.[0]?.op ?? "";
        if (step.kind === "add") now = addPending(now, GOAL, step.delta);
        else if (step.kind === "open") now = openReport(now, GOAL, true, `op-${++version}`, undefined);
        else if (step.kind === "settle") now = settleReport(now, GOAL, op);
        else if (step.kind === "drop") now = dropReport(now, GOAL, op);
        else if (step.kind === "release") now = releaseReport(now, GOAL, op);
        else now = rebase(now, GOAL, entity(step.progress, ++version), "fetched");
        const { base, pending, reports } = cloudOf(now, GOAL);
        expect(now.progress).toBe(Math.min(GOAL, base + pending));
        expect(pending).toBeGreaterThanOrEqual((reports ?? []).reduce((sum, { delta }) => sum + delta, 0));
      }
    }),
  );
});
