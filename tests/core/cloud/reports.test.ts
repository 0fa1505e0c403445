import { describe, expect, it } from "vitest";
import { addPending, askFor, unask } from "../../../scripts/core/cloud/cloud-node.ts";
import {
  amendReport,
  closeNext,
  dropReport,
  nameNext,
  openReport,
  releaseReport,
  settleReport,
  storedWhileAway,
} from "../../../scripts/core/cloud/report-steps.ts";
import { hasToReport, unreported } from "../../../scripts/core/cloud/cloud-record.ts";
import { EMPTY_RECORD } from "../../../scripts/core/progress/record.ts";
import { GOAL, record } from "./records.ts";

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

  it("stored while the player was away counts for them at once, completed or not", () => {
    expect(storedWhileAway(open, GOAL, "a", undefined)).toEqual({
      progress: 4,
      cloud: { base: 4, version: 4, pending: 0 },
    });
    expect(storedWhileAway(open, GOAL, "a", 50)).toMatchObject({ progress: GOAL, completedAt: 50 });
  });
});
