import { describe, expect, test } from "vitest";
import { ENGINES, errorsOf, reported, worldWith, worldWithExactly } from "./world-with.ts";

const ON_SPAWN = (body: string): string => `world.afterEvents.playerSpawn.subscribe(({ player }) => { ${body} });`;

describe.each(ENGINES)("in %s", (engine) => {
  test("a member that the typings do not have throws when it is read, written or called", async () => {
    const world = await worldWith(
      ON_SPAWN(`
        report("read", () => player.fooBar);
        report("write", () => { player.fooBar = 1; });
        report("call", () => world.getPlayerByName("x"));
        report("awaited", () => { Promise.resolve(player); return "fine"; });
        report("in", () => "fooBar" in player);`),
      { engine },
    );
    world.join({ name: "Alex" });
    world.tick(3);
    expect(reported(world, "read")).toContain("Player.fooBar is not in the typings");
    expect(reported(world, "write")).toContain("Player.fooBar is not in the typings");
    expect(reported(world, "call")).toContain("World.getPlayerByName is not in the typings");
    expect(reported(world, "awaited")).toBe('"fine"');
    expect(reported(world, "in")).toBe("false");
  });

  test("a member that is not imitated says so instead of answering something", async () => {
    const world = await worldWith(
      ON_SPAWN(`
        report("property", () => player.camera);
        report("method", () => world.getAimAssist());
        report("signal", () => world.afterEvents.gameRuleChange);
        report("component", () => player.getComponent("minecraft:breathable"));`),
      { engine },
    );
    world.join({ name: "Alex" });
    world.tick(3);
    for (const name of ["property", "method", "signal", "component"]) {
      expect(reported(world, name), name).toContain("the simulator does not imitate");
    }
  });

  test("the module top level has only what early execution allows", async () => {
    const world = await worldWith(
      `report("players", () => world.getAllPlayers());
       report("property", () => world.getDynamicProperty("a"));
       report("form", () => new ui.ActionFormData());
       report("item", () => new mc.ItemStack("minecraft:apple"));
       report("tick", () => system.currentTick);
       report("subscribe", () => { world.afterEvents.entityDie.subscribe(() => {}); return "fine"; });
       system.beforeEvents.startup.subscribe(() => report("startup", () => world.sendMessage("hello")));
       system.run(() => report("later", () => world.getAllPlayers().length));`,
      { engine },
    );
    world.tick();
    expect(reported(world, "players")).toBe(
      "ReferenceError: Native function [World::getAllPlayers] does not have required privileges.",
    );
    for (const name of ["property", "form", "item", "startup"]) {
      expect(reported(world, name), name).toContain("does not have required privileges");
    }
    expect(reported(world, "tick")).toBe("0");
    expect(reported(world, "subscribe")).toBe('"fine"');
    expect(reported(world, "later")).toBe("0");
  });

  test("before-events may read and save, but not change the world, subscribe or show forms", async () => {
    const world = await worldWith(
      `let form;
       system.run(() => { form = new ui.ActionFormData().title("t").button("b"); });
       world.beforeEvents.playerLeave.subscribe(({ player }) => {
         report("name", () => player.name);
         report("save", () => { player.setDynamicProperty("a", 1); return player.getDynamicProperty("a"); });
         report("tag", () => player.addTag("x"));
         report("name tag", () => { player.nameTag = "x"; });
         report("subscribe", () => world.afterEvents.entityDie.subscribe(() => {}));
         report("form", () => form.show(player));
         report("command", () => player.runCommand("say hi"));
       });`,
      { engine },
    );
    const alex = world.join({ name: "Alex" });
    world.tick(3);
    world.leave(alex);
    expect(reported(world, "name")).toBe('"Alex"');
    expect(reported(world, "save")).toBe("1");
    for (const name of ["tag", "name tag", "subscribe", "form", "command"]) {
      expect(reported(world, name), name).toContain("does not have required privileges");
    }
    expect(world.player(alex).dynamicProperties).toEqual({ a: 1 });
  });

  test("argument counts, types, bounds and read-only members are checked", async () => {
    const world = await worldWith(
      ON_SPAWN(`
        report("few", () => player.addTag());
        report("many", () => player.addTag("a", "b"));
        report("type", () => player.addTag(3));
        report("enum", () => player.setGameMode("survival"));
        report("interface", () => player.addEffect("speed", 10, { amplifier: "1" }));
        report("duration", () => player.addEffect("speed", 20000001));
        report("amplifier", () => player.addEffect("speed", 10, { amplifier: 256 }));
        report("amount", () => new mc.ItemStack("minecraft:apple", 344));
        report("set amount", () => { new mc.ItemStack("minecraft:apple").amount = 0; });
        report("nan", () => player.addExperience(NaN));
        report("class", () => player.getComponent("inventory").container.addItem({ typeId: "minecraft:apple" }));
        report("read-only", () => { player.name = "x"; });
        report("instance", () => [player instanceof mc.Player, player instanceof mc.Entity, player instanceof mc.World]);`),
      { engine },
    );
    world.join({ name: "Alex" });
    world.tick(3);
    expect(reported(world, "few")).toBe("TypeError: Incorrect number of arguments to function. Expected 1, received 0");
    expect(reported(world, "many")).toContain("Expected 1, received 2");
    for (const name of ["type", "enum", "interface", "nan", "class"]) {
      expect(reported(world, name), name).toContain("TypeError: Native type conversion failed");
    }
    for (const name of ["duration", "amplifier", "amount", "set amount"]) {
      expect(reported(world, name), name).toContain("ArgumentOutOfBoundsError");
    }
    expect(reported(world, "amount")).toContain("Value: 344, Argument bounds: [1, 255]");
    expect(reported(world, "read-only")).toContain("read-only");
    expect(reported(world, "instance")).toBe("[true,true,false]");
  });

  test("only the globals of the game's engine are there, and time and chance are the world's", async () => {
    const script = `
       report("globals", () => ["setTimeout", "fetch", "TextEncoder", "URL", "crypto", "structuredClone", "Intl", "process",
         "require", "WeakRef", "performance", "WebAssembly", "SharedArrayBuffer", "exportsOf", "job", "print", "eval"]
         .filter((name) => name in globalThis));
       report("newer", () => [[].toSorted, Object.groupBy, Promise.withResolvers].filter((one) => one !== undefined).length);
       report("code", () => new Function("return 1"));
       report("code by constructor", () => (() => {}).constructor("return 1"));
       report("dice", () => [Math.random(), Math.random()]);
       report("now", () => [Date.now(), new Date().getTime(), new Date() instanceof Date]);
       system.runTimeout(() => report("now", () => [Date.now(), new Date(5).getTime(), typeof Date()]), 40);`;
    const world = await worldWith(script, { engine, startSeconds: 1_000 });
    expect(reported(world, "globals")).toBe("[]");
    expect(reported(world, "newer")).toBe("0");
    expect(reported(world, "code")).toContain("EvalError");
    expect(reported(world, "code by constructor")).toContain("EvalError");
    expect(reported(world, "now")).toBe("[1000000,1000000,true]");
    world.tick(40);
    expect(reported(world, "now")).toBe('[1002000,5,"string"]');
    const again = await worldWith(script, { engine });
    const other = await worldWith(script, { engine, seed: 2 });
    expect(reported(again, "dice")).toBe(reported(world, "dice"));
    expect(reported(other, "dice")).not.toBe(reported(world, "dice"));
  });

  test("an error in a callback is logged with its place and stops nobody else", async () => {
    const world = await worldWith(
      `world.afterEvents.worldLoad.subscribe(() => { throw new Error("first"); });
       world.afterEvents.worldLoad.subscribe(async () => { await null; throw new Error("second"); });
       world.afterEvents.worldLoad.subscribe(() => report("third", () => "ran"));`,
      { engine },
    );
    world.tick();
    expect(reported(world, "third")).toBe('"ran"');
    expect(errorsOf(world)).toEqual([
      expect.stringMatching(/first[\s\S]*scripts\/main\.js/),
      expect.stringContaining("second"),
    ]);
  });

  test("an error at the top level refuses the pack", async () => {
    await expect(worldWith(`throw new Error("broken pack");`, { engine })).rejects.toThrow("broken pack");
  });

  test("a module that the manifest does not name, or a name that a module does not have, refuses the pack", async () => {
    const dependencies = { "@minecraft/server": "2.10.0" };
    await expect(
      worldWithExactly(
        { script: `import { uiManager } from "@minecraft/server-ui"; uiManager;`, dependencies },
        { engine },
      ),
    ).rejects.toThrow("not named in the manifest");
    await expect(
      worldWithExactly({ script: `import { World2 } from "@minecraft/server"; World2.x;`, dependencies }, { engine }),
    ).rejects.toThrow("Could not find export 'World2'");
  });

  test("a pack that does not return is ended by the watchdog", async () => {
    const world = await worldWith(`system.run(() => { for (;;) {} });`, { engine, hangMilliseconds: 1_000 });
    expect(() => world.tick()).toThrow("did not return within 1000 ms");
  });
});

test("versions that are not imitated and modules of dedicated servers are refused by name", async () => {
  const script = `import { world } from "@minecraft/server"; world;`;
  await expect(worldWithExactly({ script, dependencies: { "@minecraft/server": "2.99.0" } })).rejects.toThrow("2.99.0");
  await expect(worldWithExactly({ script, dependencies: { "@minecraft/server": "1.19.0" } })).rejects.toThrow("1.19.0");
  await expect(
    worldWithExactly({
      script,
      dependencies: { "@minecraft/server": "2.10.0", "@minecraft/server-net": "1.0.0-beta" },
    }),
  ).rejects.toThrow("dedicated server only");
});
