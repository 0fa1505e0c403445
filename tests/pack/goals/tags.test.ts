/** Tags of items and blocks: some of the game's bear its namespace and some none, and authors write either. */

import { expect, it } from "vitest";
import { play } from "../../support/goal-steps.ts";

const mined = (tag: string | readonly string[]) => ({ goal_type: "break_block", block: { tag } }) as const;
const minedWith = (tag: string) => ({ goal_type: "break_block", tool: { tag } }) as const;

it("mean the same with and without the game's namespace, and no other one", async () => {
  const { world, ann, stepsOf } = await play({
    bare: mined("log"),
    full: mined("minecraft:log"),
    listed: mined(["sand", "minecraft:log"]),
    bare_crop: mined("crop"),
    full_crop: mined("minecraft:crop"),
    others: mined("castle:log"),
    bare_tool: minedWith("is_pickaxe"),
    full_tool: minedWith("minecraft:is_pickaxe"),
    others_tool: minedWith("castle:is_pickaxe"),
  });
  const mines = (tag: string, tool: string | null) =>
    stepsOf(() => void world.deed(ann, { do: "mine", block: { block: "stone", tags: [tag] }, tool }));
  expect(mines("log", null)).toEqual({ bare: 1, full: 1, listed: 1 });
  expect(mines("minecraft:crop", "iron_pickaxe")).toEqual({ bare_crop: 1, full_crop: 1, bare_tool: 1, full_tool: 1 });
  expect(mines("castle:log", "iron_shovel")).toEqual({ others: 1 });
});
