/** Deeds of the body: moving tick by tick, falling and landing, riding, sleeping, effects, and what is told of each. */
import { expect, test } from "vitest";
import { scene } from "./scene.ts";

const FLAGS = `["isSneaking", "isSprinting", "isSwimming", "isClimbing", "isGliding", "isFlying", "isInWater", "isOnGround",
  "isFalling", "isSleeping", "isJumping", "isEmoting"].filter((flag) => player[flag]).join()`;
const QUESTIONS = { at: `place(player.location)`, flags: FLAGS };

test("a walk moves in equal steps, one a tick, in its own manner and no longer", async () => {
  const { does, seen, world } = await scene({}, { questions: QUESTIONS });
  does({ do: "walk", to: { x: 4, y: 64, z: 0 }, ticks: 8, as: "sprint" });
  const before = seen();
  expect(before["flags"]).toBe("isSprinting,isOnGround");
  world.tick(2);
  expect(seen()).toEqual({ at: "2 64 0", flags: "isSprinting,isOnGround" });
  world.tick(6);
  expect(seen()).toEqual({ at: "4 64 0", flags: "isOnGround" });
  for (const [as, flags] of [
    ["swim", "isSwimming,isInWater"],
    ["glide", "isGliding"],
    ["climb", "isClimbing"],
    ["fly", "isFlying"],
    ["sneak", "isSneaking,isOnGround"],
  ] as const) {
    does({ do: "walk", to: { x: 4, y: 64, z: 9 }, as });
    expect(seen()["flags"], as).toBe(flags);
    world.tick(50);
    expect(seen(), as).toEqual({ at: "4 64 9", flags: "isOnGround" });
    does({ do: "teleport", to: { x: 4, y: 64, z: 0 } });
  }
});

test("a fall is one until the ground is there: hurt above three blocks, not in water, and to death", async () => {
  const { does, seen, told, world, ada } = await scene(
    { entityHurt: `event.damage + " " + event.damageSource.cause`, entityDie: `who(event.deadEntity)` },
    { questions: QUESTIONS },
  );
  does({ do: "setBody", at: { x: 0, y: 100, z: 0 } });
  does({ do: "fall", blocks: 8, ticks: 4 });
  expect(seen()["flags"]).toBe("isFalling");
  world.tick(4);
  expect(seen()).toEqual({ at: "0 92 0", flags: "isOnGround" });
  expect(told()).toEqual(["entityHurt: 5 fall"]);
  does({ do: "fall", blocks: 20, into: "water" });
  expect(told(50)).toEqual([]);
  expect(seen()).toEqual({ at: "0 72 0", flags: "isInWater" });
  does({ do: "fall", blocks: 30 });
  expect(told(70)).toEqual(["entityHurt: 27 fall", "entityDie: Ada"]);
  world.respawn(ada);
  expect(seen()).toEqual({ at: "0 64 0", flags: "isOnGround" });
});

test("a teleport moves at once, and is told only into another dimension", async () => {
  const { does, seen, told } = await scene(
    {
      playerDimensionChange: `[event.fromDimension.id, event.toDimension.id, place(event.fromLocation), place(event.toLocation)].join()`,
    },
    {
      questions: {
        at: `place(player.location)`,
        dimension: `player.dimension.id`,
        there: `world.getDimension("nether").getPlayers().length`,
      },
    },
  );
  does({ do: "teleport", to: { x: 500, y: 64, z: 0 } });
  expect(seen()).toEqual({ at: "500 64 0", dimension: "minecraft:overworld", there: 0 });
  does({ do: "teleport", to: { x: 62, y: 64, z: 0 }, dimension: "nether" });
  expect(told()).toEqual(["playerDimensionChange: minecraft:overworld,minecraft:nether,500 64 0,62 64 0"]);
  expect(seen()).toEqual({ at: "62 64 0", dimension: "minecraft:nether", there: 1 });
});

test("what bodies stand on is the ground under them, and nothing in the air or on a mount", async () => {
  const { does, seen } = await scene(
    {},
    {
      questions: {
        on: `id(player.getBlockStandingOn())`,
        all: `player.getAllBlocksStandingOn().map(id).sort().join()`,
        filtered: `player.getAllBlocksStandingOn({ blockFilter: { includeTypes: ["minecraft:stone"] } }).map(id).join()`,
        head: `id(player.dimension.getBlock(player.getHeadLocation()))`,
      },
    },
  );
  does({ do: "setBlock", at: { x: 9, y: 63, z: 0 }, block: "stone" });
  does({ do: "setBlock", at: { x: 10, y: 65, z: 0 }, block: "water" });
  does({ do: "teleport", to: { x: 10.1, y: 64, z: 0.5 } });
  expect(seen()).toEqual({ on: "grass_block", all: "grass_block,stone", filtered: "stone", head: "water" });
  does({ do: "setBody", isOnGround: false });
  expect(seen()).toMatchObject({ on: "nothing", all: "" });
  does({ do: "setBody", isOnGround: true });
  does({ do: "ride", entity: "pig" });
  expect(seen()).toMatchObject({ on: "nothing" });
});

