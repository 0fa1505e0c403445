/** What is out of the game's reach by the time it tells: blocks in chunks that were unloaded, items that lie on the ground no more. */

import { expect, it } from "vitest";
import { play, type Goals } from "../../support/goal-steps.ts";

const AT = { x: 40, y: 64, z: 40 };

const goals: Goals = {
  placed: { goal_type: "place_block" },
  placed_stone: { goal_type: "place_block", block: "stone" },
  placed_granite: { goal_type: "place_block", block: { block: "stone", tag: "stone" } },
  not_own: { goal_type: "break_block", own: false },
  used: { goal_type: "use_block" },
  used_lever: { goal_type: "use_block", block: "lever" },
  pressed: { goal_type: "press" },
  pressed_lever: { goal_type: "press", block: "lever" },
  opened: { goal_type: "open_container" },
  opened_chest: { goal_type: "open_container", block: "chest" },
  shot: { goal_type: "shoot" },
  shot_stone: { goal_type: "shoot", block: "stone" },
  dropped: { goal_type: "drop_item" },
  traded: { goal_type: "trade" },
  enchanted: { goal_type: "enchant" },
  bites: { goal_type: "consume_item", item: "cake" },
};

it("fits no goal that asks what it is, and is no trouble", async () => {
  const { world, ann, stepsOf, complaints } = await play(goals);
  const unloads = () => void world.deed(null, { do: "unloadChunk", at: AT });
  const soFar = (deeds: () => void) => {
    world.deed(null, { do: "loadChunk", at: AT });
    return stepsOf(() => {
      deeds();
      unloads();
    });
  };
  expect(soFar(() => void world.deed(ann, { do: "place", block: "stone", at: AT }))).toEqual({ placed: 1 });
  // What it was is told by the event before, which came in time.
  expect(soFar(() => void world.deed(ann, { do: "useBlock", block: "lever", at: AT }))).toEqual({
    used: 1,
    used_lever: 1,
  });
  expect(soFar(() => void world.deed(ann, { do: "press", block: "lever", at: AT }))).toMatchObject({ pressed: 1 });
  expect(soFar(() => void world.deed(ann, { do: "openContainer", block: "chest", at: AT }))).toMatchObject({
    opened: 1,
  });
  const shot = { do: "shoot", projectile: "arrow", block: "stone", at: AT } as const;
  expect(soFar(() => void world.deed(ann, shot))).toEqual({ shot: 1 });
  world.deed(ann, { do: "useEntity", entity: "villager_v2" });
  world.tick(3);
  const dropsInto = () => {
    world.deed(ann, { do: "gain", item: { typeId: "dirt", amount: 2 } });
    const { entityId } = world.deed(ann, { do: "drop", item: "dirt" });
    if (entityId !== undefined) world.removeEntity(entityId);
  };
  expect(stepsOf(dropsInto)).toEqual({});
  expect(complaints()).toEqual([]);
});
