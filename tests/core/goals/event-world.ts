/** A world with one node whose goal asks for authors' own events, and what makes these happen. */
import type { Signal } from "../../../scripts/core/goals/told/signal.ts";
import type { GoalJson } from "../../../scripts/core/tree/node.ts";
import { createRandom } from "../../../simulator/deterministic/random.ts";
import { newGoalSave, startGoalWorld, type GoalSave, type GoalWorld } from "../../support/goal-world.ts";
import { child, root } from "../../support/nodes.ts";
import { randomPlayer } from "./plain/random-players.ts";

const player = randomPlayer(createRandom(1));
export const happened = (event: string, amount = 1): Signal => ({
  kind: "event",
  playerId: "1",
  key: event,
  event,
  amount,
});
export const on = (event: string, more: Record<string, unknown> = {}): GoalJson => ({
  goal_type: "event",
  event,
  ...more,
});

export function start(goal: GoalJson, goalNumber: number, save: GoalSave = newGoalSave()): GoalWorld {
  const node = child("n", "r", { goal_number: goalNumber, goal_details: goal });
  return startGoalWorld({ nodes: [root("r"), node], save, view: () => player, tick: () => 0 });
}

/** @param events their names, with spaces between */
export const see = (world: GoalWorld, events: string): void => {
  for (const event of events.split(" ")) world.see(happened(event));
};
