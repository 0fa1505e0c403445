/**
 * What a saved debt is called: by what the reward entry is, not by its place in the author's list, so that a list may be
 * edited while somebody is still owed an entry of it. Finds the entry that a name means today.
 *
 * Of a reward that holds others, the name of what was drawn or chosen of them follows the entry's own, after a dot, and so on.
 *
 * A name says what an entry is in the main, what it is exactly, and which of several equal ones. An entry that is still
 * exactly there is meant wherever it stands; one whose details were edited (a count, a lore line) is the one of its main
 * kind that stands where it stood among them; one that is neither was removed.
 */

import type { Owed } from "../progress/record.ts";
import { hashText } from "../saving/node-key.ts";
import { isHolding, mainOf, type HoldingReward, type RewardJson } from "./rewards.ts";

const HASH_LENGTH = 5;

/** Rewards are asked for again and again, and never change while the pack runs. */
const known = new WeakMap<readonly RewardJson[], readonly string[]>();

/** Names of all entries of a reward, in the author's order. Part of what is saved: they must never change. */
export function entryNames(rewards: readonly RewardJson[]): readonly string[] {
  let names = known.get(rewards);
  if (!names) known.set(rewards, (names = namesOf(rewards)));
  return names;
}

function namesOf(rewards: readonly RewardJson[]): string[] {
  const counts = new Map<string, number>();
  return rewards.map((reward) => {
    const name = hashText(mainOf(reward), HASH_LENGTH) + hashText(canonical(reward), HASH_LENGTH);
    const ordinal = counts.get(name) ?? 0;
    counts.set(name, ordinal + 1);
    return name + ordinal.toString(36);
  });
}

/** The name of an entry of which nothing is known but its place, as saves of version 1 have it. */
export function placeName(index: number): string {
  return `#${index}`;
}

/** The place of a {@link placeName}, or undefined for any other name. */
export function placeOfName(name: string): number | undefined {
  return name.startsWith("#") ? Number(name.slice(1)) : undefined;
}

/**
 * Which entry each name means today, by index; a name whose entry was removed is left out.
 * @param names all names of one debt, in the order in which they were made
 */
export function findEntries(names: readonly string[], rewards: readonly RewardJson[]): Map<string, number> {
  const present = entryNames(rewards);
  const found = new Map<string, number>();
  for (const name of names) {
    const place = placeOfName(name);
    const index = place === undefined ? present.indexOf(name) : place;
    if (index >= 0 && index < rewards.length) found.set(name, index);
  }
  const claimed = new Set(found.values());
  const before = new Map<string, number>();
  for (const name of names) {
    const main = name.slice(0, HASH_LENGTH);
    const ordinal = before.get(main) ?? 0;
    before.set(main, ordinal + 1);
    if (found.has(name) || placeOfName(name) !== undefined) continue;
    const ofMain = present.flatMap((each, index) => (each.startsWith(main) ? [index] : []));
    const index = ofMain[ordinal];
    if (index === undefined || claimed.has(index)) continue;
    found.set(name, index);
    claimed.add(index);
  }
  return found;
}

/** What is owed under a name today. */
export interface FoundEntry {
  /** Its place in the reward. */
  readonly index: number;
  /** Of an entry that holds others, what was drawn or chosen of them. */
  readonly reward: RewardJson;
  /** The name, or as much of it as is there: what was drawn or chosen and is gone leaves what it was taken from. */
  readonly path: string;
}

/** What waits is looked at with each completion of its node, and stays the same. */
const foundLately = new WeakMap<Owed, { readonly rewards: readonly RewardJson[]; readonly found: FoundEntries }>();

type FoundEntries = ReadonlyMap<string, FoundEntry>;

/** As {@link findEntries} of the names of one debt, with what was drawn or chosen of the entries that hold others. */
export function findOwed(owed: Owed, rewards: readonly RewardJson[]): FoundEntries {
  const lately = foundLately.get(owed);
  if (lately?.rewards === rewards) return lately.found;
  const found = findAll(Object.keys(owed), rewards);
  foundLately.set(owed, { rewards, found });
  return found;
}

function findAll(names: readonly string[], rewards: readonly RewardJson[]): FoundEntries {
  const byEntry = new Map(names.map((name) => [entryNameOf(name), name]));
  const found = new Map<string, FoundEntry>();
  for (const [entry, index] of findEntries([...byEntry.keys()], rewards)) {
    const name = byEntry.get(entry)!;
    found.set(name, { index, ...follow(rewards[index]!, name) });
  }
  return found;
}

function follow(entry: RewardJson, name: string): Omit<FoundEntry, "index"> {
  const [own, ...options] = name.split(OPTION);
  let reward = entry;
  let path = own!;
  for (const option of options) {
    if (!isHolding(reward)) break;
    const of: readonly RewardJson[] = reward.of;
    const index = findEntries([option], of).get(option);
    if (index === undefined) break;
    reward = of[index]!;
    path += OPTION + option;
  }
  return { reward, path };
}

/** The names of what an entry holds, in the author's order: each is owed in its place once it was drawn or chosen. */
export function optionNames(path: string, { of }: HoldingReward): readonly string[] {
  return entryNames(of).map((own) => path + OPTION + own);
}

const OPTION = ".";

/** Of a name with what was drawn or chosen of the entry, that of the entry. */
export const entryNameOf = (name: string): string => name.split(OPTION)[0]!;

/** As JSON, whatever the order in which keys were written. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(",")}}`;
}
