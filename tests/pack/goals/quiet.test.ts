/** What deeds cost that no goal watches, and deeds of those whom the game does not show, or not for the moment. */
import { describe, expect, it } from "vitest";
import type { Deed, Simulator } from "../../../simulator/index.ts";
import { play, type Goals } from "../../support/goal-steps.ts";

const all = {
  broken: { goal_type: "break_block", block: "stone", own: false },
  placed: { goal_type: "place_block", block: "stone" },
  clicked: { goal_type: "use_block", block: "lever" },
  fed: { goal_type: "use_entity", entity: "cow" },
  used: { goal_type: "use_item", item: "ender_pearl" },
  eaten: { goal_type: "consume_item", item: "apple" },
  picked_up: { goal_type: "pick_up_item", item: "coal" },
  dropped: { goal_type: "drop_item", item: "coal" },
  shot: { goal_type: "shoot" },
  pressed: { goal_type: "press", block: "lever" },
  opened: { goal_type: "open_container", block: "chest" },
  loaded: { goal_type: "open_container", entity: "donkey" },
  effect: { goal_type: "effect", effect: "speed" },
  totem: { goal_type: "totem" },
  emote: { goal_type: "emote" },
  jump: { goal_type: "jump" },
  tamed: { goal_type: "tame", entity: "wolf" },
  sheared: { goal_type: "shear", entity: "sheep" },
  hit: { goal_type: "deal_damage", entity: "pig" },
} satisfies Goals;

/** A deed for each of the goals. */
const deeds: Readonly<Record<keyof typeof all, Deed>> = {
  broken: { do: "mine", block: "stone" },
  placed: { do: "place", block: "stone" },
  clicked: { do: "useBlock", block: "lever" },
  fed: { do: "useEntity", entity: "cow" },
  used: { do: "useItem", item: "ender_pearl" },
  eaten: { do: "eat", item: { typeId: "apple", amount: 9 }, ticks: 5 },
  picked_up: { do: "pickUp", item: "coal" },
  dropped: { do: "drop", item: "coal", amount: 1 },
  shot: { do: "shoot", projectile: "snowball", entity: "cow" },
  pressed: { do: "press", block: "lever" },
  opened: { do: "openContainer", block: "chest" },
  loaded: { do: "openContainer", entity: "donkey" },
  effect: { do: "gainEffect", effect: "speed" },
  totem: { do: "useTotem" },
  emote: { do: "emote" },
  jump: { do: "jump" },
  tamed: { do: "tame", entity: "wolf", item: "bone" },
  sheared: { do: "shear", entity: "sheep" },
  hit: { do: "hit", entity: "pig" },
};

/** Deeds of the same events that are about something else. */
const others: readonly Deed[] = [
  { do: "mine", block: "dirt" },
  { do: "place", block: "dirt" },
  { do: "useBlock", block: "stone_button" },
  { do: "useEntity", entity: "pig" },
  { do: "useItem", item: "snowball" },
  { do: "eat", item: "bread", ticks: 5 },
  { do: "pickUp", item: "dirt" },
  { do: "drop", item: "dirt", amount: 1 },
  { do: "press", block: "stone_button" },
  { do: "openContainer", block: "barrel" },
  { do: "openContainer", entity: "llama" },
  { do: "gainEffect", effect: "poison" },
  { do: "tame", entity: "cat", item: "cod" },
  { do: "shear", entity: "snow_golem" },
  { do: "hit", entity: "cow" },
];

const eventsOf = (world: Simulator): string[] =>
  Object.keys(world.subscriptions()).filter((name) => /^world\.(before|after)Events/.test(name));

describe("an event", () => {
  it("is not subscribed when no node watches what it tells", async () => {
    const { world } = await play({ hit: all.hit });
    expect(eventsOf(world).sort()).toEqual(
      ["entityHurt", "itemUse", "playerLeave", "playerSpawn", "worldLoad"]
        .map((name) => `world.afterEvents.${name}`)
        .concat("world.beforeEvents.playerLeave"),
    );
  });

  it.each([false, true])(
    "moves nothing when it is about something else, and says nothing (unfiltered: %s)",
    async (refusesEventFilters) => {
      const { world, ann, stepsOf, complaints } = await play(all, { refusesEventFilters });
      for (const deed of others) expect([deed, stepsOf(() => void world.deed(ann, deed), 10)]).toEqual([deed, {}]);
      for (const [name, deed] of Object.entries(deeds)) {
        expect([name, stepsOf(() => void world.deed(ann, deed), 10)]).toEqual([
          name,
          expect.objectContaining({ [name]: 1 }),
        ]);
      }
      expect(complaints()).toEqual([]);
    },
  );
});

describe("a deed", () => {
  it("of a player whom another pack simulates is nobody's, and no trouble", async () => {
    const { world, stepsOf, complaints } = await play(all);
    const cid = world.join({ name: "Cid", isSimulated: true });
    world.tick(3);
    for (const deed of Object.values(deeds)) expect(stepsOf(() => void world.deed(cid, deed), 10)).toEqual({});
    expect(complaints()).toEqual([]);
  });

  it("counts though the player cannot be reached when it is told, or has just left", async () => {
    const { world, ann, stepsOf, complaints } = await play(all);
    for (const [name, deed] of Object.entries(deeds)) {
      // What lasts is not done by who is not here; whether they stood on the ground nobody can say.
      if (name === "eaten" || name === "jump") continue;
      const unreached = (): void => {
        world.deed(ann, deed);
        world.setHandleValid(ann, false);
        world.tick(2);
        world.setHandleValid(ann, true);
        world.tick(25);
      };
      const left = (): void => {
        world.deed(ann, deed);
        world.leave(ann);
        world.tick(2);
        world.join({ name: "Ann" });
        world.tick(25);
      };
      for (const how of [unreached, left]) {
        if (name === "effect") world.deed(ann, { do: "loseEffect", effect: "speed" });
        expect([name, how.name, stepsOf(how)]).toEqual([name, how.name, expect.objectContaining({ [name]: 1 })]);
      }
    }
    expect(complaints()).toEqual([]);
  });
});