test("whoever rides is where the mount is, and moves with it; getting off is not told", async () => {
  const { does, seen, told, world } = await scene(
    { playerInteractWithEntity: `id(event.target)` },
    {
      questions: {
        on: `id(player.getComponent("riding")?.entityRidingOn)`,
        riders: `player.dimension.getEntities({ type: "boat" }).flatMap((boat) => boat.getComponent("rideable").getRiders().map(who)).join()`,
        boat: `player.dimension.getEntities({ type: "boat" }).map(({ location }) => place(location)).join()`,
        at: `place(player.location)`,
      },
    },
  );
  expect(seen()).toMatchObject({ on: "nothing" });
  const { entityId } = does({ do: "ride", entity: "boat", distance: 3 });
  expect(told()).toEqual(["playerInteractWithEntity: boat"]);
  expect(seen()).toEqual({ on: "boat", riders: "Ada", boat: "3 64 0", at: "3 64 0" });
  does({ do: "walk", to: { x: 8, y: 64, z: 0 }, ticks: 5 });
  told(6);
  expect(seen()).toEqual({ on: "boat", riders: "Ada", boat: "8 64 0", at: "8 64 0" });
  world.deed(entityId!, { do: "walk", to: { x: 0, y: 64, z: 0 }, ticks: 2 });
  told(3);
  expect(seen()).toMatchObject({ boat: "0 64 0", at: "0 64 0" });
  does({ do: "dismount" });
  expect(told()).toEqual([]);
  expect(seen()).toMatchObject({ on: "nothing", riders: "" });
  expect(() => does({ do: "ride", entity: "cow" })).toThrow("cow");
  expect(() => does({ do: "dismount" })).toThrow("nobody rides");
});

test("a jump is the button on the ground, a released button, and a moment in the air", async () => {
  const { does, seen, told, world } = await scene(
    { playerButtonInput: `[event.button, event.newButtonState, event.player.isOnGround].join()` },
    { questions: { ...QUESTIONS, speed: `place(player.getVelocity())` } },
  );
  does({ do: "jump" });
  expect(told(2)).toEqual(["playerButtonInput: Jump,Pressed,true", "playerButtonInput: Jump,Released,false"]);
  expect(seen()["flags"]).toBe("");
  world.tick(12);
  expect(seen()["flags"]).toBe("isOnGround");
  does({ do: "jump", isUpAtOnce: true });
  expect(told(2)).toEqual(["playerButtonInput: Jump,Pressed,false", "playerButtonInput: Jump,Released,false"]);
  expect(seen()).toEqual({ at: "0 64 0", flags: "", speed: "0 0.42 0" });
  world.tick(12);
  expect(seen()["speed"]).toBe("0 0 0");
  does({ do: "setBody", isOnGround: false, isSwimming: true });
  does({ do: "jump" });
  expect(told()[0]).toBe("playerButtonInput: Jump,Pressed,false");
  world.tick(20);
  expect(seen()["flags"]).toBe("isSwimming");
});

test("sneaking is a button and a signal of its own, once each way", async () => {
  const { does, seen, told } = await scene(
    {
      playerButtonInput: [`event.newButtonState`, `{ buttons: ["Sneak"], state: "Pressed" }`],
      entityStartSneaking: [`who(event.entity)`, `{ entityFilter: { type: "minecraft:player" } }`],
      entityStopSneaking: `who(event.entity)`,
    },
    { questions: QUESTIONS },
  );
  does({ do: "sneak", on: true });
  does({ do: "sneak", on: true });
  does({ do: "jump" });
  expect(told()).toEqual(["playerButtonInput: Pressed", "entityStartSneaking: Ada"]);
  expect(seen()["flags"]).toContain("isSneaking");
  does({ do: "sneak", on: false });
  expect(told()).toEqual(["entityStopSneaking: Ada"]);
});

test("an emote is told by its piece, and seen for a while", async () => {
  const { does, seen, told, world } = await scene(
    { playerEmote: `event.player.name + " " + event.personaPieceId` },
    { questions: QUESTIONS },
  );
  does({ do: "emote", piece: "wave" });
  expect(told()).toEqual(["playerEmote: Ada wave"]);
  expect(seen()["flags"]).toContain("isEmoting");
  world.tick(40);
  expect(seen()["flags"]).not.toContain("isEmoting");
});

test("who sleeps through wakes up on the next day; who gets up before, on the same", async () => {
  const { does, seen, told, world } = await scene(
    { playerInteractWithBlock: `id(event.block)` },
    { questions: { sleeps: `player.isSleeping`, day: `world.getDay()`, time: `world.getTimeOfDay()` } },
  );
  does({ do: "setTime", day: 2, timeOfDay: 13_000 });
  does({ do: "sleep", through: false, ticks: 40 });
  expect(told()).toEqual(["playerInteractWithBlock: bed"]);
  expect(seen()).toMatchObject({ sleeps: true, day: 2 });
  world.tick(40);
  expect(seen()).toMatchObject({ sleeps: false, day: 2 });
  does({ do: "sleep" });
  world.tick(98);
  expect(seen()).toMatchObject({ sleeps: true, day: 2 });
  world.tick(5);
  expect(seen()).toMatchObject({ sleeps: false, day: 3 });
  expect(seen()["time"]).toBeLessThan(20);
});

