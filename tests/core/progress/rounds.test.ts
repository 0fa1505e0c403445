/** Rounds of nodes that repeat: when they begin, which number they have, what each pays, whatever the clock does. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, isComplete, revoke } from "../../../scripts/core/progress/progress.ts";
import { EMPTY_RECORD, type NodeRecord } from "../../../scripts/core/progress/record.ts";
import {
  atPresent,
  completionsOf,
  nextRound,
  restsUntil,
  roundOf,
  wasCompleted,
  withoutRounds,
  type RepeatRule,
} from "../../../scripts/core/progress/rounds.ts";
import { oweNext, owedEntries, oweRound, settle, wasRoundPaid } from "../../../scripts/core/rewards/ledger.ts";
import { isWrong, readFields, writeFields } from "../../../scripts/core/saving/record-fields.ts";
import { dayAt, periodOf } from "../../../scripts/core/time/calendar.ts";
import { checkProperty } from "../../support/properties.ts";

const seconds = (date: string): number => Date.parse(date) / 1000;
const rule = (every: RepeatRule["every"], more: Partial<RepeatRule> = {}): RepeatRule => ({
  every,
  times: undefined,
  zoneEast: 0,
  ...more,
});
const rewards = [{ type: "xp" as const, amount: 1 }];

/** The record after a completion now, with its reward owed; the same where it rests. */
function complete(by: RepeatRule, record: NodeRecord, now: number): NodeRecord {
  const step = advance(atPresent(by, record, now), 1, 1, now);
  return step.crossed ? oweRound(step.record, rewards) : record;
}

/** Pays all that is owed; how many rewards were given. */
function payAll(record: NodeRecord): { record: NodeRecord; given: number } {
  let given = 0;
  for (;;) {
    for (const { name } of owedEntries(record, rewards)) {
      record = settle(record, name, 0);
      given += 1;
    }
    const next = oweNext(record, rewards);
    if (next === record) return { record, given };
    record = next;
  }
}

const done = (date: string, more: Partial<NodeRecord> = {}): NodeRecord => ({
  progress: 1,
  completedAt: seconds(date),
  ...more,
});

describe("a node can be done again", () => {
  it.each<[RepeatRule["every"], string, string, number]>([
    ["day", "2026-11-30T23:59:59Z", "2026-12-01T00:00:00Z", 0],
    ["day", "2026-11-30T23:59:59Z", "2026-12-01T23:00:00Z", 3600],
    ["day", "2026-12-01T00:00:00Z", "2026-12-01T05:00:00Z", -5 * 3600],
    ["week", "2026-11-30T00:00:00Z", "2026-12-07T00:00:00Z", 0],
    ["week", "2026-11-29T23:00:00Z", "2026-11-30T00:00:00Z", 0],
    ["week", "2026-11-29T23:00:00Z", "2026-12-06T23:00:00Z", 3600],
    ["month", "2026-12-31T12:00:00Z", "2027-01-01T00:00:00Z", 0],
    ["month", "2028-02-01T12:00:00Z", "2028-03-01T00:00:00Z", 0],
    [{ hours: 20 }, "2026-12-01T10:00:00Z", "2026-12-02T06:00:00Z", 0],
  ])("every %j after %s: from %s on", (every, at, expected, zoneEast) => {
    const by = rule(every, { zoneEast });
    const until = restsUntil(by, done(at))!;
    expect(new Date(until * 1000).toISOString()).toBe(new Date(expected).toISOString());
    expect(isComplete(atPresent(by, done(at), until - 1))).toBe(true);
    expect(atPresent(by, done(at), until)).toMatchObject({ progress: 0, done: 1 });
  });

  it("at once, also when the clock goes back in the same moment", () => {
    for (const now of ["2026-12-01", "2026-11-01"]) {
      expect(isComplete(atPresent(rule("completion"), done("2026-12-01"), seconds(now)))).toBe(false);
    }
  });

  it("so many times in all, and is then complete for good", () => {
    const by = rule("day", { times: 2 });
    expect(restsUntil(by, done("2026-12-01", { done: 1 }))).toBeUndefined();
    expect(restsUntil(by, done("2026-12-01"))).toBeDefined();
  });

  it("only after the period whose round a faster clock has done already", () => {
    const today = dayAt(seconds("2026-12-01"), 0);
    const ahead = done("2026-12-01T23:58:00Z", { round: today + 1 });
    expect(restsUntil(rule("day"), ahead)).toBe(seconds("2026-12-03"));
    expect(restsUntil(rule("week"), { ...ahead, round: today + 6 })).toBe(seconds("2026-12-14"));
  });

  it("not twice on a day that was paid, where the zone was changed meanwhile", () => {
    const before = rule("day");
    const morning = complete(before, done("2026-11-30T12:00:00Z", { paidRound: 0 }), seconds("2026-12-01T01:00:00Z"));
    expect(roundOf(morning)).toBe(dayAt(seconds("2026-12-01"), 0));
    // It is the evening of the day before again, and then the first of December once more.
    const west = rule("day", { zoneEast: -2 * 3600 });
    expect(isComplete(atPresent(west, morning, seconds("2026-12-01T23:00:00Z")))).toBe(true);
    expect(isComplete(atPresent(west, morning, seconds("2026-12-02T02:00:00Z")))).toBe(false);
    const evening = complete(before, done("2026-11-30T12:00:00Z"), seconds("2026-12-01T23:30:00Z"));
    const east = rule("day", { zoneEast: 3600 });
    expect(isComplete(atPresent(east, evening, seconds("2026-12-01T23:40:00Z")))).toBe(true);
  });
});

