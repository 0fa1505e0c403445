/**
 * Worlds with nodes of teams, each trial twice: of this world, and cloud nodes where there is no cloud, which are such nodes.
 */
import { beforeEach, describe } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Simulator, WorldSave } from "../../../simulator/index.ts";
import { root } from "../../support/nodes.ts";
import { carried, startTestWorld } from "../../support/pack.ts";

export const DAY = 86_400;
export const NOON = Date.parse("2026-12-01T12:00:00Z") / 1000;
export const coin = [{ type: "item" as const, item: "minecraft:gold_nugget" }];
export const cow = { goal_type: "kill", entity: "cow" };
export const team = (id: string, more: Partial<NodeJson> = {}): NodeJson =>
  root(id, { goal_number: 4, goal_details: cow, reward: coin, team: true, ...more });
export const farm = team("farm", {
  goal_number: 3,
  goal_details: {
    goal_type: "all_of",
    goals: [
      { ...cow, count: 2 },
      { goal_type: "kill", entity: "pig" },
      { goal_type: "kill", entity: "sheep" },
    ],
  },
});

let isCloud = false;

export async function playing(written: readonly NodeJson[], save?: WorldSave, startSeconds = NOON) {
  const nodes = isCloud ? written.map((node) => ({ ...node, is_cloud: true })) : written;
  return startTestWorld({ nodes }, { startSeconds, ...(save ? { save } : {}) });
}

export function join(world: Simulator, name: string, teamName?: string): string {
  const player = world.join({ name });
  if (teamName !== undefined) world.setTag(player, `team_${teamName}`, true);
  world.tick(25);
  return player;
}

export function kill(world: Simulator, player: string, count: number, entity = "minecraft:cow"): void {
  for (let index = 0; index < count; index++) world.kill(player, entity);
  world.tick(5);
}

export const coins = (world: Simulator, player: string): number => carried(world, player, "minecraft:gold_nugget");

/** @param trials describes what holds of both kinds */
export function describeTeamNodes(trials: () => void): void {
  describe.each([
    ["of this world", false],
    ["of the cloud, where there is none", true],
  ])("nodes %s:", (_which, inCloud) => {
    beforeEach(() => {
      isCloud = inCloud;
    });
    trials();
  });
}
