/**
 * What the docs tell of goals, from what is declared of them: a table of all types, a part for each with its keys and examples,
 * patterns, conditions, and what the game does not tell.
 */
import { ALWAYS_BY, DISTINCT_BY } from "../../scripts/core/goals/goal-type.ts";
import type { GoalJson } from "../../scripts/core/goals/goal-type.ts";
import type { CombinationAuthoring, GoalAuthoring, GoalExample } from "../../scripts/trees/goals/goal-authoring.ts";
import { formOfKey, keysThatDiffer } from "../../scripts/trees/goals/goal-shapes.ts";
import { COMBINATION_AUTHORINGS, GOAL_AUTHORINGS } from "../../scripts/trees/goals/list.ts";
import { PATTERN_KEYS } from "../../scripts/trees/goals/keys/patterns.ts";
import { GAME_RULES } from "../../scripts/trees/goals/unlikely/rules.ts";
import { UNTOLD } from "../../scripts/trees/goals/untold.ts";
import { WHERE_KEYS } from "../../scripts/trees/goals/keys/where.ts";
import type { TObject } from "../../scripts/trees/shapes/schema.ts";

type Row = readonly string[];

const table = (head: Row, rows: readonly Row[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const code = (text: string): string => `\`${text}\``;
const json = (value: unknown): string => JSON.stringify(value).replaceAll('":', '": ').replaceAll(",", ", ");

/** By name, so that a reader finds it. */
const types: readonly GoalAuthoring[] = Object.values(GOAL_AUTHORINGS).sort((a, b) =>
  a.type.name < b.type.name ? -1 : 1,
);
const combinations: readonly CombinationAuthoring[] = Object.values(COMBINATION_AUTHORINGS);

export function goalParts(): Readonly<Record<string, string>> {
  const differing = types.flatMap((type) => keysThatDiffer(type).map((key) => `${type.type.name}.${key}`));
  if (differing.length > 0) {
    throw new Error(`scripts/core/goals/types and scripts/trees/goals/types disagree about ${differing.join(", ")}`);
  }
  return {
    "goal types": table(
      ["`goal_type`", "Own keys", "A step is"],
      types.map((type) => [linkTo(type.type.name), keyNames(type), type.says]),
    ),
    "each goal type": types.map(partOfType).join("\n\n"),
    "each combination": combinations.map(partOfCombination).join("\n\n"),
    patterns: Object.entries(PATTERN_KEYS)
      .map(([name, keys]) => `### ${name}\n\n${tableOfShape(keys)}`)
      .join("\n\n"),
    conditions: tableOfShape(WHERE_KEYS),
    "distinct by": table(
      ["`by`", "Goals that can be told apart by it"],
      DISTINCT_BY.map((by) => [
        code(by),
        ALWAYS_BY.includes(by)
          ? "all"
          : types
              .filter(({ type }) => type.by?.includes(by))
              .map(({ type }) => code(type.name))
              .join(", "),
      ]),
    ),
    signs: table(
      ["`goal_type`", "What it can miss, or take for it"],
      types.flatMap(({ type, misses }) => (misses === undefined ? [] : [[code(type.name), misses]])),
    ),
    "not told": table(
      ["What the game does not tell", "In Java Edition", "The nearest thing"],
      UNTOLD.map(({ what, java, nearest, goal }) => [
        what,
        java.map(code).join(", "),
        goal === undefined ? nearest : `${nearest} ${code(json(goal))}`,
      ]),
    ),
    "unchanged game": table(
      ["`goal_type`", "Key", "In the unchanged game"],
      Object.entries(GAME_RULES).flatMap(([name, rules]) =>
        Object.entries(rules).flatMap(([key, { those, butNot }]) => {
          const told = those ?? butNot;
          if (told === undefined) return [];
          const names = Array.from(told).sort().map(code).join(", ");
          return [[linkTo(name), code(key), those === undefined ? `Anything but ${names}` : names]];
        }),
      ),
    ),
    triggers: table(
      ["Trigger of Java Edition", "Here"],
      types
        .flatMap(({ type, java = [] }) => java.map((trigger) => [code(trigger), linkTo(type.name)]))
        .sort(([a], [b]) => (a! < b! ? -1 : 1)),
    ),
  };
}

const linkTo = (name: string): string => `[${code(name)}](#${name})`;

function keyNames({ keys }: GoalAuthoring): string {
  return Object.entries(keys)
    .map(([name, { required }]) => (required ? code(name) : `[${code(name)}]`))
    .join(", ");
}

function partOfType(authoring: GoalAuthoring): string {
  const { type, says, keys, examples, misses, java = [] } = authoring;
  const rows = Object.entries(keys).map(([name, key]) => [
    code(name),
    formOfKey(authoring, name),
    key.required ? `Required. ${key.says}` : key.says,
  ]);
  return [
    `### \`${type.name}\``,
    says,
    ...(rows.length > 0 ? [table(["Key", "Is", "Meaning"], rows)] : ["No own keys."]),
    ...(misses === undefined ? [] : [`**Rests on signs.** ${misses}`]),
    ...(java.length === 0 ? [] : [`Stands for ${java.map(code).join(", ")} of Java Edition.`]),
    ...examples.map(example),
  ].join("\n\n");
}

function partOfCombination({ name, says, keys, examples }: CombinationAuthoring): string {
  const rows = Object.entries(keys).map(([key, { form, required, says: meaning }]) => [
    code(key),
    form,
    required ? `Required. ${meaning}` : meaning,
  ]);
  return [`### \`${name}\``, says, table(["Key", "Is", "Meaning"], rows), ...examples.map(example)].join("\n\n");
}

function example({ says, goalNumber = 1, goal }: GoalExample): string {
  return `${says}:\n\n${fence({ goal_number: goalNumber, goal_details: goal })}`;
}

const fence = (keys: { readonly goal_number: number; readonly goal_details: GoalJson }): string =>
  `\`\`\`json goal\n${JSON.stringify(keys)}\n\`\`\``;

function tableOfShape(keys: TObject): string {
  return table(
    ["Key", "Meaning", "For example"],
    Object.entries(keys.properties).map(([name, schema]) => {
      const { description = "", examples = [] } = schema as {
        readonly description?: string;
        readonly examples?: readonly unknown[];
      };
      return [code(name), description, examples.map((one) => code(json(one))).join(" or ")];
    }),
  );
}
