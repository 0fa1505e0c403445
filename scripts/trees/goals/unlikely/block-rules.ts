/** What the unchanged game never does with blocks, by what a goal asks of them. The facts are in facts/block-deeds.ts. */
import { hasWindow, NEVER_PLACED, NOTHING_TO_HIT } from "../../facts/block-deeds.ts";
import { asId, type GameRule } from "./game-rule.ts";

export const OPEN_BLOCK: GameRule = {
  sort: "block",
  can: hasWindow,
  never: (things) => `there is nothing to open in ${things}`,
  instead: (name) =>
    /(?:door|fence_gate)$/.test(name)
      ? '"goal_type": "use_block", which counts a click on it'
      : 'a container such as "minecraft:chest", or "goal_type": "use_block" for a click on it',
};

export const BREAK: GameRule = {
  sort: "block",
  can: (name) => !NOTHING_TO_HIT.has(name),
  never: (things) => `nobody breaks ${things}`,
  instead: (name) =>
    name === "air"
      ? 'another block, or no "block" for any'
      : 'another block; to take it with a bucket is "goal_type": "use_block"',
  butNot: Array.from(NOTHING_TO_HIT),
};

export const PLACE: GameRule = {
  sort: "block",
  can: (name) => !NEVER_PLACED.has(name),
  never: (things) => `nobody places ${things}`,
  instead: (name) => {
    const made = NEVER_PLACED.get(name);
    if (made === undefined) return name.startsWith("lit_") ? asId(name.slice("lit_".length)) : "a block that is placed";
    const keys = [
      ...(made.block === undefined ? [] : [`"block": ${asId(made.block)}`]),
      ...(made.item === undefined ? [] : [`"item": ${asId(made.item)}`]),
    ];
    return `"goal_type": "use_block" with ${keys.join(" and ")}, which makes it`;
  },
  butNot: Array.from(NEVER_PLACED.keys()),
};

/** On which nobody clicks either. */
export const CLICK: GameRule = {
  sort: "block",
  can: (name) => name !== "air",
  never: (things) => `nobody clicks on ${things}`,
  instead: () => 'another block, or "goal_type": "use_item" for an item that is used in the air',
};
