/** What a record of a node that repeats becomes when a cloud tells of another round, and when a round ends. */
import { describe, expect, it } from "vitest";
import { addPending, rebase } from "../../../scripts/core/cloud/cloud-node.ts";
import {
  countOrElse,
  nameNext,
  openReport,
  settleReport,
  storedWhileAway,
} from "../../../scripts/core/cloud/report-steps.ts";
import {
  alternativeRound,
  countsInPresent,
  moveReport,
  presentRecord,
  wasTooLate,
} from "../../../scripts/core/cloud/cloud-rounds.ts";
import { unreported } from "../../../scripts/core/cloud/cloud-record.ts";
import type { CloudEntity } from "../../../scripts/core/cloud/protocol.ts";
import { EMPTY_RECORD, type NodeRecord } from "../../../scripts/core/progress/record.ts";
import type { RepeatRule } from "../../../scripts/core/progress/rounds.ts";

const GOAL = 3;
const DAY = 86_400;
const TODAY = 20_000;
const NOON = TODAY * DAY + DAY / 2;
const daily: RepeatRule = { every: "day", times: undefined, zoneEast: 0 };
const node = { goalNumber: GOAL, autoSentCloud: true };

const entity = (more: Partial<CloudEntity>): CloudEntity => ({
  achievement_id: "daily",
  progress: 0,
  max_progress: GOAL,
  completed_at: 0,
  extra: "",
  version: 5,
  completions: 0,
  round: 0,
  ...more,
});

const fetched = (record: NodeRecord, of: Partial<CloudEntity>): NodeRecord =>
  rebase(record, GOAL, entity(of), "fetched");

/** So many steps at a time, with an operation. */
function made(record: NodeRecord, delta: number, at = NOON): NodeRecord {
  const marked = countOrElse(record, GOAL, true, alternativeRound(daily, record, at));
  return nameNext(addPending(marked, GOAL, delta), GOAL, true, () => "op");
}

describe("a cloud that is in another round", () => {
  const ofYesterday: NodeRecord = {
    progress: 2,
    round: TODAY - 1,
    done: 4,
    cloud: { base: 2, version: 4, pending: 0 },
  };

  it("has gone on: the record enters its round, which other servers have begun or done", () => {
    const begun = fetched(ofYesterday, { round: TODAY, progress: 1, completions: 5 });
    expect(begun).toMatchObject({ progress: 1, round: TODAY, done: 5, cloud: { base: 1, pending: 0 } });
    const done = fetched(ofYesterday, { round: TODAY, progress: 3, completed_at: NOON, completions: 6 });
    expect(done).toMatchObject({ progress: GOAL, completedAt: NOON, round: TODAY, done: 5 });
  });

  it("takes along what was made today and not reported, and leaves what was made before", () => {
    const today = made(ofYesterday, 1);
    expect(today.cloud?.orRound).toBe(TODAY);
    expect(fetched(today, { round: TODAY, progress: 1 })).toMatchObject({
      progress: 2,
      cloud: { pending: 1, nextOp: "op" },
    });
    const before = made(ofYesterday, 1, NOON - DAY);
    expect(before.cloud?.orRound).toBeUndefined();
    const entered = fetched(before, { round: TODAY, progress: 1 });
    expect(entered).toMatchObject({ progress: 1, cloud: { pending: 0 } });
    expect(entered.cloud).not.toHaveProperty("nextOp");
  });

  it("has not begun the one of this world, which goes on from nothing", () => {
    const ahead = made({ progress: 0, round: TODAY, done: 1, cloud: { base: 0, version: 4, pending: 0 } }, 1);
    const stays = fetched(ahead, { round: TODAY - 1, progress: 3, completed_at: NOON - DAY, completions: 1 });
    expect(stays).toMatchObject({ progress: 1, round: TODAY, cloud: { base: 0, pending: 1, version: 5 } });
    expect(stays.completedAt).toBeUndefined();
  });

  it("of an older service, without rounds, is in the same", () => {
    const { round: _round, ...old } = entity({ progress: 1 });
    expect(rebase(ofYesterday, GOAL, old, "fetched")).toMatchObject({ progress: 1, round: TODAY - 1 });
  });

  it("has begun a round anew that an operator took back elsewhere", () => {
    const complete: NodeRecord = {
      ...ofYesterday,
      progress: 3,
      completedAt: NOON - DAY,
      cloud: { base: 3, version: 4, pending: 0 },
    };
    const taken = fetched(complete, { round: TODAY - 1, completions: 5 });
    expect(taken).toMatchObject({ progress: 0, round: TODAY - 1 });
    expect([taken.completedAt, taken.done]).toEqual([undefined, undefined]);
  });
});

