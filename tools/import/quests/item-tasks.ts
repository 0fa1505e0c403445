/** Tasks of having, handing in and crafting items → goals. What a book calls them is not known here. */
import { createFindings, type Findings } from "../findings.ts";
import { highestGoal } from "../things/held-items.ts";
import type { ItemDetails } from "../things/item-details.ts";
import { oneOrAll } from "../things/meant.ts";
import { wantedItems, type WantedItem } from "../things/wanted-items.ts";
import type { Goal, Task } from "./quest.ts";

export interface ItemTask {
  /** One of them is enough. */
  readonly items: readonly WantedItem[];
  readonly count: number;
  /** `handed in`: the items are taken. `crafted`: nothing else counts. */
  readonly way?: "handed in" | "crafted";
  /** What must be on the item; absent = anything may be. */
  readonly details?: ItemDetails;
}

export function itemTask({ items, count, way, details }: ItemTask): Task {
  const findings = createFindings();
  const { ids, notes } = wantedItems(items);
  for (const note of notes) findings.add(ids.length === 0 ? "by_hand" : "near", note);
  if (ids.length === 0) {
    if (notes.length === 0) findings.add("by_hand", "It asks for an item and does not say which.");
    return { findings, count };
  }
  const item = withDetails(ids, details, findings);
  if (way === "crafted") {
    findings.add(
      "near",
      "The game does not tell of crafting: here having the items at the same time counts, however they were got.",
    );
  } else if (way === "handed in") {
    findings.add("near", "There the items are handed in; here having them at the same time is enough, and they stay.");
  }
  if (count <= highestGoal(ids)) return { findings, goal: { goal_type: "have_item", item }, count };
  findings.add("near", `Nobody can carry ${count} of them: here picking them up from the ground counts.`);
  return { findings, goal: { goal_type: "pick_up_item", item }, count };
}

function withDetails(ids: readonly string[], details: ItemDetails | undefined, findings: Findings): unknown {
  if (details === undefined) return oneOrAll(ids);
  const { name, enchantments, potion, hasMore, lore } = details;
  if (hasMore === true || lore !== undefined)
    findings.add("near", "What else must be on the item is not asked for here.");
  const asked: Goal = {
    ...(name === undefined ? {} : { name }),
    ...(enchantments === undefined ? {} : { enchantments }),
    ...(potion === undefined || !ids.every((id) => id.endsWith("potion")) ? {} : { potion: { effect: potion } }),
  };
  return Object.keys(asked).length === 0 ? oneOrAll(ids) : { item: oneOrAll(ids), ...asked };
}
