/**
 * What the unchanged game never does with a thing that a goal names, said in words. Only the game's own ids are judged, and
 * only where none of those that are named can do it: another pack, or a later game, may know better.
 */
import { quote, quoteChoices, type Scope } from "../../../core/checks/issue.ts";
import { isObject } from "../../../core/checks/shape.ts";
import { bareName } from "../../../core/game/enchantments.ts";
import { vanillaName } from "../../parse-vanilla.ts";
import type { VanillaIds } from "../../vanilla-ids.ts";

export type Sort = "entity" | "item" | "block";

/** What one key of one goal type asks of the things that it names. All names are without namespace. */
export interface GameRule {
  readonly sort: Sort;
  readonly can: (name: string) => boolean;
  /** A clause with the things in it, as they are named in a message; for the first of them. */
  readonly never: (things: string, name: string) => string;
  /** What would be right in the place of that one. */
  readonly instead: (name: string) => string;
  /** For docs: which can. Absent where these are nearly all. */
  readonly those?: readonly string[];
  /** For docs: which cannot, where these are few. */
  readonly butNot?: readonly string[];
}

const KEY_OF: Readonly<Record<Sort, string>> = { entity: "type", item: "item", block: "block" };

export interface Named {
  readonly ids: readonly unknown[];
  readonly scope: Scope;
}

/** The ids of a pattern; undefined where it may be any thing. */
export function namedIn(pattern: unknown, sort: Sort, scope: Scope): Named | undefined {
  if (typeof pattern === "string") return { ids: [pattern], scope };
  if (Array.isArray(pattern)) return { ids: pattern as readonly unknown[], scope };
  const key = KEY_OF[sort];
  return isObject(pattern) ? namedIn(pattern[key], sort, scope.at(key)) : undefined;
}

const LISTS = { entity: "entities", item: "items", block: "blocks" } as const;

/** Their names if all of them are the game's own, and spelled as such; undefined otherwise. */
export function namesOfGame({ ids }: Named, sort: Sort, vanilla: VanillaIds): readonly string[] | undefined {
  const known = vanilla[LISTS[sort]];
  const names: string[] = [];
  for (const id of ids) {
    const name = typeof id === "string" ? vanillaName(id) : undefined;
    if (name === undefined || bareName(id as string) !== name || !known.has(`minecraft:${name}`)) return undefined;
    names.push(name);
  }
  return names.length === 0 ? undefined : names;
}

/** Of a longer list only the first are said. */
const SAID = 3;

/** Warns where none of what is named can do it. @returns whether it did */
export function warnOfNever(pattern: unknown, rule: GameRule, scope: Scope, vanilla: VanillaIds): boolean {
  const named = namedIn(pattern, rule.sort, scope);
  const names = named && namesOfGame(named, rule.sort, vanilla);
  if (!named || !names || names.some(rule.can)) return false;
  const first = names[0]!;
  const things = quoteChoices(names.length <= SAID ? names : [...names.slice(0, SAID), "…"]);
  const problem = `in the unchanged game ${rule.never(things, first)}, so this goal would never move`;
  named.scope.warn("never-met", problem, rule.instead(first));
  return true;
}

/** One of `names` that is a whole part of the name: `horse` of `zombie_horse`. */
export const akin = (name: string, names: Iterable<string>): string | undefined =>
  Array.from(names).find((one) => `_${name}_`.includes(`_${one}_`));

export const asId = (name: string): string => quote(`minecraft:${name}`);
