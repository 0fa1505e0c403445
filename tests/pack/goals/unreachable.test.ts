/** Deeds of a player whom the game cannot reach at that moment: what they did counts all the same, and the log stays quiet. */

import { expect, it } from "vitest";
import type { Deed } from "../../../simulator/index.ts";
import { play, type Goals, type Steps } from "../../support/goal-steps.ts";

const goals: Goals = {
  kill: { goal_type: "kill" },
  die: { goal_type: "die" },
  dealt: { goal_type: "deal_damage" },
  taken: { goal_type: "take_damage" },
  shoot: { goal_type: "shoot" },
  break: { goal_type: "break_block" },
  place: { goal_type: "place_block" },
  use_block: { goal_type: "use_block" },
  use_entity: { goal_type: "use_entity" },
  use_item: { goal_type: "use_item" },
  consume: { goal_type: "consume_item" },
  pick_up: { goal_type: "pick_up_item" },
  drop: { goal_type: "drop_item" },
  tame: { goal_type: "tame" },
  shear: { goal_type: "shear" },
  emote: { goal_type: "emote" },
  press: { goal_type: "press" },
  open: { goal_type: "open_container" },
  effect: { goal_type: "effect" },
  totem: { goal_type: "totem" },
  jump: { goal_type: "jump" },
};

const DEEDS: readonly [Deed, Steps, ticks?: number][] = [
  [
    { do: "kill", entity: "cow" },
    { kill: 1, dealt: 10 },
  ],
  [
    { do: "kill", entity: "cow", projectile: "arrow" },
    { kill: 1, dealt: 10, shoot: 1 },
  ],
  [{ do: "sufferDamage", damage: 2, by: "zombie" }, { taken: 2 }],
  [{ do: "mine", block: "stone" }, { break: 1 }],
  [{ do: "place", block: "stone" }, { place: 1 }],
  [{ do: "useBlock", block: "cauldron", item: "bucket" }, { use_block: 1 }],
  [{ do: "useEntity", entity: "cow" }, { use_entity: 1 }],
  [{ do: "useItem", item: "clock" }, { use_item: 1 }],
  [{ do: "eat", item: "apple" }, { use_item: 1, consume: 1 }, 40],
  [{ do: "pickUp", item: "stick" }, { pick_up: 1 }],
  [{ do: "drop", item: "stick" }, { drop: 1 }],
  [
    { do: "tame", entity: "wolf", item: null },
    { tame: 1, use_entity: 1 },
  ],
  [{ do: "shear" }, { shear: 1, use_entity: 1 }],
  [{ do: "emote" }, { emote: 1 }],
  [
    { do: "press", block: "stone_button" },
    { press: 1, use_block: 1 },
  ],
  [
    { do: "openContainer", block: "chest" },
    { open: 1, use_block: 1 },
  ],
  [{ do: "gainEffect", effect: "speed" }, { effect: 1 }],
  // Whether they stood on the ground cannot be read.
  [{ do: "jump" }, {}, 20],
];

it("what somebody does whom the game cannot reach for the moment counts, and nothing is complained of", async () => {
  const { world, ann, stepsOf, complaints } = await play(goals);
  for (const [deed, steps, ticks = 3] of DEEDS) {
    const made = stepsOf(() => {
      world.setHandleValid(ann, false);
      world.deed(ann, deed);
      world.tick(ticks);
      world.setHandleValid(ann, true);
      world.tick(30);
    });
    expect(made, deed.do).toEqual(steps);
  }
  expect(complaints()).toEqual([]);
});
