import { describe, expect, it } from "vitest";
import type { Simulator } from "../../../../simulator/index.ts";
import { child, root } from "../../../support/nodes.ts";
import { complaints } from "../../../support/pack.ts";
import { openMenu } from "../opened-menu.ts";

describe("a combination", () => {
  const bodyAt = (world: Simulator, player: string): string => world.form(player)!.body;

  it("is a checklist that ticks what is done and counts what is begun", async () => {
    const goals = [
      { goal_type: "kill", entity: "cow", count: 3 },
      { goal_type: "kill", entity: "pig" },
    ];
    const all = child("all", "r", { title: "All", goal_number: 2, goal_details: { goal_type: "all_of", goals } });
    const { world, alex, press } = await openMenu({ nodes: [root("r"), all] });
    world.kill(alex, "minecraft:cow");
    world.kill(alex, "minecraft:cow");
    world.kill(alex, "minecraft:pig");
    world.tick(2);
    press("Title of r");
    press("All");
    expect(bodyAt(world, alex)).toMatch(/· Kill 3 cows 2\/3\n.*✔ Kill a pig/);
    world.kill(alex, "minecraft:cow");
    world.tick(3);
    press("Title of r");
    press("All");
    expect(bodyAt(world, alex)).toMatch(/✔ Kill 3 cows[^]*✔ Kill a pig/);
    expect(complaints(world)).toEqual([]);
  });

  it("of a thousand members shows each of them in some part, by buttons alone", async () => {
    const goals = Array.from({ length: 1046 }, (_, index) => ({ goal_type: "kill", entity: `my:e${index}x` }));
    const many = child("many", "r", { title: "Many", goal_number: 1046, goal_details: { goal_type: "all_of", goals } });
    const { world, alex, press } = await openMenu({ nodes: [root("r"), many] });
    press("Title of r");
    press("Many");
    const seen = new Set<string>();
    for (let part = 0; part < 40; part++) {
      for (const [name] of bodyAt(world, alex).matchAll(/^·.* e\d+x/gm)) seen.add(name);
      const { buttons } = world.form(alex)!;
      const next = buttons.findIndex(({ text }) => text.startsWith("Next"));
      if (next < 0) break;
      press(next);
    }
    expect(seen.size).toBe(1046);
    press(world.form(alex)!.buttons.length - 1);
    expect(world.form(alex)!.buttons.some(({ text }) => text.includes("Many"))).toBe(true);
    expect(complaints(world)).toEqual([]);
  });
});
