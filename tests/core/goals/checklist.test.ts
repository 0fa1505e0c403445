/** The checklist of a combination: what is done of each member, as far as it is known. */
import { describe, expect, it } from "vitest";
import { checklist, type Criterion } from "../../../scripts/core/goals/members/checklist.ts";
import type { GoalJson } from "../../../scripts/core/goals/goal-type.ts";
import { Cells, createMemberSlots } from "../../../scripts/core/goals/members/members.ts";
import { planOf, type Part, type Plan } from "../../../scripts/core/goals/plan.ts";
import { criteriaLines, criteriaParts, CRITERIA_PER_PART } from "../../../scripts/core/menu/node/criteria-lines.ts";
import { criterionText, type GoalReader } from "../../../scripts/core/text/goals/goal-text.ts";

const reader: GoalReader = { language: "en_US", titleOf: () => undefined };
const kill = (entity: string, count?: number) => ({ goal_type: "kill", entity, ...(count ? { count } : {}) });

function plan(goal: object): { plan: Plan; cells: Cells; partOf: (goalType: string) => Part } {
  const made = planOf(goal as GoalJson);
  const cells = new Cells(undefined, createMemberSlots([], made.keys, made.list));
  const find = (part: Part, wanted: unknown): Part | undefined => {
    if (part.json === wanted || part.json.goal_type === wanted) return part;
    if (part.kind === "leaf") return undefined;
    for (const member of part.members) {
      const found = find(member, wanted);
      if (found) return found;
    }
    return undefined;
  };
  return { plan: made, cells, partOf: (goalType) => find(made.root, goalType)! };
}

const states = (criteria: readonly Criterion[]) =>
  criteria.map((one) => [criterionText(one, reader), one.isDone, one.count, one.need, one.depth]);

describe("the checklist", () => {
  it("has each member with its steps, in the author's order, and what is in a member below it", () => {
    const inner = { goal_type: "all_of", goals: [{ goal_type: "jump" }, { goal_type: "emote" }] };
    const { plan: made, cells, partOf } = plan({ goal_type: "all_of", goals: [kill("cow", 3), inner] });
    cells.setCount(partOf("kill").key, 2);
    cells.setDone(partOf("emote").key, true);
    const criteria = checklist(made, cells, 2);
    expect(criteria.map(({ isDone, count, need, depth }) => [isDone, count, need, depth])).toEqual([
      [false, 2, 3, 0],
      [false, 0, 2, 0],
      [false, 0, 1, 1],
      [true, 1, 1, 1],
    ]);
    expect(criterionText(criteria[0]!, reader)).toBe("Kill 3 cows");
    // What follows in lines of its own is not said twice.
    expect(criterionText(criteria[1]!, reader)).not.toContain("ump");
    expect(criteriaLines(criteria, 0, reader).join("\n")).toMatch(/· Kill 3 cows 2\/3[^]*\n {2}.*✔ Use an emote/);
  });

  it("has each value that a distinct names, and none where it names none", () => {
    const distinct = { goal_type: "distinct", goal: { goal_type: "visit" }, by: "biome", of: ["plains", "desert"] };
    const { plan: made, cells } = plan(distinct);
    cells.setDone(made.keys[2]!, true);
    const criteria = checklist(made, cells, 2);
    expect(states(criteria).map(([text, isDone]) => [text, isDone])).toEqual([
      ["plains", false],
      ["desert", true],
    ]);
    const { of: _of, ...anyBiome } = distinct;
    const nameless = plan(anyBiome);
    expect(checklist(nameless.plan, nameless.cells, 2)).toEqual([]);
    const leaf = plan(kill("cow"));
    expect(checklist(leaf.plan, leaf.cells, 2)).toEqual([]);
  });

  it("shows how much each member of an any_of has made, and of a within only what can be done", () => {
    const anyOf = { goal_type: "any_of", goals: [kill("cow"), { goal_type: "jump" }] };
    const { plan: made, cells, partOf } = plan(anyOf);
    cells.setCount(partOf("jump").key, 7);
    expect(checklist(made, cells, 10).map(({ isDone, count, need }) => [isDone, count, need])).toEqual([
      [undefined, 0, undefined],
      [undefined, 7, undefined],
    ]);
    const within = plan({ goal_type: "within", seconds: 5, goal: anyOf });
    expect(states(checklist(within.plan, within.cells, 10)).map((row) => row.slice(1))).toEqual([
      [undefined, undefined, undefined, 0],
      [undefined, undefined, undefined, 0],
    ]);
  });

  it("of a complete node is done where all were needed, and unknown where some were", () => {
    const { plan: made } = plan({ goal_type: "all_of", goals: [kill("cow"), kill("pig"), kill("bee")] });
    const isDone = (goalNumber: number) => checklist(made, "complete", goalNumber).map((one) => one.isDone);
    expect(isDone(3)).toEqual([true, true, true]);
    expect(isDone(2)).toEqual([undefined, undefined, undefined]);
    expect(checklist(made, undefined, 3).map((one) => one.isDone)).toEqual([undefined, undefined, undefined]);
  });

  it("shows what is in a member that is done as done", () => {
    const inner = { goal_type: "all_of", goals: [{ goal_type: "jump" }, { goal_type: "emote" }] };
    const { plan: made, cells, partOf } = plan({ goal_type: "all_of", goals: [kill("cow"), inner] });
    cells.setDone(partOf("jump").parent!.key, true);
    expect(checklist(made, cells, 2).map((one) => one.isDone)).toEqual([false, true, true, true]);
  });

  it("of a thousand members comes in parts, each member once", () => {
    const goals = Array.from({ length: 1046 }, (_, index) => kill(`my:e${index}x`));
    const { plan: made, cells } = plan({ goal_type: "all_of", goals });
    const criteria = checklist(made, cells, 1046);
    const lines: string[] = [];
    for (let part = 0; part < criteriaParts(criteria); part++) {
      const [, , ...shown] = criteriaLines(criteria, part, reader);
      expect(shown.length).toBeLessThanOrEqual(CRITERIA_PER_PART);
      lines.push(...shown);
    }
    expect(new Set(lines).size).toBe(1046);
  });
});
