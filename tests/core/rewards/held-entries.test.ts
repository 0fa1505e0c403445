/** What is owed of rewards that hold others: drawn and chosen by name, whatever their author edits meanwhile. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NodeRecord } from "../../../scripts/core/progress/record.ts";
import {
  choicesOf,
  choose,
  drawOwed,
  dropRemovedEntries,
  owe,
  owedEntries,
  settle,
} from "../../../scripts/core/rewards/ledger.ts";
import type { RewardJson } from "../../../scripts/core/rewards/rewards.ts";
import { readFields, writeFields } from "../../../scripts/core/saving/record-fields.ts";
import { checkProperty } from "../../support/properties.ts";

const complete: NodeRecord = { progress: 1, completedAt: 1 };
const xp = (amount: number): RewardJson => ({ type: "xp", amount });
const item = (name: string, count = 1): RewardJson => ({ type: "item", item: `minecraft:${name}`, count });
const random = (...of: readonly RewardJson[]): RewardJson => ({
  type: "random",
  of: of.map((each) => ({ ...each, weight: 1 })),
});
const choice = (...of: readonly RewardJson[]): RewardJson => ({
  type: "choice",
  of: of.map((each, index) => ({ ...each, label: `Option ${index}` })),
});

const owedOf = (record: NodeRecord, rewards: readonly RewardJson[]): unknown[] =>
  owedEntries(record, rewards).map(({ reward, left }) => ["type" in reward ? reward.type : "function", left]);

/** As it is after a leave and a join. */
const saved = (record: NodeRecord): NodeRecord => readFields(writeFields(record)) as NodeRecord;

describe("a draw", () => {
  it("is owed in place of what it was drawn from, and is not drawn again", () => {
    const rewards = [xp(1), random(item("bread", 3), xp(5)), xp(2)];
    const drawn = drawOwed(owe(complete, rewards), rewards, () => 0.2);
    expect(owedOf(drawn, rewards)).toEqual([
      ["xp", 1],
      ["item", 3],
      ["xp", 1],
    ]);
    expect(drawOwed(saved(drawn), rewards, () => 0.9)).toEqual(drawn);
  });

  it("is still meant after its reward was moved, edited around, or weighted otherwise", () => {
    const before = [random(item("bread", 3), xp(5)), xp(1)];
    const drawn = saved(drawOwed(owe(complete, before), before, () => 0.2));
    const moved: RewardJson[] = [
      xp(1),
      {
        type: "random",
        of: [
          { ...xp(9), weight: 1 },
          { ...xp(5), weight: 4 },
          { ...item("bread", 3), weight: 7 },
        ],
      },
    ];
    expect(owedOf(drawn, moved)).toEqual([
      ["xp", 1],
      ["item", 3],
    ]);
  });

  it("of what was taken out is drawn from the rest, and of a draw that was taken out is nothing", () => {
    const before = [random(item("bread", 3), xp(5))];
    const drawn = drawOwed(owe(complete, before), before, () => 0.2);
    const rest = [random(xp(5))];
    expect(
      owedOf(
        drawOwed(drawn, rest, () => 0),
        rest,
      ),
    ).toEqual([["xp", 1]]);
    expect(dropRemovedEntries(drawn, [xp(7)])).toEqual({ ...complete, paid: true });
  });

  it("falls on each as often as its weight says", () => {
    const rewards: RewardJson[] = [
      {
        type: "random",
        of: [
          { ...xp(1), weight: 0.5 },
          { ...item("bread"), weight: 1.5 },
        ],
      },
    ];
    const kinds = Array.from({ length: 1000 }, (_, n) => {
      const drawn = drawOwed(owe(complete, rewards), rewards, () => n / 1000);
      return (owedOf(drawn, rewards)[0] as [string, number])[0];
    });
    expect(kinds.filter((kind) => kind === "xp")).toHaveLength(250);
    expect(kinds[249]).toBe("xp");
    expect(kinds[250]).toBe("item");
  });
});

