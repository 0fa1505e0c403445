/** One combination of authors' own events, and what a player does for it. */
import type { Signal } from "../../../scripts/core/goals/told/signal.ts";
import type { ItemView, PlayerView } from "../../../scripts/core/goals/told/views.ts";
import type { GoalJson } from "../../../scripts/core/tree/node.ts";
import { createRandom } from "../../../simulator/deterministic/random.ts";
import { newGoalSave, startGoalWorld, type GoalWorld } from "../../support/goal-world.ts";
import { child, root } from "../../support/nodes.ts";
import { entityView } from "../../support/views.ts";
import { randomPlayer } from "./plain/random-players.ts";

const TICKS_PER_SECOND = 20;
export const NEVER = 1_000;

export interface Scene {
  readonly world: GoalWorld;
  /** Deeds of these names, each one of its own. */
  does(events: string): void;
  seconds(count: number): void;
  progress(): number;
  sees(player: Partial<PlayerView>): void;
}

export function scene(goal: GoalJson, goalNumber = NEVER, day = (): number => 0): Scene {
  let tick = 0;
  let player = randomPlayer(createRandom(7));
  const node = child("n", "r", { goal_number: goalNumber, goal_details: goal });
  const world = startGoalWorld({
    nodes: [root("r"), node],
    save: newGoalSave(),
    view: () => player,
    tick: () => tick,
    day,
  });
  return {
    world,
    does: (events) => {
      for (const event of events.split(" ")) world.see(on(event));
    },
    seconds: (count) => void (tick += count * TICKS_PER_SECOND),
    progress: () => world.progress("n"),
    sees(changes) {
      player = { ...player, ...changes };
      tick += TICKS_PER_SECOND;
      world.look();
    },
  };
}

export const on = (event: string, more: Partial<Signal> = {}): Signal => ({
  kind: "event",
  playerId: "1",
  key: event,
  event,
  amount: 1,
  ...more,
});
export const goal = (event: string, more: Record<string, unknown> = {}): GoalJson => ({
  goal_type: "event",
  event,
  ...more,
});
export const killOf = (type: string, more: Partial<Signal> = {}): Signal => ({
  kind: "kill",
  playerId: "1",
  key: type,
  entity: entityView(type, type),
  amount: 1,
  ...more,
});
export const carrying = (type: string, amount: number): Signal => {
  const item = { type, amount, hasTag: () => false, enchantments: () => ({}) } as unknown as ItemView;
  return { kind: "carry", playerId: "1", key: type, item, amount };
};
