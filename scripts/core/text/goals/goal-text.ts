/**
 * A goal in words, from the words of its type, filters and conditions, so that players can read what no author wrote:
 * "Kill 5 cows with a bow in the Nether". Here are whole goals and combinations; what one goal type says is in leaf-text.
 */

import type { Where } from "../../goals/filters/conditions.ts";
import type { Criterion } from "../../goals/members/checklist.ts";
import type { DistinctBy, GoalJson } from "../../goals/goal-type.ts";
import { isCombination, membersOf, type CombinationName, type Part } from "../../goals/plan.ts";
import { leafText, phraseOf, saysEach } from "./leaf-text.ts";
import { formOf } from "../numbers/plurals.ts";
import { few, fill, goalWords, namesOf, numbered, timesText, written, type GoalReader } from "./phrases.ts";
import { quantity } from "./units.ts";
import { conditionText, conditionTexts } from "./where-text.ts";

export { goalWords, type GoalReader } from "./phrases.ts";

/** The goal as a whole sentence. @param n how many steps it wants */
export const goalText = (goal: GoalJson, n: number, reader: GoalReader): string =>
  tidy(partText(goal, n, { reader, depth: 0, by: undefined, isHeading: false }));

/** A member of a combination, or a value of a `distinct` that names its values. */
export function criterionText({ of, isHeading }: Criterion, reader: GoalReader): string {
  if (!("part" in of)) return valueText(of.by, of.value, reader);
  const { json, need, parent } = of.part;
  const n = parent?.kind === "all_of" || parent?.kind === "sequence" ? need : 1;
  return tidy(partText(json, n, { reader, depth: 0, by: undefined, isHeading }));
}

/** Templates leave spaces where something fell away. */
const tidy = (text: string): string =>
  text
    .replace(/ {2,}/g, " ")
    .replace(/ (?=[，；：）、（])/g, "")
    .replace(/([，；：、（]) /g, "$1")
    .trim();

const valueText = (by: DistinctBy, value: string, { language }: GoalReader): string =>
  by === "player" || by === "day" || by === "position" ? value : namesOf(by, value, language);

/** What one key of a goal wants, as `weapon` or `where.biome`. */
export function wantedText(part: Part, name: string, reader: GoalReader): string | undefined {
  if (!name.startsWith("where.")) return phraseOf(part.json, name, reader);
  const condition = name.slice("where.".length) as keyof Where;
  for (let one: Part | undefined = part; one; one = one.parent) {
    const where = one.json["where"] as Where | undefined;
    if (where?.[condition] !== undefined) return conditionText(condition, where, reader);
  }
  return undefined;
}

/** In a combination in a combination fewer members are named. */
const MAX_MEMBERS = [6, 3];

interface Saying {
  readonly reader: GoalReader;
  readonly depth: number;
  /** Of a `distinct` right above. */
  readonly by: DistinctBy | undefined;
  /** What it consists of follows in lines of their own. */
  readonly isHeading: boolean;
}

function combinationText(goal: GoalJson, n: number, saying: Saying): string {
  const { reader, depth, isHeading } = saying;
  const { language } = reader;
  const { combinations, each, grammar, more } = goalWords(language);
  const kind = goal.goal_type as CombinationName;
  const members = membersOf(goal);
  const isCounted = kind === "all_of" || kind === "sequence";
  const isSome = kind === "all_of" && n < members.length;
  const isSaid = kind === "distinct" && saysEach(members[0]!, goal["by"] as DistinctBy, reader);
  const inner = (member: GoalJson): string => {
    const steps = isCounted ? ((member["count"] as number | undefined) ?? defaultCount(member)) : 1;
    return grammar.inner(partText(member, steps, { ...saying, depth: depth + 1, by: undefined }));
  };
  const conditions = conditionTexts(goal["where"] as Where | undefined, reader);
  const row = combinations[isSome ? "some_of" : isSaid ? "values" : kind];
  return fill(formOf(row, n, language), (key) => {
    switch (key) {
      case "n":
        return written(n, language);
      case "m":
        return written(members.length, language);
      case "times":
        return timesText(n, language);
      case "span": {
        const seconds = (goal["seconds"] ?? goal["within_seconds"]) as number | undefined;
        return seconds === undefined ? undefined : quantity(seconds, "seconds", reader);
      }
      case "where":
        return grammar.heading(conditions);
      case "list": {
        if (isHeading) return "";
        const most = MAX_MEMBERS[Math.min(depth, 1)]!;
        const shown = members.length > most ? members.slice(0, most - 1) : members;
        const texts = shown.map(inner);
        if (shown.length < members.length) texts.push(numbered(more, members.length - shown.length, language));
        return texts.join(kind === "sequence" ? grammar.then : grammar.separator);
      }
      case "goal": {
        const by = kind === "distinct" ? (goal["by"] as DistinctBy) : undefined;
        return grammar.sentence(partText(members[0]!, n, { ...saying, depth: depth + 1, by }), conditions);
      }
      case "each":
        return each[goal["by"] as DistinctBy];
      case "values":
        return isHeading ? undefined : valuesText(goal, reader);
      default:
        return undefined;
    }
  });
}

const defaultCount = (goal: GoalJson): number => (goal.goal_type === "all_of" ? membersOf(goal).length : 1);

function valuesText(goal: GoalJson, reader: GoalReader): string | undefined {
  const of = goal["of"] as readonly (string | number)[] | undefined;
  if (!of) return undefined;
  const words = of.map((value) => valueText(goal["by"] as DistinctBy, String(value), reader));
  return goalWords(reader.language).grammar.or(few(words, reader.language));
}

function partText(goal: GoalJson, n: number, saying: Saying): string {
  return isCombination(goal) ? combinationText(goal, n, saying) : leafText(goal, n, saying.reader, saying.by);
}
