/** Blocks of Java Edition with a data value from before 1.13: the items of the same name tell which one is meant. */
import { readVanillaIds } from "../../build/vanilla-ids.ts";
import { bedrockBlocks } from "../facts/blocks.ts";
import { bedrockItems } from "../facts/items.ts";
import type { Before113, Named } from "../facts/named.ts";

export function blocksMeant(name: string, was?: Before113): Named {
  if (was?.data === undefined) return bedrockBlocks(name, was);
  const items = bedrockItems(name, was);
  const ids = "ids" in items ? items.ids.filter((id) => readVanillaIds().blocks.has(id)) : [];
  return ids.length === 1 ? { ids } : bedrockBlocks(name, was);
}
