import { describe, expect, it } from "vitest";
import type { Simulator } from "../../../simulator/index.ts";
import { startTestWorld } from "../../support/pack.ts";
import { TWO_PAGES } from "./opened-menu.ts";

describe("the menu opened twice", () => {
  const byCommand = (world: Simulator, playerId: string) => void world.command({ playerId }, "ach:menu");
  const byBook = (world: Simulator, playerId: string) => world.useItem(playerId, "ach:book");

  it.each([
    ["a double tap in one tick", [byBook, byBook], 0],
    ["two taps a few ticks apart", [byBook, byBook], 3],
    ["book and command at once", [byBook, byCommand], 0],
    ["a command while the menu is open", [byCommand, byCommand], 40],
  ])("by %s keeps what is on the screen valid, and stays closed when it was closed", async (_how, openings, ticks) => {
    const world = await startTestWorld({ nodes: TWO_PAGES });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    for (const open of openings) {
      open(world, alex);
      world.tick(ticks);
    }
    world.tick(10);
    world.press(alex, "The Page");
    world.tick(2);
    expect(world.form(alex)!.title).toBe("The Page");
    world.tick(40);
    expect(world.form(alex)!.title).toBe("The Page");
    world.press(alex, "First");
    world.tick(2);
    expect(world.form(alex)!.body).toContain("What a wants");
    world.closeForm(alex);
    world.tick(100);
    expect(world.form(alex)).toBeUndefined();
    byCommand(world, alex);
    world.tick(2);
    expect(world.form(alex)).toBeDefined();
  });

  it("while the player's chat is open opens once, when the chat is closed", async () => {
    const world = await startTestWorld({ nodes: TWO_PAGES });
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    world.setBusy(alex, true);
    byCommand(world, alex);
    world.tick(12);
    byCommand(world, alex);
    world.tick(12);
    world.setBusy(alex, false);
    world.tick(10);
    world.press(alex, "The Page");
    world.tick(2);
    expect(world.form(alex)!.title).toBe("The Page");
    world.closeForm(alex);
    world.tick(100);
    expect(world.form(alex)).toBeUndefined();
  });
});
