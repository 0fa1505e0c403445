/** Pictures of nodes → the item of Java Edition that looks like them: the importer's pictures, read backwards. */
import { readVanillaIds } from "../../build/vanilla-ids.ts";
import { iconOfItem } from "../../import/facts/icons/icon-of-item.ts";
import { vanillaTags } from "../../import/facts/tags/vanilla-tag.ts";
import { javaItems } from "./java-names.ts";

/** Things that show what they are made of, which is the better answer. */
const SHAPE = /_(?:stairs|slab|wall|fence|fence_gate|button|pressure_plate|bars|chain|shelf|carpet|banner|pane)$/;

let index: ReadonlyMap<string, string> | undefined;

/** @returns undefined where no item looks like it */
export function itemOfIcon(path: string): string | undefined {
  index ??= readIndex();
  return index.get(path);
}

function readIndex(): ReadonlyMap<string, string> {
  const tagged = Array.from(vanillaTags("item").values()).flat();
  const items = new Set([
    ...Array.from(readVanillaIds().items, (id) => javaItems(id)).flat(),
    ...tagged.map((name) => `minecraft:${name}`),
  ]);
  const byPath = new Map<string, string>();
  const plainFirst = Array.from(items).sort(
    (one, other) => Number(SHAPE.test(one)) - Number(SHAPE.test(other)) || one.length - other.length,
  );
  for (const item of plainFirst) {
    const path = iconOfItem(item);
    if (path !== undefined && !byPath.has(path)) byPath.set(path, item);
  }
  return byPath;
}
