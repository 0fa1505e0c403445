/**
 * Many goals in one built pack, and what a deed made of each: a goal that does not stand in the answer did not move.
 */

import type { GoalJson, NodeJson } from "../../scripts/core/tree/node.ts";
import type { Settings } from "../../scripts/core/settings/settings.ts";
import type { Simulator, SimulatorOptions } from "../../simulator/index.ts";
import { child, root } from "./nodes.ts";
import { complaints, startTestWorld } from "./pack.ts";

/** Goals by the name of their node. */
export type Goals = Readonly<Record<string, GoalJson>>;
export type Steps = Readonly<Record<string, number>>;

export interface Play {
  readonly world: Simulator;
  readonly ann: string;
  readonly bob: string;
  /** What the deeds made of each goal of Ann's, once they have been told and `ticks` have passed. */
  stepsOf(deeds: () => void, ticks?: number): Steps;
  /** The same of another player. */
  stepsOfPlayer(playerId: string, deeds: () => void, ticks?: number): Steps;
  complaints(): string[];
}

export interface PlayOptions extends Omit<SimulatorOptions, "packDirectory"> {
  readonly settings?: Partial<Settings>;
  /** More nodes of the same page. */
  readonly nodes?: readonly NodeJson[];
  /** By goal; 10,000 where it is left out. */
  readonly goalNumbers?: Readonly<Record<string, number>>;
}

export async function play(
  goals: Goals,
  { settings, nodes: more = [], goalNumbers = {}, ...options }: PlayOptions = {},
): Promise<Play> {
  const nodes = [
    root("r"),
    ...Object.entries(goals).map(([id, goal]) =>
      child(id, "r", { goal_number: goalNumbers[id] ?? 10_000, goal_details: goal }),
    ),
    ...more,
  ];
  const world = await startTestWorld({ nodes, ...(settings ? { settings } : {}) }, options);
  const ann = world.join({ name: "Ann" });
  const bob = world.join({ name: "Bob" });
  world.tick(3);
  const names = Object.keys(goals);

  function stepsOfPlayer(playerId: string, deeds: () => void, ticks = 3): Steps {
    const before = progressOfAll(world, playerId, names);
    deeds();
    world.tick(ticks);
    const after = progressOfAll(world, playerId, names);
    return Object.fromEntries(
      names.flatMap((name) => (after[name] === before[name] ? [] : [[name, after[name]! - before[name]!]])),
    );
  }

  return {
    world,
    ann,
    bob,
    stepsOf: (deeds, ticks) => stepsOfPlayer(ann, deeds, ticks),
    stepsOfPlayer,
    complaints: () => complaints(world),
  };
}

let asked = 0;

/** One answer for each node, all asked at once. */
function progressOfAll(world: Simulator, playerId: string, nodeIds: readonly string[]): Record<string, number> {
  const ids = new Map(nodeIds.map((nodeId) => [`progress-${++asked}`, nodeId]));
  world.clearSentScriptEvents();
  for (const [id, nodeId] of ids) {
    const args = { playerId, nodeId };
    world.scriptEventFromPack(
      "ach:call",
      JSON.stringify({ id, reply: "test:reply", method: "getNodeDetailInfo", args }),
    );
  }
  world.tick();
  const progress: Record<string, number> = {};
  for (const { id, message } of world.sentScriptEvents()) {
    if (id !== "test:reply") continue;
    const answer = JSON.parse(message) as { id: string; result: { progress: number } | null };
    progress[ids.get(answer.id)!] = answer.result!.progress;
  }
  return progress;
}
