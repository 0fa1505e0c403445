/**
 * Goals of one player with nothing of the game around them: the real index, tracker, looks, records and saving over
 * properties in memory. The player's view is the test's; leaves, restarts and stops are what a world does.
 */

import { noCloud } from "../../scripts/app/cloud/cloud.ts";
import { createLooks } from "../../scripts/app/goals/seconds/looks/looks.ts";
import { createSlots } from "../../scripts/app/goals/members/member-slots.ts";
import { createRecount } from "../../scripts/app/goals/members/recount.ts";
import { createTracker } from "../../scripts/app/goals/tracker.ts";
import type { Clock, Log, Players } from "../../scripts/app/ports.ts";
import { createPlayerRecords, type PlayerSession } from "../../scripts/app/records/player-records.ts";
import { createDebts } from "../../scripts/app/progress/debts.ts";
import { createProgression } from "../../scripts/app/progress/progression.ts";
import { createGoalIndex } from "../../scripts/core/goals/goal-index.ts";
import type { Signal } from "../../scripts/core/goals/told/signal.ts";
import type { PlayerView } from "../../scripts/core/goals/told/views.ts";
import { readProgress } from "../../scripts/core/progress/progress.ts";
import type { NodeRecord } from "../../scripts/core/progress/record.ts";
import type { NodeJson } from "../../scripts/core/tree/node.ts";
import { createTree } from "../../scripts/core/tree/tree.ts";
import { memoryProperties, type MemoryProperties } from "./memory-properties.ts";

export const PLAYER = "1";

/** What outlives a start of the world. */
export interface GoalSave {
  readonly world: MemoryProperties;
  readonly player: MemoryProperties;
}

export function newGoalSave(): GoalSave {
  return { world: memoryProperties(), player: memoryProperties() };
}

/** As it was at this moment. */
export function copyOfSave({ world, player }: GoalSave): GoalSave {
  return { world: memoryProperties(new Map(world.values)), player: memoryProperties(new Map(player.values)) };
}

export interface GoalWorld {
  see(signal: Signal): void;
  look(): void;
  add(nodeId: string, delta: number): void;
  revoke(nodeId: string): void;
  grant(nodeId: string): void;
  leave(): void;
  join(): void;
  /** Writes what is not written yet. */
  flush(): void;
  /** Whether the node is complete. */
  isComplete(nodeId: string): boolean;
  progress(nodeId: string): number;
  record(nodeId: string): NodeRecord;
  readonly errors: readonly string[];
}

export interface GoalWorldOptions {
  readonly nodes: readonly NodeJson[];
  readonly save?: GoalSave;
  readonly view: () => PlayerView;
  readonly tick: () => number;
  readonly day?: () => number;
  readonly modeCounts?: () => boolean;
}

const SECONDS_A_DAY = 86_400;

export function startGoalWorld(options: GoalWorldOptions): GoalWorld {
  const { nodes, view, day = () => 0, save = newGoalSave() } = options;
  const modeCounts = options.modeCounts ?? (() => true);
  const errors: string[] = [];
  const log: Log = { info: () => undefined, warn: (text) => errors.push(text), error: (text) => errors.push(text) };
  const clock: Clock = {
    tick: options.tick,
    nowSeconds: () => day() * SECONDS_A_DAY,
    nowMilliseconds: () => day() * SECONDS_A_DAY * 1_000,
  };
  const tree = createTree(nodes);
  const index = createGoalIndex(tree);
  const slotsOf = createSlots(index, () => save.world, log);
  const players: Players = {
    online: () => [PLAYER],
    isOnline: () => true,
    isReachable: () => true,
    name: () => "Ada",
    locale: () => undefined,
    persistentId: () => undefined,
    isOperator: () => false,
    gameModeNow: () => "survival",
    gameMode: () => "survival",
    isAlive: () => true,
    properties: () => save.player,
  };
  const records = createPlayerRecords({ tree, players, clock, log, recount: createRecount(index, slotsOf) });
  const cloud = noCloud({ clock, random: () => 0.5 });
  const progression = createProgression({
    clock,
    isEachStepWanted: () => true,
    cloud: () => cloud,
    debts: createDebts(
      () => 0.5,
      () => false,
    ),
  });
  const stateOf = (session: PlayerSession, node: Parameters<typeof slotsOf>[0]) =>
    progression.stateOf(session, node).kind;
  const session = (): PlayerSession => records.open(PLAYER)!;
  const tracker = createTracker({
    index,
    standings: {
      of: () => ({ kind: modeCounts() ? "counts" : "exempt", session: session() }),
      counted: () => (modeCounts() ? session() : undefined),
    },
    viewOf: view,
    slotsOf,
    nodesOf: () => tree.nodes,
    closedBy: (of, node) => (stateOf(of, node) === "open" ? undefined : stateOf(of, node)),
    add: progression.add,
    mail: () => undefined,
    day,
    clock,
  });
  const isOver = (of: PlayerSession, { node }: { readonly node: Parameters<typeof slotsOf>[0] }): boolean =>
    ["complete", "unreadable"].includes(stateOf(of, node));
  const looks = createLooks({ index, tracker, isOver, viewOf: view, clock });
  progression.subscribe({
    turned(of, node) {
      looks.turned(of, node);
      tracker.turned(of.playerId, node);
    },
  });
  const nodeOf = (id: string) => tree.node(id)!;
  progression.settle(session());

  return {
    see: tracker.see,
    look: () => looks.of(session()).second(view(), clock.tick()),
    add: (id, delta) => void progression.add(session(), nodeOf(id), delta),
    revoke: (id) => void progression.revoke(session(), nodeOf(id)),
    grant: (id) => void progression.grant(session(), nodeOf(id)),
    leave() {
      looks.left(PLAYER);
      tracker.left(PLAYER);
      records.close(PLAYER);
    },
    join: () => progression.settle(session()),
    flush: records.flushAll,
    isComplete: (id) => session().read(nodeOf(id))?.completedAt !== undefined,
    progress: (id) => readProgress(session().read(nodeOf(id))!, nodeOf(id).goalNumber),
    record: (id) => session().read(nodeOf(id))!,
    errors,
  };
}
