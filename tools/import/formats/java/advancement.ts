/**
 * Reads advancements: which there are, how they look and hang together. What their criteria ask is read elsewhere.
 */
import { flagOf, idOf, isTable, tableOf, textOf, type Json, type JsonTable } from "./json.ts";
import type { PackFiles } from "./pack-files.ts";

export interface Advancement {
  readonly id: string;
  readonly parent?: string;
  /** Absent: players never see it. */
  readonly display?: JsonTable;
  /** By name. */
  readonly criteria: ReadonlyMap<string, Criterion>;
  /** All of them; of each one. */
  readonly requirements: readonly (readonly string[])[];
  readonly rewards: JsonTable;
}

export interface Criterion {
  /** Without namespace where it is the game's. */
  readonly trigger: string;
  readonly conditions: JsonTable;
}

export function readAdvancements(packs: PackFiles): {
  readonly all: ReadonlyMap<string, Advancement>;
  readonly unread: readonly { readonly path: string; readonly why: string }[];
} {
  const all = new Map<string, Advancement>();
  const unread: { path: string; why: string }[] = [];
  for (const id of packs.ids("advancement")) {
    const value = packs.json("advancement", id);
    // That it could not be read is told already.
    if (value === undefined) continue;
    const read = isTable(value) ? readAdvancement(id, value) : "it is no JSON object";
    if (typeof read === "string") unread.push({ path: packs.path("advancement", id)!, why: read });
    else all.set(id, read);
  }
  return { all, unread };
}

function readAdvancement(id: string, value: JsonTable): Advancement | string {
  const { criteria, display } = value;
  if (!isTable(criteria) && !isTable(display)) return "it has neither criteria nor a display, so it is no advancement";
  const read = Object.entries(tableOf(criteria)).flatMap(([name, criterion]): [string, Criterion][] => {
    const { trigger, conditions } = tableOf(criterion);
    return [
      [name, { trigger: (textOf(trigger) ?? "").trim().replace(/^minecraft:/, ""), conditions: tableOf(conditions) }],
    ];
  });
  const parent = idOf(value["parent"]);
  return {
    id,
    ...(parent === undefined ? {} : { parent }),
    ...(isTable(display) ? { display } : {}),
    criteria: new Map(read),
    requirements: readRequirements(
      value["requirements"],
      read.map(([name]) => name),
    ),
    rewards: tableOf(value["rewards"]),
  };
}

/** Without them all criteria are asked; criteria that none names are asked of nobody. */
function readRequirements(value: Json, names: readonly string[]): readonly (readonly string[])[] {
  const groups = Array.isArray(value) ? (value as readonly Json[]) : [];
  const known = groups
    .map((group) => (Array.isArray(group) ? (group as readonly Json[]) : [group]))
    .map((group) => [
      ...new Set(group.flatMap((name) => (typeof name === "string" && names.includes(name) ? [name] : []))),
    ])
    .filter((group) => group.length > 0);
  return known.length > 0 ? known : names.map((name) => [name]);
}

/** Whether only the game itself has a use for it: recipes that become known. */
export function unlocksRecipes({ id, display, rewards }: Advancement): boolean {
  return display === undefined && (/^[^:]+:recipes\//.test(id) || Array.isArray(rewards["recipes"]));
}

export const isHidden = ({ display }: Advancement): boolean => flagOf(display?.["hidden"]) ?? false;
