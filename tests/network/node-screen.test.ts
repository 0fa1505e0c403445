/** What a player reads on a node's screen of the cloud: how rare the node is, and what the cloud has of theirs. */

import { expect, it } from "vitest";
import type { NodeStatsResponse } from "../../scripts/core/cloud/protocol.ts";
import type { Exchange, Fault } from "../../simulator/network/fault-proxy.ts";
import type { Network } from "../../simulator/network/network.ts";
import type { Simulator } from "../../simulator/index.ts";
import { complaints } from "../support/pack.ts";
import { playerInOneWorld } from "./scenes.ts";
import { act, CALLBACK, isNothingPending, reportElsewhere, useCloud } from "./support.ts";

const service = useCloud();
const isStats = (exchange: Exchange): boolean => exchange.path === "/v1/nodes/stats";
const NOT_NOW: Fault = { kind: "answered", status: 500, headers: {}, body: "" };
const TEN_MINUTES = 12_000;

function menuOf(network: Network, simulator: Simulator, playerId: string) {
  const press = async (text: string): Promise<void> => {
    simulator.press(playerId, text);
    await network.tick(2);
  };
  return {
    press,
    body: () => simulator.form(playerId)!.body.replace(/§./g, ""),
    async lookAt(node: string): Promise<void> {
      if (simulator.form(playerId)) {
        simulator.closeForm(playerId);
        await network.tick(2);
      }
      simulator.command({ playerId }, "ach:menu");
      await network.tick(2);
      await press("Title of page\n");
      await press(`Title of ${node}\n`);
    },
  };
}

it("says how many of all players have a node, asked once in ten minutes however many look", async () => {
  for (let each = 0; each < 28; each++) await reportElsewhere(service.cloud, `rare-${each}`, { node: "far2" });
  await reportElsewhere(service.cloud, "rare-0", { node: "six", delta: 6, goal: 6 });
  const { players, nodes } = JSON.parse((await service.cloud.ask("GET", "/v1/nodes/stats")).body) as NodeStatsResponse;
  const share = nodes.find(({ achievement_id }) => achievement_id === "six")!.completed / players;
  const { network, simulator, line, playerId } = await playerInOneWorld(service);
  const { body, lookAt } = menuOf(network, simulator, playerId);
  await network.tick(20);
  const asked = (): number => line.exchanges.filter(isStats).length;
  const before = asked();
  await lookAt("six");
  await network.until("it is known", () => body().includes("of players"), 60);
  expect(body()).toContain(`${Math.round(share * 1_000) / 10} % of players`);
  await lookAt("far2");
  expect(body()).toContain("No player has this yet");
  // What lies in this world alone, the cloud does not count.
  await lookAt("local");
  expect(body()).not.toMatch(/player/);
  await lookAt("six");
  expect(asked()).toBe(before + 1);
  await network.tick(TEN_MINUTES);
  await lookAt("six");
  await network.tick(10);
  expect(asked()).toBe(before + 2);
  expect(complaints(simulator)).toEqual([]);
});

it("leaves out what cannot be had, complains to nobody, holds up no report, and asks again later", async () => {
  const { network, simulator, line, playerId } = await playerInOneWorld(service);
  const { body, lookAt } = menuOf(network, simulator, playerId);
  await network.tick(20);
  line.choose((exchange) => (isStats(exchange) ? NOT_NOW : { kind: "none" }));
  await lookAt("six");
  await network.tick(40);
  expect(body()).toContain("0/6");
  expect(body()).not.toMatch(/player/);
  act(simulator, "addNodeProgress", [playerId, "six", 1], CALLBACK);
  await network.until("it is stored", () => isNothingPending(simulator), 60);
  expect(complaints(simulator)).toEqual([]);
  line.mend();
  await network.tick(1_300);
  await lookAt("six");
  await network.until("it is known", () => body().includes("player"), 60);
});

it("says while one looks whether the cloud has what was done, or is away", async () => {
  const { network, simulator, line, playerId } = await playerInOneWorld(service);
  const { body, lookAt } = menuOf(network, simulator, playerId);
  await network.tick(20);
  await lookAt("six");
  expect(body()).not.toMatch(/cloud/);
  // What a script adds without a callback is reported with what it adds next.
  act(simulator, "addNodeProgress", [playerId, "six", 1]);
  await network.tick(20);
  expect(body()).toContain("1/6");
  expect(body()).toContain("Waits to be reported");
  act(simulator, "addNodeProgress", [playerId, "six", 1], CALLBACK);
  await network.until("it is stored", () => body().includes("Stored in the cloud"), 100);
  line.cut();
  act(simulator, "addNodeProgress", [playerId, "six", 1], CALLBACK);
  await network.until("it is away", () => body().includes("nothing is lost"), 200);
  line.mend();
  await network.until("it is back", () => body().includes("Stored in the cloud"));
});
