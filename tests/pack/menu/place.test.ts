/** Where a player was in the menu is where they can go on, also when they come back another day. */
import { describe, expect, it } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Simulator } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { complaints, startTestWorld } from "../../support/pack.ts";

const many = Array.from({ length: 50 }, (_, index) => child(`n${index}`, "r", { title: `<${index}>` }));
const nodes: NodeJson[] = [root("r", { title: "The Page" }), root("s", { title: "Other" }), ...many];
const settings = { menu_style: "classic" as const };

function opened(world: Simulator, player: string) {
  world.command({ playerId: player }, "ach:menu");
  world.tick(2);
  return (text: string): void => {
    world.press(player, text);
    world.tick(2);
  };
}

async function started(of: readonly NodeJson[], save?: ReturnType<Simulator["save"]>) {
  const world = await startTestWorld({ nodes: of, settings }, save ? { save } : {});
  const alex = world.join({ name: "Alex" });
  world.tick(3);
  return { world, alex };
}

describe("the place in the menu", () => {
  it("is gone on from after closing, after leaving with the menu open, and after a restart", async () => {
    const { world, alex } = await started(nodes);
    const press = opened(world, alex);
    expect(world.form(alex)!.buttons.some(({ text }) => text === "Go on where you were")).toBe(false);
    press("The Page");
    press("Next (");
    const part = world.form(alex)!.buttons.map(({ text }) => text);
    world.closeForm(alex);
    world.tick(2);
    opened(world, alex)("Go on where you were");
    expect(world.form(alex)!.buttons.map(({ text }) => text)).toEqual(part);
    press(part[2]!);
    const { title } = world.form(alex)!;
    world.leave(alex);
    world.tick(2);
    const again = world.join({ name: "Alex" });
    world.tick(3);
    opened(world, again)("Go on where you were");
    expect(world.form(again)!.title).toBe(title);
    world.closeForm(again);
    world.tick(2);
    const later = await started(nodes, world.save());
    const pressLater = opened(later.world, later.alex);
    pressLater("Go on where you were");
    expect(later.world.form(later.alex)!.title).toBe(title);
    pressLater("Back");
    expect(later.world.form(later.alex)!.buttons.map(({ text }) => text)).toEqual(part);
    expect([...complaints(world), ...complaints(later.world)]).toEqual([]);
  });

  it("is each player's own, and the nearest there is when its page, its node or its text are gone", async () => {
    const { world, alex } = await started(nodes);
    const press = opened(world, alex);
    press("The Page");
    press("Next (");
    press("<30>");
    world.closeForm(alex);
    world.tick(2);
    const mei = world.join({ name: "Mei" });
    world.tick(2);
    opened(world, mei);
    expect(world.form(mei)!.buttons.some(({ text }) => text === "Go on where you were")).toBe(false);
    const save = world.save();
    const fewer = await started([...nodes.slice(0, 2), ...many.slice(0, 3)], save);
    opened(fewer.world, fewer.alex)("Go on where you were");
    expect(fewer.world.form(fewer.alex)!.title).toBe("The Page");
    const other = await started([nodes[1]!], save);
    opened(other.world, other.alex)("Go on where you were");
    expect(other.world.form(other.alex)!.title).toBe("Achievements");
    const wrong = structuredClone(save);
    for (const player of wrong.players) player.dynamicProperties["ach:place"] = "{";
    const without = await started(nodes, wrong);
    opened(without.world, without.alex)("The Page");
    expect(without.world.form(without.alex)!.title).toBe("The Page");
    for (const { world } of [fewer, other, without]) expect(complaints(world)).toEqual([]);
  });
});
