/** What the menu's first screen shows of trees with very many pages, and of those that are nearly done. */
import { describe, expect, it } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { child, root } from "../../support/nodes.ts";
import { call, complaints, startTestWorld } from "../../support/pack.ts";
import { expectFits } from "./screen-checks.ts";

async function home(nodes: readonly NodeJson[], player: Record<string, unknown> = {}) {
  const world = await startTestWorld({ nodes, settings: { menu_style: "classic", tip_sound: "" } });
  const alex = world.join({ name: "Alex", ...player });
  world.tick(2);
  const open = (): void => {
    world.command({ playerId: alex }, "ach:menu");
    world.tick(3);
  };
  const press = (text: string | number): void => {
    world.press(alex, text);
    world.tick(2);
  };
  const texts = (): string[] => world.form(alex)!.buttons.map(({ text }) => text.replace(/§./g, ""));
  return { world, alex, open, press, texts };
}

describe("home", () => {
  it("of hundreds of pages has no part of more than 25 buttons, also for directors to whom rewards are owed", async () => {
    const pages = Array.from({ length: 210 }, (_, index) => root(`p${index}`, { title: `<${index}>` }));
    const owing = child("owing", "p0", { reward: [{ type: "xp", amount: 1 }], claim: "menu" });
    const { world, alex, open, press, texts } = await home([...pages, owing], { permissionLevel: 2 });
    call(world, "setNodeFinish", { playerId: alex, nodeId: "owing" });
    open();
    const seen = new Set<string>();
    for (let part = 0; part < 30; part++) {
      expectFits(world.form(alex)!);
      expect(texts()[0]).toMatch(/^Claim/);
      for (const text of texts()) for (const [title] of text.matchAll(/^<\d+>/g)) seen.add(title);
      const next = texts().findIndex((text) => text.startsWith("Next ("));
      if (next < 0) break;
      press(next);
    }
    expect(seen.size).toBe(210);
    expect(complaints(world)).toEqual([]);
  });

  it("names what is next where all that comes before it in the trees is complete", async () => {
    const many = (page: string): NodeJson[] => [
      root(page, { title: `Page ${page}` }),
      ...Array.from({ length: 90 }, (_, index) => child(`${page}${String(index).padStart(3, "0")}`, page)),
    ];
    const { world, alex, open, texts } = await home([...many("a"), ...many("b")]);
    const completes = (upTo: number, page: string): void => {
      call(world, "setNodeFinish", { playerId: alex, nodeId: page });
      for (let index = 0; index < upTo; index++) {
        call(world, "setNodeFinish", { playerId: alex, nodeId: `${page}${String(index).padStart(3, "0")}` });
      }
    };
    completes(90, "a");
    completes(80, "b");
    open();
    const next = texts().filter((text) => text.startsWith("Next up"));
    expect(next).toHaveLength(5);
    expect(next[0]).toContain("b080");
  });
});
