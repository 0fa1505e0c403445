/** Items of Java Edition that stand for something in a quest book or a menu → the picture that nodes name for it. */
import { bedrockItems } from "../facts/items.ts";
import { readVanillaIds } from "../../build/vanilla-ids.ts";

/** @returns undefined where there is none of it, as for all that is of mods */
export function iconOf(javaItem: string): string | undefined {
  const named = bedrockItems(javaItem);
  if ("missing" in named) return undefined;
  const textures = readVanillaIds().textures;
  const name = named.ids[0]!.replace("minecraft:", "");
  return [`textures/items/${name}`, `textures/blocks/${name}`].find((path) => textures?.has(path) === true);
}
