/**
 * Under which key the state of an inner combination lies, when its siblings were others once. What it is called among them
 * depends on whether another one says the same without its list: with a second one, or without it again, it has another key
 * than before, and so has all below it. The first packs called each by all that it says. What is kept where is the world's
 * list of places; this only finds it there.
 */

import type { GoalJson } from "../goal-type.ts";
import { isCombination, membersOf } from "../parts.ts";
import { firstNameOf, fullNameOf, memberKey, memberNames, shortNameOf, valueKey, valuesOf } from "./member-keys.ts";

/**
 * @param known keys that the world has given places to
 * @returns by the present key, where it is not the same, the one whose place it has
 */
export function formerKeys(goal: GoalJson, known: ReadonlySet<string>): ReadonlyMap<string, string> {
  const former = new Map<string, string>();
  if (known.size > 0) follow(goal, "", "", known, former);
  return former;
}

/** @param kept the key that the combination's state is kept under */
function follow(
  goal: GoalJson,
  key: string,
  kept: string,
  known: ReadonlySet<string>,
  former: Map<string, string>,
): void {
  if (kept !== key) {
    former.set(key, kept);
    for (const [own, before] of keysBelow(goal, key, kept)) if (known.has(before)) former.set(own, before);
  }
  const inner = membersOf(goal).filter(isCombination);
  const names = memberNames(inner);
  const places = placesOf(inner, names, kept, known);
  inner.forEach((member, index) => {
    const own = memberKey(key, names[index]!);
    follow(member, own, places[index] ?? own, known, former);
  });
}

/** By combination the key that its state is kept under, below what the one around it is kept under; undefined: it has none. */
function placesOf(
  inner: readonly GoalJson[],
  names: readonly string[],
  kept: string,
  known: ReadonlySet<string>,
): (string | undefined)[] {
  const keyIfKnown = (name: string): string | undefined => {
    const key = memberKey(kept, name);
    return known.has(key) ? key : undefined;
  };
  const places = inner.map(
    (member, index) => keyIfKnown(fullNameOf(member)) ?? keyIfKnown(names[index]!) ?? keyIfKnown(firstNameOf(member)),
  );
  // Who was alone with what they say is the one of several of whom something is known by the short name.
  const best = new Map<string, { readonly index: number; readonly shared: number }>();
  inner.forEach((member, index) => {
    const short = shortNameOf(member);
    if (places[index] !== undefined || short === names[index]) return;
    const key = keyIfKnown(short);
    const shared = key === undefined ? 0 : keysBelow(member, key, key).filter(([each]) => known.has(each)).length;
    if (key !== undefined && shared > (best.get(key)?.shared ?? 0)) best.set(key, { index, shared });
  });
  for (const [key, { index }] of best) places[index] = key;
  return places;
}

/** The keys of a combination's values and members, and what they are below another key. */
function keysBelow(goal: GoalJson, key: string, other: string): (readonly [string, string])[] {
  const values = goal.goal_type === "distinct" ? [...(valuesOf(goal, String)?.keys() ?? [])] : [];
  return [
    ...values.map((value) => [valueKey(key, value), valueKey(other, value)] as const),
    ...memberNames(membersOf(goal)).map((name) => [memberKey(key, name), memberKey(other, name)] as const),
  ];
}
