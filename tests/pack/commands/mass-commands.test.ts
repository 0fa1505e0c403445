/** Commands for everybody and everything at once: spread over ticks, and nobody loses or gets anything twice. */
import { describe, expect, it } from "vitest";
import type { Simulator, SimulatorOptions } from "../../../simulator/index.ts";
import { bigTree } from "../../support/big-tree.ts";
import { child, root } from "../../support/nodes.ts";
import { call, carried, completions, complaints, progressOf, startTestWorld } from "../../support/pack.ts";

const PLAYERS = 12;
const nodes = [
  ...bigTree(200, 4),
  root("own"),
  child("cow", "own", {
    goal_details: { goal_type: "default_kill", entity_identifier: "minecraft:axolotl" },
    reward: [{ type: "item", item: "minecraft:diamond" }],
  }),
];
const xpNodes = nodes.filter((node) => node.reward?.[0] && "type" in node.reward[0] && node.reward[0].type === "xp");

async function start(options: Partial<SimulatorOptions> = {}): Promise<{ world: Simulator; ids: string[] }> {
  const world = await startTestWorld({ nodes }, options);
  const ids = Array.from({ length: PLAYERS }, (_, index) => world.join({ name: `Player${index}` }));
  world.tick(3);
  return { world, ids };
}

const told = (world: Simulator): string[] =>
  world
    .contentLog()
    .flatMap(({ level, text }) => (level === "info" && text.includes(`${PLAYERS * nodes.length}`) ? [text] : []));

/** How often which player's node was announced. */
function counts(world: Simulator): Map<string, number> {
  const found = new Map<string, number>();
  for (const { playerId, achievementId } of completions(world)) {
    const key = `${playerId} ${achievementId}`;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

describe("ach:grant @a everything", () => {
  it("answers at once that it is working on it, and tells the sum when all is done", async () => {
    const { world, ids } = await start();
    const answer = world.command("console", "ach:grant @a everything");
    expect(answer.status).toBe("success");
    expect(completions(world).length).toBe(0);
    world.tick();
    expect(completions(world).length).toBeLessThan(PLAYERS * nodes.length);
    expect(told(world)).toEqual([]);
    for (let tick = 0; tick < 200 && told(world).length === 0; tick++) world.tick();
    world.tick(10);
    expect(told(world)).toHaveLength(1);
    const found = counts(world);
    expect(found.size).toBe(PLAYERS * nodes.length);
    expect(Math.max(...found.values())).toBe(1);
    for (const id of ids) expect(world.player(id).totalXp).toBe(xpNodes.length);
    expect(complaints(world)).toEqual([]);
    // The order of commands for a player stays, and taking back is spread, too.
    expect(world.command("console", "ach:revoke @a everything").status).toBe("success");
    expect(world.command("console", "ach:grant Player11 only own").status).toBe("success");
    world.tick(100);
    expect(progressOf(world, ids[0]!, "own")).toBe(0);
    expect(progressOf(world, ids[11]!, "own")).toBe(1);
    for (const id of ids) expect(world.player(id).totalXp).toBe(xpNodes.length);
  });

  it.each([20, 100])(
    "keeps every tick short where a call into the game takes %i microseconds",
    async (microseconds) => {
      const { world, ids } = await start();
      world.setHostCallMicroseconds(microseconds);
      const before = world.tickCosts().ticks;
      world.command("console", "ach:grant @a everything");
      for (let tick = 0; tick < 1000 && told(world).length === 0; tick++) {
        world.tick();
        expect(world.tickCosts().lastWorldMilliseconds).toBeLessThan(50);
      }
      expect(world.tickCosts().ticks - before).toBeGreaterThan(10);
      world.tick(40);
      for (const id of ids) expect(world.player(id).totalXp).toBe(xpNodes.length);
      expect(Math.max(...counts(world).values())).toBe(1);
      expect(counts(world).size).toBe(PLAYERS * nodes.length);
    },
  );

  it("tells the operator who asked", async () => {
    const { world, ids } = await start();
    world.setPermissionLevel(ids[0]!, 1);
    world.command({ playerId: ids[0]! }, "ach:grant @a everything");
    world.tick(200);
    expect(world.screen(ids[0]!).messages.join("\n")).toContain(String(PLAYERS * nodes.length));
    expect(told(world)).toEqual([]);
  });

  it("keeps nobody waiting for their own reward", async () => {
    const { world } = await start();
    const other = world.join({ name: "Other" });
    world.tick(3);
    for (let player = 0; player < PLAYERS; player++) world.command("console", `ach:grant Player${player} everything`);
    world.tick();
    world.kill(other, "minecraft:axolotl");
    world.tick(3);
    expect(completions(world).length).toBeLessThan(PLAYERS * nodes.length);
    expect(carried(world, other, "minecraft:diamond")).toBe(1);
  });

  it("keeps nobody waiting where a script completes everything at once", async () => {
    const extension = `
      import { achievements } from "bedrock-achievements";
      import { system, world } from "@minecraft/server";
      system.afterEvents.scriptEventReceive.subscribe(({ id }) => {
        if (id !== "test:all") return;
        const nodes = ${JSON.stringify(nodes.map((node) => node.node_ID))};
        for (const player of world.getAllPlayers()) {
          if (player.name === "Other") continue;
          for (const node of nodes) achievements.setNodeFinish(player.id, node);
        }
      });`;
    const world = await startTestWorld({ nodes, extension });
    for (let player = 0; player < PLAYERS; player++) world.join({ name: `Player${player}` });
    const other = world.join({ name: "Other" });
    world.tick(3);
    world.scriptEventFromPack("test:all", "");
    world.tick(2);
    world.kill(other, "minecraft:axolotl");
    world.tick(3);
    expect(completions(world).length).toBeLessThan((PLAYERS * nodes.length) / 2);
    expect(carried(world, other, "minecraft:diamond")).toBe(1);
    world.tick(100);
    const found = counts(world);
    expect(Math.max(...found.values())).toBe(1);
  });

  it("survives a crash in the middle: what is done is paid once, what is not is not done", async () => {
    const { world, ids } = await start();
    world.command("console", "ach:grant @a everything");
    world.tick(4);
    world.save();
    world.tick(3);
    const { world: again } = await start({ save: world.crash()! });
    again.tick(60);
    for (const id of ids) {
      const done = xpNodes.filter(
        (node) =>
          (call(again, "getNodeDetailInfo", { playerId: id, nodeId: node.node_ID }) as { progress: number })
            .progress === node.goal_number,
      );
      expect(again.player(id).totalXp).toBe(done.length);
    }
    again.command("console", "ach:grant @a everything");
    again.tick(200);
    for (const id of ids) expect(again.player(id).totalXp).toBe(xpNodes.length);
    expect(complaints(again)).toEqual([]);
  });

  it("goes on for the others when one leaves, and says so", async () => {
    const { world, ids } = await start();
    world.command("console", "ach:grant @a everything");
    world.tick();
    world.leave(ids[PLAYERS - 1]!);
    world.tick(200);
    for (const id of ids.slice(0, -1)) expect(world.player(id).totalXp).toBe(xpNodes.length);
    expect(world.contentLog().some(({ level, text }) => level === "info" && /\b1 player/.test(text))).toBe(true);
  });
});