test("an effect is told each time it comes, refreshes too, by its full id; its end is not told", async () => {
  const { does, seen, told, world } = await scene(
    {
      "beforeEvents.effectAdd": `(event.cancel = event.effectType === "minecraft:poison", event.effectType + " " + event.duration)`,
      effectAdd: [
        `[who(event.entity), event.effect.typeId, event.effect.amplifier, event.effect.duration].join()`,
        `{ entityTypes: ["minecraft:player"] }`,
      ],
    },
    {
      questions: {
        all: `player.getEffects().map(({ typeId, amplifier }) => typeId + amplifier).join()`,
        speed: `player.getEffect("speed")?.amplifier ?? "none"`,
        byOwn: `player.getTags().includes("give") ? (player.removeTag("give"), player.addEffect("haste", 40).typeId) : "no"`,
      },
    },
  );
  does({ do: "gainEffect", effect: "speed", ticks: 100, amplifier: 1 });
  does({ do: "gainEffect", effect: "minecraft:speed", ticks: 100, amplifier: 1 });
  does({ do: "gainEffect", effect: "poison" });
  const { entityId } = world.deed(null, { do: "spawn", entity: "cow" });
  world.deed(entityId!, { do: "gainEffect", effect: "speed", ticks: 9 });
  expect(told()).toEqual([
    "effectAdd: minecraft:speed 100",
    "effectAdd: minecraft:speed 100",
    "effectAdd: minecraft:poison 600",
    "effectAdd: minecraft:speed 9",
    "effectAdd: Ada,minecraft:speed,1,99",
    "effectAdd: Ada,minecraft:speed,1,99",
  ]);
  expect(seen()).toMatchObject({ all: "minecraft:speed1", speed: 1 });
  does({ do: "loseEffect", effect: "speed" });
  expect(told()).toEqual([]);
  does({ do: "setTag", tag: "give" });
  expect(seen()).toMatchObject({ all: "", speed: "none", byOwn: "minecraft:haste" });
  expect(told()).toEqual(["effectAdd: minecraft:haste 40", "effectAdd: Ada,minecraft:haste,0,39"]);
  expect(() => does({ do: "gainEffect", effect: "courage" })).toThrow("courage");
});

test("healing is told with its cause; a totem's is its own, after damage that does not kill", async () => {
  const listeners = {
    entityHurt: `event.damage`,
    entityDie: `1`,
    entityHeal: [
      `[who(event.healedEntity), event.healing, event.healSource.cause].join()`,
      `{ allowedHealCauses: ["Heal", "TotemOfUndying"] }`,
    ],
    effectAdd: `event.effect.typeId`,
  } as const;
  const { does, seen, told } = await scene(listeners, {
    questions: {
      health: `player.getComponent("health").currentValue`,
      hand: `item(player.getComponent("equippable").getEquipment("Offhand"))`,
    },
  });
  does({ do: "setBody", health: 10 });
  does({ do: "heal", amount: 3 });
  does({ do: "heal", amount: 1, cause: "Regeneration" });
  expect(told()).toEqual(["entityHeal: Ada,3,Heal"]);
  expect(seen()).toMatchObject({ health: 14 });
  does({ do: "useTotem", by: "zombie" });
  expect(told()).toEqual([
    "entityHurt: 13",
    "entityHeal: Ada,1,TotemOfUndying",
    "effectAdd: minecraft:regeneration",
    "effectAdd: minecraft:fire_resistance",
    "effectAdd: minecraft:absorption",
  ]);
  expect(seen()).toEqual({ health: 2, hand: "nothing" });
});

test("levels, tags and scores are what they were set to", async () => {
  const { does, seen } = await scene(
    {},
    {
      questions: {
        level: `player.level`,
        xp: `player.getTotalXp()`,
        tags: `player.getTags()`,
        score: `world.scoreboard.getObjective("kills")?.getScore(player)`,
        query: `world.getPlayers({ scoreOptions: [{ objective: "kills", minScore: 4 }] }).length`,
      },
    },
  );
  does({ do: "gainExperience", points: 8 });
  does({ do: "setTag", tag: "team_red" });
  does({ do: "setScore", objective: "kills", score: 4 });
  expect(seen()).toEqual({ level: 1, xp: 8, tags: ["team_red"], score: 4, query: 1 });
  does({ do: "gainExperience", levels: -1 });
  does({ do: "setTag", tag: "team_red", present: false });
  does({ do: "setScore", objective: "kills", score: 3 });
  expect(seen()).toMatchObject({ level: 0, tags: [], score: 3, query: 0 });
});
