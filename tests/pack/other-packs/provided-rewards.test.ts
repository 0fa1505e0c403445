/** Reward functions of packs that bring trees: asked over script events, and run once whatever is lost. */
import { describe, expect, it } from "vitest";
import type { Simulator, SimulatorOptions } from "../../../simulator/index.ts";
import { said } from "../../support/client-pack.ts";
import { root } from "../../support/nodes.ts";
import { complaints, startTestWorld } from "../../support/pack.ts";
import { writeProviderPack, type ProviderPack } from "../../support/provider-pack.ts";

const PAYS: ProviderPack = {
  name: "bank",
  nodes: [
    root("bank", { reward: [{ function_name: "pay", name_space: "bank:rewards", data: { gold: 3 } }] }),
    root("broken", { reward: [{ function_name: "fail", name_space: "bank:rewards" }] }),
  ],
  script: `
    client.registerRewardFunctions("bank:rewards", {
      pay({ playID, gold }) {
        const player = world.getAllPlayers().find(({ id }) => id === playID);
        player.setDynamicProperty("gold", (player.getDynamicProperty("gold") ?? 0) + gold);
        say("paid", player.getDynamicProperty("gold"));
      },
      fail() { throw new Error("out of gold"); },
    });`,
};

const beside = (options: Partial<SimulatorOptions> = {}, pack = PAYS): Promise<Simulator> =>
  startTestWorld({ nodes: [root("Root")] }, { otherPacks: [writeProviderPack(pack)], ...options });

function grant(world: Simulator, node: string): void {
  expect(world.command("console", `ach:grant Alex only ${node}`).status).toBe("success");
}

describe("a reward function of another pack", () => {
  it("gets the entry's data and the player, once, and nothing is owed then", async () => {
    const world = await beside();
    world.join({ name: "Alex" });
    world.tick(40);
    grant(world, "bank");
    world.tick(20);
    expect(said(world, "bank paid")).toEqual([3]);
    expect(complaints(world)).toEqual([]);
    world.command("console", "ach:grant Alex only bank");
    const next = await beside({ save: world.shutdown() });
    next.join({ name: "Alex" });
    next.tick(60);
    expect(said(next, "bank paid")).toEqual([]);
    expect(complaints(next)).toEqual([]);
  });

  it("runs once wherever the world stops between the debt and the answer", async () => {
    for (let ticks = 0; ticks <= 5; ticks++) {
      const world = await beside();
      world.join({ name: "Alex" });
      world.tick(40);
      grant(world, "bank");
      world.tick(ticks);
      const next = await beside({ save: world.save() });
      next.join({ name: "Alex" });
      next.tick(60);
      const gold = [...said(world, "bank paid"), ...said(next, "bank paid")];
      expect(gold, `stopped after ${ticks} ticks`).toEqual([3]);
    }
  });

  it("that throws, or is not there, leaves the reward owed till the pack does better", async () => {
    const world = await beside();
    world.join({ name: "Alex" });
    world.tick(40);
    grant(world, "broken");
    world.tick(20);
    expect(complaints(world).some((line) => line.includes("broken") && line.includes("out of gold"))).toBe(true);
    const mended = { ...PAYS, script: PAYS.script!.replace('throw new Error("out of gold");', 'say("mended", true);') };
    const next = await beside({ save: world.shutdown() }, mended);
    next.join({ name: "Alex" });
    next.tick(60);
    expect(said(next, "bank mended")).toEqual([true]);
  });
});
