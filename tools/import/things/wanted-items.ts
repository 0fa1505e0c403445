/** Items that a quest asks for, by ids and tags of Java Edition, the game's and those that mods share → what is asked for here. */
import { bedrockItems } from "../facts/items.ts";
import type { Before113 } from "../facts/named.ts";
import { vanillaTag } from "../facts/tags/vanilla-tag.ts";
import { meant, type Meant } from "./meant.ts";
import { sharedByMods } from "./mod-tags.ts";

export interface WantedItem {
  /** An id, or a tag behind `#`. */
  readonly name: string;
  readonly was?: Before113;
}

export function wantedItems(wanted: readonly WantedItem[]): Meant {
  const notes = new Set<string>();
  const ids = new Set<string>();
  for (const { name, was } of wanted) {
    const found = name.startsWith("#") ? ofTag(name) : meant([name], (id) => bedrockItems(id, was));
    for (const id of found.ids) ids.add(id);
    for (const note of found.notes) notes.add(note);
  }
  return { ids: Array.from(ids), notes: Array.from(notes) };
}

function ofTag(tag: string): Meant {
  const own = vanillaTag("item", tag);
  if (own !== undefined) return meant(own, bedrockItems);
  const shared = sharedByMods(tag);
  if (shared.length === 0) return { ids: [], notes: [`The tag ${tag} is of a mod.`] };
  const members = shared.flatMap((one) => (one.startsWith("#") ? (vanillaTag("item", one) ?? []) : [one]));
  const { ids } = meant(members, bedrockItems);
  return { ids, notes: [`Of the tag ${tag}, which mods share, only what the game itself has counts.`] };
}