describe("a report of a round that is over", () => {
  const reported = openReport(
    made({ progress: 0, round: TODAY - 1, cloud: { base: 0, version: 4, pending: 0 } }, 2),
    GOAL,
    true,
    "op",
    undefined,
  );
  const report = reported.cloud!.reports![0]!;
  const gone = fetched(reported, { round: TODAY, progress: 1 });

  it("stays to be answered, and is no part of what is pending", () => {
    expect(report).toMatchObject({ round: TODAY - 1, orRound: TODAY, delta: 2 });
    expect(gone.cloud).toMatchObject({ pending: 0, reports: [{ op: "op", delta: 2, past: true }] });
    expect([gone.progress, unreported(gone.cloud!, true)]).toEqual([1, 0]);
    expect(settleReport(gone, GOAL, "op")).toMatchObject({ progress: 1, cloud: { base: 1, pending: 0 } });
  });

  it("has moved nothing, and counts in the round of its day, if that is open", () => {
    const answer = (of: Partial<CloudEntity>, completed_now = false) => ({
      op: "op",
      code: 0 as const,
      message: "",
      entity: entity(of),
      completed_now,
    });
    expect(wasTooLate(report, answer({ round: TODAY }))).toBe(true);
    expect(wasTooLate(report, answer({ round: TODAY - 1, completed_at: 9 }))).toBe(true);
    expect(wasTooLate(report, answer({ round: TODAY - 1, completed_at: 9 }, true))).toBe(false);
    expect(wasTooLate(report, answer({ round: TODAY - 1, progress: 2 }))).toBe(false);
    expect(countsInPresent(gone, report)).toBe(true);
    expect(countsInPresent({ ...gone, completedAt: NOON }, report)).toBe(false);
    expect(countsInPresent({ ...gone, round: TODAY + 1 }, report)).toBe(false);
    const { orRound: _orRound, ...ofItsDay } = report;
    expect(countsInPresent(gone, ofItsDay)).toBe(false);
  });

  it("goes on in the present round where a conflict says that it was not stored", () => {
    const moved = moveReport(gone, GOAL, "op");
    expect(moved.cloud).toMatchObject({ pending: 2, reports: [{ op: "op", delta: 2, round: TODAY }] });
    expect([moved.progress, moved.cloud!.reports![0]!.past]).toEqual([3, undefined]);
  });
});

describe("a round that ends", () => {
  it("begins the next one from nothing, with its reports behind it", () => {
    const crossing = openReport(made({ ...EMPTY_RECORD, since: 5 }, 3, NOON - DAY), GOAL, true, "op", undefined);
    const done = fetched(crossing, { progress: 3, completed_at: NOON - DAY, completions: 1 });
    expect(done.completedAt).toBe(NOON - DAY);
    expect(presentRecord(node, daily, done, NOON - DAY + 60)).toBe(done);
    const next = presentRecord(node, daily, done, NOON);
    expect(next).toMatchObject({ progress: 0, round: TODAY, done: 1, cloud: { base: 0, pending: 0 } });
    expect(next.cloud!.reports).toMatchObject([{ op: "op", past: true }]);
  });

  it("without a cloud leaves only its own completion to be told to one", () => {
    let record: NodeRecord = EMPTY_RECORD;
    for (let day = 0; day < 5; day++) {
      const at = NOON + day * DAY;
      const full = nameNext(addPending(presentRecord(node, daily, record, at), GOAL, 3), GOAL, true, () => `W-${day}`);
      record = { ...full, completedAt: at };
    }
    const next = presentRecord(node, daily, record, NOON + 9 * DAY);
    expect(next.cloud!.reports).toMatchObject([{ op: "W-4", delta: 3, round: TODAY + 4, past: true }]);
  });

  it("rests from when it was completed, though its answer came when the player was back the next day", () => {
    const left = openReport({ ...made(EMPTY_RECORD, 3, NOON - DAY), since: NOON - DAY }, GOAL, true, "op", undefined);
    const back = storedWhileAway(left, GOAL, "op", NOON);
    expect(back.completedAt).toBe(NOON - DAY);
    const known = fetched(back, { progress: 3, completed_at: NOON - DAY + 5, completions: 1 });
    expect(known.completedAt).toBe(NOON - DAY);
    expect(presentRecord(node, daily, known, NOON)).toMatchObject({ progress: 0, round: TODAY });
  });
});