describe("rounds", () => {
  it("of days, weeks and months bear the number of their first day, others are counted, and numbers only grow", () => {
    const now = seconds("2026-12-03T12:00:00Z");
    expect(nextRound(rule("day"), 0, now)).toBe(dayAt(now, 0));
    expect(nextRound(rule("week"), 0, now)).toBe(dayAt(seconds("2026-11-30"), 0));
    expect(nextRound(rule("month"), 5, now)).toBe(dayAt(seconds("2026-12-01"), 0));
    expect(nextRound(rule("day"), dayAt(now, 0) + 3, now)).toBe(dayAt(now, 0) + 4);
    expect(nextRound(rule("completion"), 7, now)).toBe(8);
    expect(nextRound(rule({ hours: 1 }), 0, now)).toBe(1);
  });

  it("leave what is half done as it is, over any number of days", () => {
    const half: NodeRecord = { progress: 2, round: 20_000, done: 3, since: 5, paidRound: 19_999 };
    expect(atPresent(rule("day"), half, seconds("2030-01-01"))).toBe(half);
  });

  it("pay again each time, each time once, also what could not be given for a while", () => {
    const by = rule({ hours: 1 });
    let record = EMPTY_RECORD;
    for (let hour = 0; hour < 5; hour++) record = complete(by, record, hour * 3600);
    expect(complete(by, record, 4 * 3600 + 10)).toBe(record);
    const paid = payAll(record);
    expect(paid.given).toBe(5);
    expect(payAll(paid.record)).toEqual({ record: paid.record, given: 0 });
    expect(completionsOf(record)).toBe(5);
  });

  it("that were paid are paid no second time when they are taken back, the next one is", () => {
    const by = rule("day");
    const noon = seconds("2026-12-01T12:00:00Z");
    const taken = revoke(payAll(complete(by, EMPTY_RECORD, noon)).record);
    expect([taken.progress, wasCompleted(taken)]).toEqual([0, false]);
    const again = complete(by, taken, noon + 60);
    expect([isComplete(again), payAll(again).given]).toEqual([true, 0]);
    expect(payAll(complete(by, again, noon + 86_400)).given).toBe(1);
    // Taken back, and done again on another day only.
    expect(payAll(complete(by, taken, noon + 3 * 86_400)).given).toBe(1);
  });

  it("of a node that does not repeat any more are one completion, paid once", () => {
    const record = payAll(complete(rule("day"), complete(rule("day"), EMPTY_RECORD, 10), 90_000)).record;
    const begun = atPresent(rule("day"), record, 200_000);
    const plain = withoutRounds(begun);
    expect([isComplete(begun), isComplete(plain), plain.paid, plain.round]).toEqual([false, true, true, undefined]);
    expect(withoutRounds({ progress: 3 })).toEqual({ progress: 3 });
  });
});

