import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addPending,
  advanceWithoutCloud,
  askFor,
  rebase,
  takeBack,
  unask,
} from "../../../scripts/core/cloud/cloud-node.ts";
import {
  amendReport,
  closeNext,
  closeNextWithoutCloud,
  dropReport,
  nameNext,
  nameOldReset,
  openReport,
  releaseReport,
  resetCloud,
  settleReport,
  storedWhileAway,
} from "../../../scripts/core/cloud/report-steps.ts";
import {
  cloudOf,
  extraBase,
  hasToReport,
  isUnknownToCloud,
  unreported,
} from "../../../scripts/core/cloud/cloud-record.ts";
import type { CloudEntity } from "../../../scripts/core/cloud/protocol.ts";
import { EMPTY_RECORD, type CloudRecord, type NodeRecord } from "../../../scripts/core/progress/record.ts";

const GOAL = 6;

function entity(progress: number, version: number, completedAt = 0): CloudEntity {
  return { achievement_id: "n", progress, max_progress: GOAL, completed_at: completedAt, extra: "", version };
}

function record(cloud: Partial<CloudRecord>, more: Partial<NodeRecord> = {}): NodeRecord {
  const full = { base: 0, version: 0, pending: 0, ...cloud };
  return { progress: Math.min(GOAL, full.base + full.pending), cloud: full, ...more };
}

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

describe("what is to be reported", () => {
  it.each([
    ["nothing of nothing", {}, true, 0, false],
    ["all that is pending", { pending: 4 }, true, 4, true],
    ["what no report carries", { pending: 4, reports: [{ op: "a", delta: 3 }] }, true, 1, true],
    ["nothing when reports carry all", { pending: 3, reports: [{ op: "a", delta: 3 }] }, true, 0, true],
    ["nothing by itself of a node that its author sends", { pending: 4 }, false, 0, false],
    ["what the author of such a node asked for", { pending: 4, asked: 2 }, false, 2, true],
  ])("is %s", (_case, cloud, autoSent, count, hasMore) => {
    const full = { base: 0, version: 0, pending: 0, ...cloud };
    expect(unreported(full, autoSent)).toBe(count);
    expect(hasToReport(full, autoSent)).toBe(hasMore);
  });

  it("adds up what was asked for, up to the goal", () => {
    const twice = askFor(askFor(record({ pending: 2 }), GOAL, 2), GOAL, 3);
    expect(twice.cloud).toMatchObject({ asked: 5, pending: 2 });
    expect(askFor(twice, GOAL, 100).cloud?.asked).toBe(GOAL);
  });
});

describe("taking back what was asked for", () => {
  it.each([
    ["a part", 5, 2, 3],
    ["all", 5, 5, undefined],
    ["more than there is", 2, 5, undefined],
    ["of nothing", undefined, 5, undefined],
  ])("%s", (_case, asked, delta, left) => {
    const before = record({ pending: 6, ...(asked === undefined ? {} : { asked }) });
    expect(unask(before, delta).cloud).toEqual({
      base: 0,
      version: 0,
      pending: 6,
      ...(left === undefined ? {} : { asked: left }),
    });
  });
});

describe("an operation id", () => {
  const ids = () => {
    let last = 0;
    return () => `op-${++last}`;
  };

  it("is drawn with the first increment, once, and goes with the report that carries it", () => {
    const draw = ids();
    const first = nameNext(record({ pending: 1 }), GOAL, true, draw);
    const second = nameNext(addPending(first, GOAL, 2), GOAL, true, draw);
    expect(second.cloud).toMatchObject({ nextOp: "op-1", pending: 3 });
    const opened = openReport(second, GOAL, true, second.cloud!.nextOp!, undefined);
    expect(opened.cloud).toEqual({ base: 0, version: 0, pending: 3, reports: [{ op: "op-1", delta: 3, goal: GOAL }] });
  });

  it("is not drawn for nothing", () => {
    expect(nameNext(EMPTY_RECORD, GOAL, true, ids())).toBe(EMPTY_RECORD);
    const local = record({ pending: 3 });
    expect(nameNext(local, GOAL, false, ids())).toBe(local);
  });

  it("of an earlier session takes nothing more in", () => {
    const closed = closeNext(record({ pending: 2, nextOp: "old" }), GOAL, true);
    const grown = nameNext(addPending(closed, GOAL, 1), GOAL, true, ids());
    expect(grown.cloud).toMatchObject({ reports: [{ op: "old", delta: 2 }], nextOp: "op-1", pending: 3 });
  });

  it("of an earlier session that stands for nothing is forgotten", () => {
    const unused = record({ pending: 2, nextOp: "old" });
    expect(closeNext(unused, GOAL, false).cloud).toEqual({ base: 0, version: 0, pending: 2 });
  });
});

