/**
 * By what members of combinations are known in saved state: keys that follow from their `id`, or else from what they say,
 * so that no edit of their list takes from players what they have. Part of what is saved: it must never change.
 */

import { hashText, KEY_LENGTH } from "../../saving/node-key.ts";
import type { DistinctBy, GoalJson } from "../goal-type.ts";
import { needOf } from "../parts.ts";
import { withNamespace } from "../filters/patterns.ts";
import { dayOf } from "../../time/calendar.ts";

/** What a combination lists; edits of it are what members outlive. */
const LISTS: readonly string[] = ["goals", "goal", "of"];

/**
 * By what members are known among their siblings: the `id`, or what they say without the count. A combination is known
 * without what it lists, so that its list, too, can be edited. Siblings who say the same otherwise are told apart by all
 * that they say.
 */
export function memberNames(goals: readonly GoalJson[]): string[] {
  const short = goals.map(shortNameOf);
  const counts = new Map<string, number>();
  for (const name of short) counts.set(name, (counts.get(name) ?? 0) + 1);
  return goals.map((goal, index) => {
    const name = short[index]!;
    if (counts.get(name) === 1 || typeof goal["id"] === "string") return name;
    return fullNameOf(goal);
  });
}

/** Of one that nobody else could be taken for. */
export const shortNameOf = (goal: GoalJson): string => nameOf(goal, LISTS);

export const fullNameOf = (goal: GoalJson): string =>
  typeof goal["id"] === "string" ? shortNameOf(goal) : `${needOf(goal)}×${firstNameOf(goal)}`;

/** What inner combinations were called by the first packs that had them: all that they say, so that no list could be edited. */
export const firstNameOf = (goal: GoalJson): string => nameOf(goal, []);

function nameOf(goal: GoalJson, without: readonly string[]): string {
  if (typeof goal["id"] === "string") return `#${goal["id"]}`;
  const said = Object.entries(goal).filter(([key]) => key !== "id" && key !== "count" && !without.includes(key));
  return canonical(Object.fromEntries(said));
}

/** The same for whatever order of keys, and whether vanilla ids are written in full. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) {
    return typeof value === "string" ? JSON.stringify(value.replace(/^minecraft:/, "")) : JSON.stringify(value);
  }
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
}

export function memberKey(parentKey: string, name: string): string {
  return hashText(`${parentKey}/${name}`, KEY_LENGTH);
}

/** The values of a `distinct` that lists them, as steps tell them, each with its key. */
export function valuesOf(goal: GoalJson, keyOf: (value: string) => string): ReadonlyMap<string, string> | undefined {
  const of = goal["of"] as readonly (string | number)[] | undefined;
  if (!of) return undefined;
  const by = goal["by"] as DistinctBy;
  // One value can be written in two ways, with and without the namespace.
  const values = new Set(of.map((value) => distinctValue(by, String(value))));
  return new Map([...values].map((value) => [value, keyOf(value)]));
}

export const valueKey = (parentKey: string, value: string): string =>
  hashText(`${parentKey}=${value.replace(/^minecraft:/, "")}`, KEY_LENGTH);

/** A value that an author wrote, as a step tells it: a date is the number of its day, and a place has its dimension's id. */
function distinctValue(by: DistinctBy, value: string): string {
  if (by === "player") return value;
  if (by !== "day") return withNamespace(value);
  const [year, month, day] = value.split("-").map(Number);
  return String(dayOf(year!, month!, day!));
}