describe("whatever clocks, restarts and zones do", () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 200_000 }) }),
    fc.record({ kind: fc.constant("set clock" as const), seconds: fc.integer({ min: -700_000, max: 700_000 }) }),
    fc.record({ kind: fc.constant("restart" as const) }),
    fc.record({ kind: fc.constant("do" as const) }),
    fc.record({ kind: fc.constant("half" as const) }),
    fc.record({ kind: fc.constant("pay" as const) }),
  );
  const anyRule = fc.record({
    every: fc.constantFrom<RepeatRule["every"]>("day", "week", "month", { hours: 1 }, { hours: 30 }),
    times: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    zoneEast: fc.integer({ min: -28, max: 28 }).map((halfHours) => halfHours * 1800),
  });

  it("no wait is shortened, no round is paid twice, and every completion is paid once", () => {
    checkProperty(
      fc.property(anyRule, fc.array(step, { maxLength: 60 }), (by, steps) => {
        let now = seconds("2026-12-01T12:00:00Z");
        let record: NodeRecord = EMPTY_RECORD;
        let given = 0;
        const completions: { at: number; round: number }[] = [];
        for (const each of steps) {
          if (each.kind === "wait" || each.kind === "set clock") now = Math.max(0, now + each.seconds);
          if (each.kind === "restart") {
            const read = readFields(writeFields(record));
            if (isWrong(read)) throw new Error("the record is not read back");
            record = read;
          }
          if (each.kind === "half") record = advance(atPresent(by, record, now), 2, 1, now).record;
          if (each.kind === "do") {
            const made = advance(atPresent(by, record, now), 2, 2, now);
            if (made.crossed) {
              record = oweRound(made.record, rewards);
              completions.push({ at: record.completedAt!, round: roundOf(record) });
            }
          } else if (each.kind === "half" && isComplete(record) && !wasRoundPaid(record)) {
            record = oweRound(record, rewards);
            completions.push({ at: record.completedAt!, round: roundOf(record) });
          }
          if (each.kind === "pay") {
            const paid = payAll(record);
            record = paid.record;
            given += paid.given;
          }
        }
        given += payAll(record).given;
        expect(given).toBe(completions.length);
        expect(completions.length).toBeLessThanOrEqual(by.times ?? Infinity);
        for (const [index, { at, round }] of completions.entries()) {
          const before = completions[index - 1];
          if (!before) continue;
          expect(round).toBeGreaterThan(before.round);
          if (typeof by.every === "object") expect(at - before.at).toBeGreaterThanOrEqual(by.every.hours * 3600);
          else if (by.every !== "completion") {
            const periodAt = (moment: number): number => periodOf(by.every as "day", dayAt(moment, by.zoneEast));
            expect(periodAt(at)).toBeGreaterThan(periodAt(before.at));
          }
        }
      }),
      600,
    );
  });

  it("a clock that goes on as it should gives each day its round, also after days without a world", () => {
    checkProperty(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 }), (pauses) => {
        let day = 20_000;
        let record: NodeRecord = EMPTY_RECORD;
        let rounds = 0;
        for (const pause of pauses) {
          for (const hour of [1, 22]) {
            const next = complete(rule("day"), record, day * 86_400 + hour * 3600);
            if (next !== record) rounds += 1;
            record = next;
          }
          day += pause;
        }
        expect(rounds).toBe(pauses.length);
      }),
    );
  });
});
