/** What is a pack's own in a world of several: globals, modules, classes, startup, errors. What is one for all: the world's end. */
import { expect, test } from "vitest";
import { ENGINES, reported } from "../world-with.ts";
import { lines, packOf, worldOf } from "./packs-beside.ts";

const PURE = `
  const plain = (value) => value === undefined || value === null || typeof value !== "object" ? "none"
    : Array.isArray(value) ? (value instanceof Array && Array.prototype === Object.getPrototypeOf(value)) : Object.getPrototypeOf(value) === Object.prototype;`;

test.each(ENGINES)("packs have globals, timers and random numbers of their own, and one world (%s)", async (engine) => {
  const script = (own: string): string => `
    globalThis.mine = (globalThis.mine ?? 0) + 1;
    Array.prototype.own = "${own}";
    system.run(() => {
      report("${own}", () => [mine, [].own, typeof simulatorHost, typeof exportsOf, system.currentTick, world.getAllPlayers().length]);
      report("${own} chance", () => Math.random());
    });`;
  const world = await worldOf([packOf("one", script("one")), packOf("two", script("two"))], { engine });
  world.join({ name: "Ada" });
  world.tick(2);
  expect(reported(world, "one")).toBe('[1,"one","undefined","undefined",1,1]');
  expect(reported(world, "two")).toBe('[1,"two","undefined","undefined",1,1]');
  expect(reported(world, "one chance")).not.toBe(reported(world, "two chance"));
});

test.each(ENGINES)(
  "what the platform hands to a pack is of the pack's own realm, whoever caused it (%s)",
  async (engine) => {
    const listens = `${PURE}
    world.afterEvents.entityItemPickup.subscribe(({ items }) => report("items", () => [plain(items), items[0].typeId, items[0] instanceof mc.ItemStack]));
    world.afterEvents.blockContainerOpened.subscribe(({ openSource }) => report("source", () => [plain(openSource), openSource.entity instanceof mc.Player]));
    world.afterEvents.playerSpawn.subscribe(({ player }) => {
      report("lists", () => [world.getAllPlayers(), player.getTags(), player.location, player.getEffects()].map(plain));
      report("player", () => [player instanceof mc.Player, player.constructor === mc.Player, player.dimension instanceof mc.Dimension]);
      try { player.runCommand("nonsense") } catch (error) { report("error", () => [error instanceof Error, error instanceof mc.CommandError]); }
      try { mc.BlockPermutation.resolve(5) } catch (error) { report("refusal", () => error instanceof TypeError); }
      const waited = system.waitTicks(1);
      report("promise", () => waited instanceof Promise);
      player.setDynamicProperty("at", { x: 1, y: 2, z: 3 });
      report("vector", () => plain(player.getDynamicProperty("at")));
    });`;
    for (const packs of [
      [packOf("one", ""), packOf("two", listens)],
      [packOf("one", listens), packOf("two", "")],
    ]) {
      const world = await worldOf(packs, { engine });
      const ada = world.join({ name: "Ada" });
      world.tick(3);
      world.deed(ada, { do: "pickUp", item: "diamond" });
      world.deed(ada, { do: "openContainer", block: "chest" });
      world.tick(2);
      expect(lines(world).filter((line) => line.includes("rror"))).toEqual([
        expect.stringMatching(/: error = \[true,true\]$/),
      ]);
      expect(reported(world, "items")).toBe('[true,"minecraft:diamond",true]');
      expect(reported(world, "source")).toBe("[true,true]");
      expect(reported(world, "lists")).toBe("[true,true,true,true]");
      expect(reported(world, "player")).toBe("[true,true,true]");
      expect(reported(world, "refusal")).toBe("true");
      expect(reported(world, "promise")).toBe("true");
      expect(reported(world, "vector")).toBe("true");
    }
  },
);

