import { describe, expect, it } from "vitest";
import { child, root } from "../../support/nodes.ts";
import { startTestWorld } from "../../support/pack.ts";
import { TWO_PAGES } from "./opened-menu.ts";

describe("tips", () => {
  it("are at most five at a time, the rest following when there is room, and only for nodes that want one", async () => {
    const many = Array.from({ length: 8 }, (_, index) => child(`n${index}`, "r", { title: `<${index}>` }));
    const silent = child("silent", "r", { title: "<silent>", finish_tip: false });
    const world = await startTestWorld({
      nodes: [root("r", { title: "<r>" }), ...many, silent],
      settings: { tip_seconds: 3 },
    });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.command("console", "ach:grant Alex everything");
    world.tick(200);
    const shown = world.screen(alex).actionBars.map(({ text }) => [...text.matchAll(/<\w+>/g)].map(([title]) => title));
    expect(Math.max(...shown.map((titles) => titles.length))).toBe(5);
    const all = new Set(shown.flat());
    expect(all.size).toBe(9);
    expect(all.has("<silent>")).toBe(false);
    expect(world.screen(alex).sounds.length).toBeGreaterThan(0);
  });

  it("come as a title when the setting says so", async () => {
    const world = await startTestWorld({ nodes: TWO_PAGES, settings: { tip_display: "title" } });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.command("console", "ach:grant Alex only r");
    world.tick(5);
    expect(world.screen(alex).titles).toHaveLength(1);
    expect(JSON.stringify(world.screen(alex).titles)).toContain("The Page");
  });
});
