/** What players see and hear when many achievements come together: never minutes of it. */
import { describe, expect, it } from "vitest";
import type { Settings } from "../../scripts/core/settings/settings.ts";
import type { Simulator } from "../../simulator/index.ts";
import { child, root } from "../support/nodes.ts";
import { completions, startTestWorld } from "../support/pack.ts";

const manyNodes = (count: number) => [
  root("r", { title: "<r>" }),
  ...Array.from({ length: count - 1 }, (_, index) => child(`n${index}`, "r", { title: `<n${index}>` })),
];

async function grant(
  nodes: ReturnType<typeof manyNodes>,
  settings: Partial<Settings> = {},
  prepare: (world: Simulator, alex: string) => void = () => undefined,
): Promise<{ world: Simulator; alex: string; steve: string }> {
  const world = await startTestWorld({ nodes, settings });
  const alex = world.join({ name: "Alex" });
  const steve = world.join({ name: "Steve" });
  world.tick(3);
  prepare(world, alex);
  world.command("console", "ach:grant Alex everything");
  world.tick(600);
  return { world, alex, steve };
}

const titles = (text: string): string[] => [...text.matchAll(/<\w+>/g)].map(([title]) => title);

describe("tips of many achievements at once", () => {
  it.each([161, 700])("(%i) tell ten of them, then how many more there are, with one sound", async (count) => {
    const { world, alex } = await grant(manyNodes(count));
    const { actionBars, sounds } = world.screen(alex);
    expect(new Set(actionBars.flatMap(({ text }) => titles(text))).size).toBe(10);
    expect(Math.max(...actionBars.map(({ text }) => titles(text).length))).toBe(5);
    const sums = actionBars.filter(({ text }) => text.includes(String(count - 10)));
    expect(sums.length).toBeGreaterThan(0);
    expect(sounds).toHaveLength(1);
    const ticks = actionBars.map(({ tick }) => tick);
    expect(ticks[ticks.length - 1]! - ticks[0]!).toBeLessThanOrEqual(15 * 20);
    expect(completions(world)).toHaveLength(count);
  });

  it("say their heading once, and leave the place to others before their time is over", async () => {
    const { world, alex } = await grant(manyNodes(3));
    const { actionBars } = world.screen(alex);
    const [first] = actionBars;
    const heading = first!.text.split("\n")[0]!;
    expect(heading).toContain("§6");
    for (const { text } of actionBars) {
      expect(text.split(heading)).toHaveLength(2);
      expect(text.split("\n")).toHaveLength(4);
    }
    // What is drawn stays for two seconds by itself.
    const last = actionBars[actionBars.length - 1]!;
    expect(last.tick + 40).toBeLessThanOrEqual(first!.tick + 5 * 20);
    expect(last.tick).toBeGreaterThan(first!.tick);
  });

  it("have a sound each time where there are few", async () => {
    const world = await startTestWorld({ nodes: manyNodes(3) });
    const alex = world.join({ name: "Alex" });
    world.tick(3);
    for (const node of ["r", "n0", "n1"]) {
      world.command("console", `ach:grant Alex only ${node}`);
      world.tick(30);
    }
    expect(world.screen(alex).sounds).toHaveLength(3);
  });
});

describe("announcements of many achievements at once", () => {
  it("tell ten of them, then how many more there are", async () => {
    const { world, steve } = await grant(manyNodes(161), { announce_completions: true });
    const { messages } = world.screen(steve);
    expect(messages.filter((text) => titles(text).length > 0)).toHaveLength(10);
    expect(messages.filter((text) => text.includes("and 151 more"))).toHaveLength(1);
    expect(messages).toHaveLength(11);
  });

  it("tell each where there are few", async () => {
    const { world, steve } = await grant(manyNodes(4), { announce_completions: true });
    expect(world.screen(steve).messages).toHaveLength(4);
  });
});

describe("rewards that wait for the player", () => {
  const diamond = [{ type: "item" as const, item: "minecraft:diamond" }];
  const fill = (world: Simulator, alex: string): void => {
    for (let slot = 0; slot < 36; slot++) world.setSlot(alex, slot, { typeId: "minecraft:dirt", amount: 64 });
  };
  const paying = (count: number) => manyNodes(count).map((node) => ({ ...node, reward: diamond }));

  it.each([2, 161, 700])("(%i) are told in one line with their count", async (count) => {
    const { world, alex } = await grant(paying(count), {}, fill);
    const waiting = world.screen(alex).messages;
    expect(waiting).toHaveLength(1);
    expect(waiting[0]).toContain(String(count));
    // Nor does the log get a line for each.
    expect(world.contentLog().length).toBeLessThan(count < 20 ? 20 : count / 5);
  });

  it("is told by its title when it is one", async () => {
    const { world, alex } = await grant(paying(1), {}, fill);
    expect(world.screen(alex).messages).toHaveLength(1);
    expect(world.screen(alex).messages[0]).toContain("<r>");
  });

  it("are handed out over some ticks when thousands are claimed in the menu", async () => {
    const nodes = paying(700).map((node) => ({ ...node, reward: [{ type: "xp" as const, amount: 1 }] }));
    const { world, alex } = await grant(nodes, { auto_claim_rewards: false });
    expect(world.player(alex).totalXp).toBe(0);
    world.command({ playerId: alex }, "ach:menu");
    world.tick(2);
    world.press(
      alex,
      world.form(alex)!.buttons.findIndex((button) => !button.icon),
    );
    world.tick(2);
    expect(world.player(alex).totalXp).toBeLessThan(700);
    world.tick(20);
    expect(world.player(alex).totalXp).toBe(700);
    // Only what was claimed is given without being asked for.
    world.command("console", "ach:reward_reset Alex r");
    world.command("console", "ach:revoke Alex only r");
    world.command("console", "ach:grant Alex only r");
    world.tick(20);
    expect(world.player(alex).totalXp).toBe(700);
  });
});
