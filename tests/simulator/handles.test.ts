/** Players of whom the pack gets no object, players who were there before its scripts, and objects that stop being valid. */
import { describe, expect, test } from "vitest";
import { ENGINES, errorsOf, reported, worldWith } from "./world-with.ts";

describe.each(ENGINES)("objects of players in %s", (engine) => {
  test("a simulated player of another pack is undefined in lists, events and commands, and text where there is text", async () => {
    const script = `
      const seen = [];
      const note = (name, value) => seen.push(name + " " + (value === undefined ? "undefined" : value.typeId ?? value));
      world.afterEvents.playerJoin.subscribe(({ playerId, playerName }) => note("join", playerName + typeof playerId));
      world.afterEvents.playerSpawn.subscribe(({ player }) => note("spawn", player));
      world.beforeEvents.playerLeave.subscribe(({ player }) => note("leaving", player));
      world.afterEvents.playerLeave.subscribe(({ playerName }) => note("left", playerName));
      world.afterEvents.playerInventoryItemChange.subscribe(({ player }) => note("items", player));
      world.afterEvents.entityDie.subscribe(({ deadEntity, damageSource }) => {
        note("dead", deadEntity); note("killer", damageSource.damagingEntity);
      });
      world.beforeEvents.itemUse.subscribe(({ source }) => note("using", source));
      world.afterEvents.itemUse.subscribe(({ source }) => note("used", source));
      world.afterEvents.playerInteractWithEntity.subscribe(({ player }) => note("touched", player));
      world.afterEvents.entityHitEntity.subscribe(({ damagingEntity }) => note("hit", damagingEntity));
      world.afterEvents.playerBreakBlock.subscribe(({ player }) => note("broke", player));
      world.afterEvents.playerGameModeChange.subscribe(({ player }) => note("mode", player));
      world.afterEvents.playerDimensionChange.subscribe(({ player }) => note("went", player));
      system.afterEvents.scriptEventReceive.subscribe(({ sourceEntity }) => {
        report("source", () => sourceEntity?.name ?? "undefined");
        report("seen", () => seen);
      });`;
    const world = await worldWith(script, { engine });
    world.tick();
    world.join({ name: "Ada" });
    const robot = world.join({ name: "Robot", isSimulated: true, permissionLevel: 1 });
    world.tick(3);
    world.giveItem(robot, { typeId: "minecraft:apple" });
    world.kill(robot, "minecraft:cow");
    world.kill(robot, "minecraft:player", { deadPlayerId: robot });
    world.useItem(robot, "minecraft:stick");
    world.interactWithEntity(robot, "minecraft:cow");
    world.hitEntity(robot, "minecraft:cow");
    world.breakBlock(robot, "minecraft:dirt");
    world.setGameMode(robot, "Creative");
    world.changeDimension(robot, "nether");
    world.changeDimension(robot, "overworld");
    world.scriptEvent({ playerId: robot }, "test:look", "");
    world.leave(robot);
    world.tick();
    world.scriptEventFromPack("test:look", "");
    world.tick();
    expect(world.contentLog().map((line) => line.text)).toContain('source = "undefined"');
    const seen = JSON.parse(reported(world, "seen")!) as string[];
    expect(seen).toContain("join Robotstring");
    expect(seen).toContain("left Robot");
    for (const what of "spawn leaving items dead killer using used touched hit broke mode went".split(" ")) {
      expect(seen, what).toContain(`${what} undefined`);
    }
    expect(errorsOf(world)).toEqual([]);
    expect(world.save().players.map(({ name }) => name)).toEqual(["Ada"]);
  });

  test("lists hold undefined while such a player is there", async () => {
    const script = `system.runInterval(() => report("all", () => [
      world.getAllPlayers(), world.getPlayers(), world.getPlayers({ name: "Robot" }), world.getDimension("overworld").getPlayers(),
    ].map((players) => players.map((player) => player?.name ?? "undefined").join())));`;
    const world = await worldWith(script, { engine });
    world.join({ name: "Robot", isSimulated: true });
    world.join({ name: "Ada" });
    world.tick();
    expect(reported(world, "all")).toBe('["undefined,Ada","undefined,Ada","undefined","undefined,Ada"]');
  });

  test("players who are present when the scripts load are in the lists, and no event tells of them", async () => {
    const script = `
      world.afterEvents.playerJoin.subscribe(() => report("join", () => 1));
      world.afterEvents.playerSpawn.subscribe(() => report("spawn", () => 1));
      world.afterEvents.worldLoad.subscribe(() => report("there", () =>
        world.getAllPlayers().map((player) => [player?.name, player?.getDynamicProperty("kept")])));
      system.runInterval(() => world.getAllPlayers().forEach((player) => player?.setDynamicProperty("kept", 5)));`;
    const before = await worldWith(script, { engine });
    before.join({ name: "Ada" });
    before.tick(5);
    const present = [{ name: "Ada" }, { name: "Robot", isSimulated: true }];
    const world = await worldWith(script, { engine, save: before.save(), present });
    world.tick(5);
    expect(reported(world, "there")).toBe('[["Ada",5],[null,null]]');
    expect(reported(world, "join")).toBeUndefined();
    expect(reported(world, "spawn")).toBeUndefined();
    expect(() => world.join({ name: "Ada" })).toThrow("already");
  });

  test.each(["InvalidEntityError", "InvalidActorError"] as const)("what is gone throws %s", async (name) => {
    const script = `
      let kept;
      world.afterEvents.playerSpawn.subscribe(({ player }) => { kept = player; });
      world.afterEvents.playerLeave.subscribe(() => {
        report("valid", () => kept.isValid);
        report("id", () => typeof kept.id);
        report("read", () => kept.name);
        report("write", () => kept.setDynamicProperty("a", 1));
        report("screen", () => kept.onScreenDisplay);
        try { kept.sendMessage("x"); } catch (error) { report("error", () => [error instanceof Error, error.name]); }
        new ui.ActionFormData().button("x").show(kept).catch((error) => report("form", () => error.name));
      });`;
    const world = await worldWith(script, { engine, invalidEntityErrorName: name });
    const ada = world.join({ name: "Ada" });
    world.tick(3);
    world.leave(ada);
    world.tick();
    expect(reported(world, "valid")).toBe("false");
    for (const what of ["read", "write", "screen"]) expect(reported(world, what), what).toMatch(`${name}: `);
    expect(reported(world, "error")).toBe(`[true,"${name}"]`);
  });

  test("an object that is invalid for a moment is the same valid one afterwards", async () => {
    const script = `
      let kept;
      world.afterEvents.playerSpawn.subscribe(({ player }) => {
        kept = { player, container: player.getComponent("inventory").container };
      });
      system.afterEvents.scriptEventReceive.subscribe(() => {
        report("valid", () => [kept.player.isValid, kept.container.isValid, world.getAllPlayers().length]);
        report("name", () => kept.player.name);
        report("listed", () => world.getAllPlayers()[0].name);
        report("first", () => kept.container.getItem(0)?.typeId ?? "nothing");
      });`;
    const world = await worldWith(script, { engine });
    const ada = world.join({ name: "Ada" });
    world.tick(3);
    const look = (): (string | undefined)[] => {
      world.scriptEventFromPack("test:look", "");
      world.tick();
      return ["valid", "name", "listed", "first"].map((name) => reported(world, name));
    };
    world.setHandleValid(ada, false);
    const invalid = look();
    expect(invalid[0]).toBe("[false,false,1]");
    expect(invalid[1]).toContain("InvalidEntityError");
    expect(invalid[2]).toContain("InvalidEntityError");
    expect(invalid[3]).toContain("InvalidContainerError");
    world.setHandleValid(ada, true);
    expect(look()).toEqual(["[true,true,1]", '"Ada"', '"Ada"', '"nothing"']);
  });
});
