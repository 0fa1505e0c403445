/** The world's clock: it follows the ticks, moves with every call into the host, and never goes back. */
import { describe, expect, test } from "vitest";
import { ENGINES, reported, worldWith } from "./world-with.ts";

describe.each(ENGINES)("time in %s", (engine) => {
  const START_SECONDS = 1_000;

  test("moves by each call into the host, the asking included, and stands still between them", async () => {
    const script = `
      const first = Date.now();
      for (let count = 0; count < 10_000; count += 1) Math.max(count, 1);
      report("asked", () => Date.now() - first);
      system.run(() => {
        const player = world.getAllPlayers()[0];
        const times = [Date.now()];
        player.name;
        times.push(Date.now());
        player.setDynamicProperty("a", 1);
        times.push(new Date().getTime());
        new mc.ItemStack("minecraft:apple").amount = 2;
        times.push(Date.now());
        console.log("counted");
        new Date(5).getTime();
        times.push(Date.now());
        report("steps", () => times.slice(1).map((time, index) => time - times[index]));
      });`;
    const world = await worldWith(script, { engine, startSeconds: START_SECONDS, hostCallMicroseconds: 1_000 });
    world.join({ name: "Ada" });
    world.tick();
    expect(reported(world, "asked")).toBe("1");
    expect(reported(world, "steps")).toBe("[2,2,3,2]");
  });

  test("a tick that took long delays the next ones until they have caught up", async () => {
    const script = `
      let last = 0;
      system.runInterval(() => {
        const now = Date.now();
        if (now < last) report("went back", () => [last, now]);
        report("tick " + system.currentTick, () => now - 1_000_000);
        if (system.currentTick === 2) while (Date.now() < now + 120);
        last = Date.now();
      });`;
    const world = await worldWith(script, { engine, startSeconds: START_SECONDS, hostCallMicroseconds: 500 });
    world.tick(6);
    const times = [1, 2, 3, 4, 5, 6].map((tick) => Number(reported(world, `tick ${tick}`)));
    expect(reported(world, "went back")).toBeUndefined();
    expect(times.slice(0, 2)).toEqual([50, 100]);
    expect(times[2]).toBeGreaterThanOrEqual(220);
    expect(times[2]).toBeLessThan(230);
    expect(times.slice(4)).toEqual([250, 300]);
    expect(world.tickCosts().worstWorldMilliseconds).toBeGreaterThanOrEqual(120);
    expect(world.tickCosts().lastWorldMilliseconds).toBeLessThan(5);
  });

  test("a save takes the time along, so that a restart does not go back", async () => {
    const script = `
      report("start", () => Date.now());
      system.run(() => { const begin = Date.now(); while (Date.now() < begin + 700); report("end", () => Date.now()); });`;
    const world = await worldWith(script, { engine, startSeconds: START_SECONDS, hostCallMicroseconds: 900 });
    world.tick();
    const save = world.save();
    const again = await worldWith(script, { engine, save });
    expect(Number(reported(again, "start"))).toBeGreaterThanOrEqual(Number(reported(world, "end")));
    expect(save.tick).toBe(1);
  });

  test("can be made dear and free while the world runs, and is the same in every run", async () => {
    const script = `system.runInterval(() => { const now = Date.now(); world.getAllPlayers(); report("took", () => Date.now() - now); });`;
    const world = await worldWith(script, { engine });
    world.tick();
    expect(reported(world, "took")).toBe("0");
    world.setHostCallMicroseconds(4_000);
    world.tick();
    expect(reported(world, "took")).toBe("8");
    world.setHostCallMicroseconds(0);
    world.tick();
    expect(reported(world, "took")).toBe("0");
    expect(() => world.setHostCallMicroseconds(-1)).toThrow("-1");
  });

  test("can be set, forward and back, and goes on from there", async () => {
    const script = `system.runInterval(() => report("tick " + system.currentTick, () => Date.now()));`;
    const world = await worldWith(script, { engine, startSeconds: START_SECONDS, hostCallMicroseconds: 0 });
    world.tick();
    world.setClock(90_000);
    world.tick();
    world.setClock(500);
    world.tick(2);
    expect([1, 2, 3, 4].map((tick) => Number(reported(world, `tick ${tick}`)))).toEqual([
      1_000_050, 90_000_050, 500_050, 500_100,
    ]);
    expect(() => world.setClock(-1)).toThrow("-1");
  });
});
