/** What authors are told of `distinct`: which values there are, and which goals can tell them. */
import { describe, quote, quoteChoices, type Scope } from "../../../core/checks/issue.ts";
import { isObject, isText, type Check } from "../../../core/checks/shape.ts";
import { ALWAYS_BY, DISTINCT_BY, type DistinctBy, type GoalJson } from "../../../core/goals/goal-type.ts";
import { readDate } from "../../../core/time/calendar.ts";
import { goalTypeOf } from "../../../core/goals/goal-types.ts";
import { membersOf } from "../../../core/goals/plan.ts";
import { checkOf } from "../../shapes/check-of.ts";
import { choice, value, type ShapeContext, type TSchema } from "../../shapes/schema.ts";
import { entityId, biomeId, blockId, dimensionId, effectId, itemId } from "../../shapes/vanilla-values.ts";
import type { CombinationAuthoring } from "../goal-authoring.ts";
import { isEmpty, refuseNoList, withoutNamespace } from "../keys/lists.ts";

/** What the values are; of others they are texts that only the world knows. */
const VALUES: Readonly<Partial<Record<DistinctBy, TSchema>>> = {
  entity: entityId({}),
  item: itemId({}),
  block: blockId({}),
  biome: biomeId({}),
  dimension: dimensionId({}),
  effect: effectId({}),
};

export const distinct: CombinationAuthoring = {
  name: "distinct",
  says: "Each new value counts once: 20 biomes, 10 kinds of monsters.",
  keys: {
    goal: {
      says: "The goal whose steps are told apart.",
      examples: [{ goal_type: "kill", entity: { family: "monster" } }],
      required: true,
      form: "goal",
      shape: (about, { inner }) => inner(about),
    },
    by: {
      says: "By what they are told apart. A player is the victim or target, a day the real one, an item that of the deed: of a kill the weapon.",
      examples: ["entity"],
      required: true,
      form: DISTINCT_BY.map((by) => `\`"${by}"\``).join(", "),
      shape: (about) => choice([...DISTINCT_BY], about),
    },
    of: {
      says: "The values that count; left out: all. Players by name, days as 2026-12-24, positions as overworld 10 64 -5.",
      examples: [["minecraft:cow", "minecraft:pig"]],
      alsoCalled: ["values", "among"],
      form: "list of values",
      shape: (about) =>
        value<readonly string[]>(about, {
          check: (): Check => (given, scope) => {
            if (Array.isArray(given)) isEmpty(given, scope);
            else refuseNoList(given, scope, "a list of values");
          },
          json: () => ({ type: "array", items: { type: "string", minLength: 1 }, minItems: 1 }),
        }),
    },
  },
  also: (context) => (given, scope) => {
    if (!isObject(given)) return;
    const by = given["by"];
    if (!isDistinctBy(by)) return;
    if (Array.isArray(given["of"])) checkValues(given["of"], by, scope.at("of"), context);
    if (isObject(given["goal"])) refuseUntold(given["goal"] as GoalJson, by, scope.at("goal"));
  },
  examples: [
    {
      says: "Kill 10 different kinds of monsters",
      goalNumber: 10,
      goal: { goal_type: "distinct", goal: { goal_type: "kill", entity: { family: "monster" } }, by: "entity" },
    },
    {
      says: "Visit the Overworld, the Nether and the End",
      goalNumber: 3,
      goal: {
        goal_type: "distinct",
        goal: { goal_type: "visit", dimension: ["minecraft:overworld", "minecraft:nether", "minecraft:the_end"] },
        by: "dimension",
      },
    },
  ],
};

const isDistinctBy = (by: unknown): by is DistinctBy => (DISTINCT_BY as readonly unknown[]).includes(by);

function checkValues(values: readonly unknown[], by: DistinctBy, scope: Scope, context: ShapeContext): void {
  const schema = VALUES[by];
  const check = schema === undefined ? undefined : checkOf(schema, context);
  const seen = new Map<unknown, number>();
  values.forEach((one, index) => {
    const place = scope.at(index);
    if (check !== undefined) check(one, place);
    else if (isText(one, place)) checkWorldly(one, by, place);
    const same = withoutNamespace(one);
    const first = seen.get(same);
    if (first === undefined) seen.set(same, index);
    else {
      const problem = `${describe(one)} is also at place ${first + 1} of the list, and counts once`;
      place.refuse("duplicate-value", problem, "each value once");
    }
  });
}

const POSITION = /^(?:[^\s:]+:)?[^\s:]+(?: -?\d+){3}$/;

/** What only the world knows has at least a form. */
function checkWorldly(given: string, by: DistinctBy, scope: Scope): void {
  if (given === "") scope.refuse("bad-length", "it is empty", "a value");
  else if (by === "day" && (given.length !== 10 || typeof readDate(given, 0) === "string")) {
    scope.refuse("bad-date", `${quote(given)} is not a day`, 'a day such as "2026-12-24"');
  } else if (by === "position" && !POSITION.test(given)) {
    const expected = 'a dimension and the block\'s place, such as "overworld 10 64 -5"';
    scope.refuse("wrong-distinct", `${quote(given)} is not a position`, expected);
  }
}

/** A goal whose deeds have no such value would never count. */
function refuseUntold(goal: GoalJson, by: DistinctBy, scope: Scope): void {
  if (!isObject(goal) || typeof goal.goal_type !== "string") return;
  const type = goalTypeOf(goal);
  if (type === undefined) {
    const single = isObject(goal["goal"]);
    const members: unknown = membersOf(goal);
    if (!Array.isArray(members)) return;
    members.forEach((member: GoalJson, index) =>
      refuseUntold(member, by, single ? scope.at("goal") : scope.at("goals").at(index)),
    );
    return;
  }
  const told = [...(type.by ?? []), ...ALWAYS_BY];
  if (told.includes(by)) return;
  const problem = `the goal ${quote(goal.goal_type)} knows no ${quote(by)} to tell its steps apart by`;
  scope.at("goal_type").refuse("wrong-distinct", problem, `"by": ${quoteChoices(told)}, or another goal`);
}