describe("a report", () => {
  const open = openReport(record({ base: 1, version: 4, pending: 3 }), GOAL, true, "a", { extra: "x", baseVersion: 4 });

  it("carries what is unreported, with the extra and the version it was made from", () => {
    expect(open.cloud?.reports).toEqual([{ op: "a", delta: 3, goal: GOAL, extra: "x", baseVersion: 4 }]);
    expect(open.progress).toBe(4);
  });

  it("uses up what was asked for", () => {
    const asked = openReport(record({ pending: 4, asked: 3 }), GOAL, false, "a", undefined);
    expect(asked.cloud).toEqual({ base: 0, version: 0, pending: 4, reports: [{ op: "a", delta: 3, goal: GOAL }] });
  });

  it.each([
    ["stored: pending shrinks by what it carried", settleReport, 0, undefined],
    ["given up: its increments go with it", dropReport, 0, undefined],
    ["refused: its increments wait for the next one", releaseReport, 3, undefined],
  ])("%s", (_case, end, pending, reports) => {
    const after = end(open, GOAL, "a");
    expect(after.cloud?.pending).toBe(pending);
    expect(after.cloud?.reports).toBe(reports);
    expect(after.progress).toBe(1 + pending);
  });

  it("that the record does not have changes nothing", () => {
    expect(settleReport(open, GOAL, "other")).toBe(open);
    expect(dropReport(open, GOAL, "other")).toBe(open);
    expect(storedWhileAway(open, GOAL, "other", 5)).toBe(open);
  });

  it("keeps its id and what it carries when it is sent with another extra, or without", () => {
    expect(amendReport(open, "a", { extra: "y", baseVersion: 5 }).cloud?.reports).toEqual([
      { op: "a", delta: 3, goal: GOAL, extra: "y", baseVersion: 5 },
    ]);
    expect(amendReport(open, "a", undefined).cloud?.reports).toEqual([{ op: "a", delta: 3, goal: GOAL }]);
  });

  it("that was refused leaves its id to its increments, unless newer ones have one", () => {
    expect(releaseReport(open, GOAL, "a").cloud).toMatchObject({ pending: 3, nextOp: "a" });
    const followed = nameNext(addPending(open, GOAL, 1), GOAL, true, () => "b");
    expect(releaseReport(followed, GOAL, "a").cloud).toMatchObject({ pending: 4, nextOp: "b" });
    expect(releaseReport(open, GOAL, "other")).toBe(open);
  });

  it("stored while the player was away counts for him at once, completed or not", () => {
    expect(storedWhileAway(open, GOAL, "a", undefined)).toEqual({
      progress: 4,
      cloud: { base: 4, version: 4, pending: 0 },
    });
    expect(storedWhileAway(open, GOAL, "a", 50)).toMatchObject({ progress: GOAL, completedAt: 50 });
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

describe("a reset", () => {
  const before = record({ base: 3, version: 8, pending: 2, reports: [{ op: "a", delta: 1 }] }, { paid: true });

  it("starts from nothing, behind what may have been sent, and what was paid stays paid", () => {
    const reports = [
      { op: "a", delta: 1 },
      { op: "r", delta: 0, reset: true as const },
    ];
    expect(resetCloud(before, "r")).toEqual({
      progress: 0,
      paid: true,
      cloud: { base: 0, version: 8, pending: 0, reports },
    });
  });

  it("is one, however often the node is taken back before something is added", () => {
    expect(resetCloud(resetCloud(before, "r"), "s")).toEqual(resetCloud(before, "r"));
  });

  it("makes the reports before it count for nothing, whatever becomes of them", () => {
    const grown = addPending(resetCloud(before, "r"), GOAL, 2);
    expect(unreported(grown.cloud!, true)).toBe(2);
    for (const settled of [
      settleReport(grown, GOAL, "a"),
      dropReport(grown, GOAL, "a"),
      releaseReport(grown, GOAL, "a"),
      storedWhileAway(grown, GOAL, "a", 5),
    ]) {
      expect(settled).toMatchObject({ progress: 2, cloud: { base: 0, pending: 2, reports: [{ op: "r" }] } });
      expect(settled.completedAt).toBeUndefined();
      expect(settled.cloud?.nextOp).toBeUndefined();
    }
  });

  it("lets nothing that the cloud had before back in, and takes over what it has then", () => {
    const waiting = addPending(resetCloud(before, "r"), GOAL, 2);
    const seen = rebase(waiting, GOAL, entity(6, 9, 77), "own step");
    expect(seen).toMatchObject({ progress: 2, cloud: { base: 0, version: 9 } });
    expect(seen.completedAt).toBeUndefined();
    const done = rebase(settleReport(settleReport(seen, GOAL, "a"), GOAL, "r"), GOAL, entity(0, 10), "own step");
    expect(done).toEqual({ progress: 2, paid: true, cloud: { base: 0, version: 10, pending: 2 } });
  });

  it("takes along what stood before it, when it was stored while the player was away", () => {
    const grown = addPending(resetCloud(before, "r"), GOAL, 2);
    const done = storedWhileAway(grown, GOAL, "r", undefined);
    expect(done.cloud).toEqual({ base: 0, version: 8, pending: 2 });
  });

  it("that an older pack saved gets its operation, before all that came after it", () => {
    const old = record({ version: 4, pending: 1, reports: [{ op: "b", delta: 1 }], reset: true });
    expect(nameOldReset(old, () => "r").cloud).toEqual({
      base: 0,
      version: 4,
      pending: 1,
      reports: [
        { op: "r", delta: 0, reset: true },
        { op: "b", delta: 1 },
      ],
    });
    expect(nameOldReset(before, () => "r")).toBe(before);
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
  fc.assert(
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
