import { describe, expect, it } from "vitest";
import { addPending, rebase } from "../../../scripts/core/cloud/cloud-node.ts";
import {
  dropReport,
  nameOldReset,
  releaseReport,
  resetCloud,
  settleReport,
  storedWhileAway,
} from "../../../scripts/core/cloud/report-steps.ts";
import { unreported } from "../../../scripts/core/cloud/cloud-record.ts";
import { GOAL, entity, record } from "./records.ts";

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