test.each(ENGINES)(
  "packs start in their order, each with a startup event of its own and early privileges (%s)",
  async (engine) => {
    const script = (own: string): string => `
    console.log("top ${own}");
    report("too early ${own}", () => world.getAllPlayers());
    system.beforeEvents.startup.subscribe(({ customCommandRegistry }) => {
      console.log("startup ${own}");
      report("early ${own}", () => world.setDynamicProperty("a", 1));
    });
    world.afterEvents.worldLoad.subscribe(() => console.log("load ${own}"));`;
    const packs = [packOf("one", script("1")), packOf("two", script("2")), packOf("three", script("3"))];
    for (const [otherPacksFirst, order] of [
      [false, "1 2 3"],
      [true, "2 3 1"],
    ] as const) {
      const world = await worldOf(packs, { engine, otherPacksFirst });
      world.tick();
      const told = (what: string): string =>
        lines(world)
          .flatMap((line) => (line.includes(`: ${what} `) ? [line.slice(-1)] : []))
          .join(" ");
      expect([told("top"), told("startup"), told("load")]).toEqual([order, order, order]);
      for (const own of ["1", "2", "3"]) {
        expect(reported(world, `too early ${own}`)).toContain("ReferenceError");
        expect(reported(world, `early ${own}`)).toContain("ReferenceError");
      }
    }
  },
);

test.each(ENGINES)("what one pack throws stops no other, and the log says whose it is (%s)", async (engine) => {
  const steady = `system.runInterval(() => console.log("steady"), 1);`;
  const world = await worldOf(
    [
      packOf("one", steady),
      packOf("broken at once", `throw new Error("not today");`),
      packOf("broken later", `system.run(() => { throw new Error("not now"); }); ${steady}`),
      packOf("unreadable", `import { nothing } from "@minecraft/server"; nothing();`),
    ],
    { engine },
  );
  world.tick(2);
  const told = lines(world);
  expect(told.filter((line) => line === "main: steady")).toHaveLength(2);
  expect(told.filter((line) => line === "broken later: steady")).toHaveLength(2);
  expect(told).toContainEqual(expect.stringMatching(/^broken at once: \[Scripting\].*not today/));
  expect(told).toContainEqual(expect.stringMatching(/^broken later: \[Scripting\].*not now/));
  expect(told).toContainEqual(expect.stringMatching(/^unreadable: \[Scripting\].*nothing/));
});

test.each(ENGINES)("a pack that hangs ends the world of all (%s)", async (engine) => {
  const world = await worldOf([packOf("one", ""), packOf("two", `system.run(() => { while (true); });`)], {
    engine,
    hangMilliseconds: 1_000,
  });
  expect(() => world.tick()).toThrow(/did not return/);
});

test("each pack has the modules and versions that its own manifest names, and what is not imitated is refused", async () => {
  const dependencies = { "@minecraft/server": "2.0.0" };
  const bare = `import { world } from "@minecraft/server"; console.log("bare runs", typeof world);`;
  const { writePack } = await import("../../../simulator/node/testing.ts");
  const written = writePack({ name: "bare", script: bare, dependencies });
  const world = await worldOf([packOf("one", ""), written.directory, packOf("two", "", { dependencies })]);
  expect(lines(world)).toContain("bare: bare runs object");
  expect(lines(world)).toContainEqual(expect.stringMatching(/^two: \[Scripting\].*@minecraft\/server-ui.*manifest/));
  for (const wrong of [{ "@minecraft/server": "3.0.0" }, { "@minecraft/server-gametest": "1.0.0-beta" }]) {
    const other = packOf("other", "", { dependencies: wrong });
    await expect(worldOf([packOf("one", ""), other])).rejects.toThrow(/not (imitated|imitate)/);
  }
  written.remove();
});

test("a world has one pack of a uuid", async () => {
  await expect(worldOf([packOf("one", ""), packOf("two", ""), packOf("two", " ")])).rejects.toThrow(/same uuid/);
});

test("worlds of the same packs begin alike, and another pack beside makes another world", async () => {
  const count = `globalThis.count = (globalThis.count ?? 0) + 1; console.log("count", count);`;
  const [one, two, three] = ["one", "two", "three"].map((name) => packOf(name, count));
  const told: string[][] = [];
  for (const packs of [[one!, two!], [one!, two!], [one!, three!], [one!], [two!, one!]]) {
    told.push(lines(await worldOf(packs)));
  }
  const begun = (...names: string[]): string[] => names.map((name) => `${name}: count 1`);
  expect(told).toEqual([
    begun("main", "two"),
    begun("main", "two"),
    begun("main", "three"),
    begun("main"),
    begun("main", "one"),
  ]);
});
