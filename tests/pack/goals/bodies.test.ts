/** Goals of the player's own body: effects, totems, emotes, jumps; and events that others tell of. */
import { describe, expect, it } from "vitest";
import type { Deed } from "../../../simulator/index.ts";
import { child } from "../../support/nodes.ts";
import { play, type Goals } from "../../support/goal-steps.ts";

const goals = {
  speed: { goal_type: "effect", effect: "speed" },
  strong_speed: { goal_type: "effect", effect: "speed", amplifier: { min: 1 } },
  good: { goal_type: "effect", effect: ["speed", "strength"] },
  any_effect: { goal_type: "effect" },
  effect_asneak: { goal_type: "effect", where: { sneaking: true } },
  totem: { goal_type: "totem" },
  totem_in_nether: { goal_type: "totem", where: { dimension: "nether" } },
  emote: { goal_type: "emote" },
  emote_holding: { goal_type: "emote", where: { holding: "stick" } },
  jump: { goal_type: "jump" },
  jump_on_stone: { goal_type: "jump", where: { on_block: "stone" } },
  won: { goal_type: "event", event: "arena:won" },
  won_by_night: { goal_type: "event", event: "arena:won", where: { time: "night" } },
} satisfies Goals;

async function setUp(options: Parameters<typeof play>[1] = {}) {
  const game = await play(goals, options);
  const { world, ann, stepsOf } = game;
  const does = (deed: Deed, ticks = 3) => stepsOf(() => void world.deed(ann, deed), ticks);
  return { ...game, does };
}

const speed = { do: "gainEffect", effect: "speed", ticks: 400 } as const;
const gained = { speed: 1, good: 1, any_effect: 1 };

describe("effect", () => {
  it("counts what the player had not, or had weaker, and no refresh", async () => {
    const { world, ann, bob, does, stepsOf, complaints } = await setUp();
    expect(does(speed)).toEqual(gained);
    expect(does(speed)).toEqual({});
    expect(does({ ...speed, amplifier: 1 })).toEqual({ ...gained, strong_speed: 1 });
    expect(does({ ...speed, effect: "strength" })).toEqual({ good: 1, any_effect: 1 });
    expect(does({ ...speed, effect: "poison" })).toEqual({ any_effect: 1 });
    world.deed(ann, { do: "loseEffect", effect: "speed" });
    expect(does(speed)).toEqual(gained);
    expect(does({ do: "loseEffect", effect: "speed" }, 500)).toEqual({});
    world.deed(ann, { do: "setBody", isSneaking: true });
    expect(does(speed)).toEqual({ ...gained, effect_asneak: 1 });
    expect(stepsOf(() => world.deed(bob, speed))).toEqual({});
    expect(stepsOf(() => world.deed(world.spawnEntity("minecraft:zombie"), speed))).toEqual({});
    expect(complaints()).toEqual([]);
  });

  it("counts the same where the game does not announce it, but for what was lost within the second", async () => {
    const { world, ann, does } = await setUp({ refuses: ["EffectAddBeforeEventSignal.subscribe"] });
    expect(does(speed)).toEqual(gained);
    expect(does(speed)).toEqual({});
    expect(does({ ...speed, amplifier: 1 })).toEqual({ ...gained, strong_speed: 1 });
    world.deed(ann, { do: "loseEffect", effect: "speed" });
    world.tick(30);
    expect(does(speed)).toEqual(gained);
  });

  it.each([[[]], [["EffectAddBeforeEventSignal.subscribe"]]])("counts nothing that a reward gave", async (refuses) => {
    const rewards = [
      { type: "effect", effect: "speed", seconds: 60 },
      { type: "command", command: "effect @s strength 60" },
    ] as const;
    const paid = rewards.map((one, index) => child(`paid${index}`, "r", { goal_number: 1, reward: [one] }));
    const { world, ann, does, stepsOf } = await setUp({ nodes: paid, refuses });
    for (const nodeId of ["paid0", "paid1"]) {
      expect(stepsOf(() => world.command("console", `ach:grant Ann only ${nodeId}`), 20)).toEqual({});
    }
    expect(Object.keys(world.player(ann).effects).sort()).toEqual(["speed", "strength"]);
    expect(does(speed)).toEqual({});
    world.deed(ann, { do: "loseEffect", effect: "speed" });
    world.tick(30);
    expect(does(speed)).toEqual(gained);
  });
});

describe("totem and emote", () => {
  it("count the player's own", async () => {
    const { world, ann, bob, does, stepsOf } = await setUp();
    expect(does({ do: "useTotem" })).toMatchObject({ totem: 1 });
    expect(does({ do: "heal", amount: 4, cause: "Regeneration" })).toEqual({});
    expect(does({ do: "emote" })).toEqual({ emote: 1 });
    expect(does({ do: "hold", item: "stick" })).toEqual({});
    expect(does({ do: "emote" })).toEqual({ emote: 1, emote_holding: 1 });
    world.changeDimension(ann, "nether");
    expect(does({ do: "useTotem" })).toMatchObject({ totem: 1, totem_in_nether: 1 });
    expect(stepsOf(() => world.deed(bob, { do: "emote" }))).toEqual({});
    expect(stepsOf(() => world.deed(bob, { do: "useTotem" }))).toEqual({});
  });
});