describe("a choice", () => {
  const rewards = [choice(item("bread", 3), random(xp(5), xp(6))), xp(1)];

  it("is open until it is made, once, and pays what was chosen", () => {
    const owed = owe(complete, rewards);
    const [open] = choicesOf(owed, rewards);
    const chosen = saved(choose(owed, rewards, open!.options[0]!));
    expect(choicesOf(chosen, rewards)).toEqual([]);
    expect(choose(chosen, rewards, open!.options[1]!)).toBe(chosen);
    expect(owedOf(chosen, rewards)).toEqual([
      ["item", 3],
      ["xp", 1],
    ]);
    const [bread, last] = owedEntries(chosen, rewards);
    expect(settle(settle(chosen, bread!.name, 0), last!.name, 0)).toEqual({ ...complete, paid: true });
  });

  it("of chance is drawn once it is made", () => {
    const owed = owe(complete, rewards);
    expect(drawOwed(owed, rewards, () => 0)).toBe(owed);
    const chosen = choose(owed, rewards, choicesOf(owed, rewards)[0]!.options[1]!);
    const drawn = saved(drawOwed(chosen, rewards, () => 0.9));
    expect(owedEntries(drawn, rewards)[0]!.reward).toMatchObject({ type: "xp", amount: 6 });
  });

  it("of something that was taken out is open again", () => {
    const owed = owe(complete, rewards);
    const chosen = choose(owed, rewards, choicesOf(owed, rewards)[0]!.options[0]!);
    const edited = [choice(random(xp(5), xp(6))), xp(1)];
    const [open] = choicesOf(chosen, edited);
    expect(open!.options).toHaveLength(1);
    const again = choose(chosen, edited, open!.options[0]!);
    expect(choicesOf(again, edited)).toEqual([]);
    expect(
      owedOf(
        drawOwed(again, edited, () => 0),
        edited,
      ),
    ).toEqual([
      ["xp", 1],
      ["xp", 1],
    ]);
  });
});

describe("any list of rewards", () => {
  const plain = fc.oneof(
    fc.integer({ min: 1, max: 3 }).map(xp),
    fc
      .record({ name: fc.constantFrom("bread", "apple"), count: fc.integer({ min: 1, max: 4 }) })
      .map((of) => item(of.name, of.count)),
  );
  const some = fc.array(plain, { minLength: 1, maxLength: 3 });
  const inner = fc.oneof(
    plain,
    some.map((of) => random(...of)),
  );
  const entry = fc.oneof(
    plain,
    fc.array(inner, { minLength: 1, maxLength: 3 }).map((of) => choice(...of)),
    some.map((of) => random(choice(...of), ...of)),
  );
  const rewardsOf = fc.array(entry, { minLength: 1, maxLength: 5 });

  it("comes to one reward an entry, each given once, whatever is put between and moved while it is owed", () => {
    checkProperty(
      fc.property(
        rewardsOf,
        rewardsOf,
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (rewards, more, dice) => {
          const roll = (): number => dice.next().value as number;
          let list: readonly RewardJson[] = rewards;
          let record = drawOwed(owe(complete, list), list, roll);
          let given = 0;
          for (let step = 0; record.owed && step < 60; step++) {
            // Others are put around what is there; equal entries keep their order.
            if (step === 2) list = [...more.filter((each) => !isIn(each, rewards)), ...rewards];
            record = saved(drawOwed(dropRemovedEntries(record, list), list, roll));
            const [open] = choicesOf(record, list);
            if (open) {
              record = choose(record, list, open.options[Math.floor(roll() * open.options.length)]!);
              continue;
            }
            const next = owedEntries(record, list)[0];
            if (!next) break;
            if ("type" in next.reward) expect(["xp", "item"]).toContain(next.reward.type);
            const left = next.left > 1 && roll() < 0.5 ? next.left - 1 : 0;
            record = settle(record, next.name, left);
            if (left === 0) given++;
          }
          expect([given, record.paid]).toEqual([rewards.length, true]);
        },
      ),
      400,
    );
  });
});

/** Whether the list has an entry that could be taken for it. */
function isIn(reward: RewardJson, list: readonly RewardJson[]): boolean {
  const kind = (of: RewardJson): string => ("type" in of ? (of.type === "item" ? of.item : of.type) : "function");
  return list.some((each) => kind(each) === kind(reward));
}
