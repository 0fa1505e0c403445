/**
 * Names of Java Edition, one or several, as they stand in quests and settings of plugins → all that they mean here. What is of a
 * mod, or lacking here, is said in sentences and leaves the rest as it is.
 */
import type { Named } from "../facts/named.ts";

export interface Meant {
  /** Empty where nothing of it is here. */
  readonly ids: readonly string[];
  /** What the ids say more or less than the names, and which of the names mean nothing here. */
  readonly notes: readonly string[];
}

export function meant(names: readonly string[], look: (name: string) => Named): Meant {
  const ids = new Set<string>();
  const notes = new Set<string>();
  for (const name of names) {
    const found = look(name);
    if ("missing" in found) notes.add(sentence(found.missing));
    else {
      for (const id of found.ids) ids.add(id);
      if (found.differs !== undefined) notes.add(sentence(found.differs));
    }
  }
  return { ids: Array.from(ids), notes: Array.from(notes) };
}

/** Facts are told without a capital letter and a full stop. */
export const sentence = (words: string): string =>
  words === "" ? words : `${words[0]!.toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;

/** As goals and rewards take them: one alone without a list. */
export const oneOrAll = (ids: readonly string[]): string | readonly string[] => (ids.length === 1 ? ids[0]! : ids);