describe("jump", () => {
  it("counts the button on the ground, and not in the air, in the water or on a horse", async () => {
    const { world, ann, bob, does, stepsOf } = await setUp();
    const jump = { do: "jump" } as const;
    expect(does(jump, 30)).toEqual({ jump: 1 });
    world.deed(ann, { do: "setBlock", at: { x: 0, y: 63, z: 0 }, block: "stone" });
    expect(does(jump, 30)).toEqual({ jump: 1, jump_on_stone: 1 });
    for (const body of [{ isSwimming: true, isInWater: true }, { isFlying: true }, { isGliding: true }, {}]) {
      world.deed(ann, { do: "setBody", isOnGround: false, ...body });
      expect(does(jump, 30)).toEqual({});
      world.deed(ann, { do: "setBody", isSwimming: false, isInWater: false, isFlying: false, isGliding: false });
    }
    world.deed(ann, { do: "setBody", isOnGround: true });
    expect(does({ do: "ride", entity: "horse" })).toEqual({});
    world.deed(ann, { do: "setBody", isOnGround: true });
    expect(does(jump, 30)).toEqual({});
    expect(stepsOf(() => world.deed(bob, jump))).toEqual({});
  });
});

describe("event", () => {
  const tell = (message: unknown) => (typeof message === "string" ? message : JSON.stringify(message));

  it("adds its count, for who is named, from packs, command blocks and the console", async () => {
    const { world, ann, stepsOf, bob, stepsOfPlayer, complaints } = await setUp();
    const won =
      (message: unknown, origin: "pack" | "block" | "console" = "pack") =>
      () => {
        if (origin === "pack") world.scriptEventFromPack("ach:event", tell(message));
        else world.scriptEvent(origin, "ach:event", tell(message));
      };
    expect(stepsOf(won({ id: "arena:won", player: "Ann" }))).toEqual({ won: 1 });
    expect(stepsOf(won({ id: "arena:won", player: "ann", count: 5 }))).toEqual({ won: 5 });
    expect(stepsOf(won({ id: "arena:won", player: ann }, "block"))).toEqual({ won: 1 });
    expect(stepsOf(won({ id: "arena:won", player: ann }, "console"))).toEqual({ won: 1 });
    expect(stepsOf(won({ id: "arena:lost", player: "Ann" }))).toEqual({});
    expect(stepsOf(won({ id: "arena:won", player: "Bob" }))).toEqual({});
    world.deed(null, { do: "setTime", timeOfDay: 18_000 });
    expect(stepsOf(won({ id: "arena:won", player: "Ann" }))).toEqual({ won: 1, won_by_night: 1 });
    world.setGameMode(ann, "Creative");
    expect(stepsOf(won({ id: "arena:won", player: "Ann" }))).toEqual({ won: 1, won_by_night: 1 });
    expect(complaints()).toEqual([]);
    expect(stepsOfPlayer(bob, () => {})).toEqual({});
  });

  it("waits for a player who is not here", async () => {
    const { world, stepsOf, bob } = await setUp();
    world.leave(bob);
    world.scriptEventFromPack("ach:event", tell({ id: "arena:won", player: "Bob", count: 3 }));
    world.tick(3);
    expect(stepsOf(() => world.join({ name: "Bob" }), 40)).toEqual({});
    expect(JSON.stringify(world.command("console", "ach:info Bob won"))).toContain("3");
  });

  it("is refused of players, and warned of once where it is wrong", async () => {
    const { world, ann, stepsOf, complaints } = await setUp();
    const wrong = [
      "no json",
      { player: "Ann" },
      { id: "arena:won" },
      { id: "arena:won", player: "Nobody" },
      { id: "arena:won", player: "Ann", count: 0 },
      { id: "arena:won", player: "Ann", count: 1.5 },
      { id: "arena:won", player: "Ann", count: "2" },
    ];
    for (const message of wrong) {
      const told = complaints().length;
      const send = () => world.scriptEventFromPack("ach:event", tell(message));
      expect(stepsOf(send)).toEqual({});
      expect(stepsOf(send)).toEqual({});
      expect(complaints()).toHaveLength(told + 1);
    }
    const told = complaints().length;
    world.setPermissionLevel(ann, 0);
    const cheat = () => world.scriptEvent("npc", "ach:event", tell({ id: "arena:won", player: "Ann" }));
    expect(stepsOf(cheat)).toEqual({});
    expect(complaints()).toHaveLength(told + 1);
  });
});
