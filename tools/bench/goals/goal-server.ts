/**
 * What a full server pays a tick: 100 players on a tree of 5,000 nodes of all types, who do 2,000 things a second and are
 * looked at and polled. What the pack does before an event is a part of it. The imitated host's part is taken off: what the same
 * deeds take in a world whose pack subscribes to their events and does nothing, and what the host does for the pack (answers,
 * properties, events of its own), which is found by having all of that done twice.
 */

import { join } from "node:path";
import { startWorld, type Deed, type Simulator } from "../../../simulator/index.ts";
import { writePack } from "../../../simulator/node/testing.ts";
import { BIG_TREE_ENTITIES, BIG_TREE_ITEMS } from "../../../tests/support/big-tree.ts";
import { BLOCKS, treeOfAllTypes } from "./goal-trees.ts";
import { cpuMilliseconds, HANG_MILLISECONDS, median, NATIVE_FACTOR } from "../measure.ts";
import type { Figure } from "../performance-page.ts";
import { buildBenchPacks, joinAll } from "../world.ts";

const PLAYERS = 100;
const NODES = 5_000;
const EVENTS_A_TICK = 100;
const TICKS_PER_SECOND = 20;
/** So long that every goal has been asked for, and made ready, once. */
const WARM_UP_SECONDS = 17;
/** So long that what was done is written. */
const QUIET_SECONDS = 12;
const SECONDS = 15;
/** So often with new worlds: what lies where in an engine's memory makes a tenth and more of a difference between them. */
const ROUNDS = 3;

/** Each with another of many ids, most of which some node watches. */
const DEEDS: readonly ((index: number) => Deed)[] = [
  (index) => ({ do: "kill", entity: BIG_TREE_ENTITIES[index % BIG_TREE_ENTITIES.length]! }),
  (index) => ({ do: "mine", block: `demo:block_${(index * 13) % BLOCKS}` }),
  (index) => ({ do: "place", block: `demo:block_${(index * 13) % BLOCKS}` }),
  (index) => ({ do: "hit", entity: BIG_TREE_ENTITIES[index % BIG_TREE_ENTITIES.length]!, damage: 1 }),
  (index) => ({ do: "useBlock", block: `demo:block_${(index * 13) % BLOCKS}` }),
  (index) => ({ do: "useEntity", entity: BIG_TREE_ENTITIES[index % BIG_TREE_ENTITIES.length]! }),
  (index) => ({ do: "useItem", item: BIG_TREE_ITEMS[index % BIG_TREE_ITEMS.length]! }),
  () => ({ do: "jump" }),
];

/** What the deeds are told by. */
const EVENTS = [
  "entityDie",
  "entityHurt",
  "playerBreakBlock",
  "playerPlaceBlock",
  "playerInteractWithBlock",
  "playerInteractWithEntity",
  "itemUse",
  "playerButtonInput",
];
const EMPTY = `import { world } from "@minecraft/server";
for (const name of ${JSON.stringify(EVENTS)}) world.afterEvents[name].subscribe(() => undefined);`;

type State = "busy" | "idle";

/** Of one tick, in milliseconds of the native engine. */
interface Cost {
  readonly own: number;
  readonly answers: number;
}

type Costs = Readonly<Record<State, Cost>>;

/** One of the worlds that are measured in turns, so that what the machine does meanwhile falls on all of them. */
interface Server {
  readonly world: Simulator;
  readonly players: readonly string[];
  done: number;
}

export async function benchGoalServer(folder: string): Promise<Figure[]> {
  const pack = await buildBenchPacks(join(folder, "server"), treeOfAllTypes(NODES), {
    settings: { give_book_on_first_join: false },
  });
  const empty = writePack({ script: EMPTY });
  try {
    const rounds: Costs[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await costsOfRound([empty.directory, pack.world]));
    const middle = (state: State, of: keyof Cost): number => median(rounds.map((costs) => costs[state][of]));
    return [
      {
        what: "An average tick of 100 players on 5,000 nodes of all types with 2,000 events a second, in the native engine",
        value: middle("busy", "own"),
        unit: "ms",
        most: 2,
      },
      { what: "What the imitated game does for the pack beside that", value: middle("busy", "answers"), unit: "ms" },
      { what: "The same tick while nobody does anything", value: middle("idle", "own"), unit: "ms", most: 0.1 },
      { what: "What the imitated game does for the pack beside that", value: middle("idle", "answers"), unit: "ms" },
    ];
  } finally {
    empty.remove();
  }
}

/** @param packDirectories of the empty pack and of ours */
async function costsOfRound(packDirectories: readonly string[]): Promise<Costs> {
  const servers: Server[] = [];
  for (const directory of packDirectories) for (const times of [1, 2]) servers.push(await start(directory, times));
  const costs = { busy: costsOf(servers, "busy"), idle: costsOf(servers, "idle") };
  for (const { world } of servers) world.dispose();
  return costs;
}

async function start(packDirectory: string, timesOfAnswers: number): Promise<Server> {
  const world = await startWorld({ packDirectory, hangMilliseconds: HANG_MILLISECONDS, timesOfAnswers });
  const players = joinAll(world, PLAYERS);
  world.tick(PLAYERS);
  return { world, players, done: 0 };
}

/** @param servers without and with the pack, each once with the host's part done once and once with it done twice */
function costsOf(servers: readonly Server[], state: State): Cost {
  const warmUp = state === "busy" ? WARM_UP_SECONDS : QUIET_SECONDS;
  for (const server of servers) for (let second = 0; second < warmUp; second++) averageOfSecond(server, state);
  const seconds = Array.from({ length: SECONDS }, () => servers.map((server) => averageOfSecond(server, state)));
  const costs = seconds.map(([host, hostTwice, ours, oursTwice]) => {
    const answers = oursTwice! - ours! - (hostTwice! - host!);
    return { own: ours! - host! - answers, answers };
  });
  // The middle one, since not each second has the same; worlds are compared in it, since the machine is not always as fast.
  const middle = (of: keyof Cost): number => Math.max(0, median(costs.map((cost) => cost[of]))) / NATIVE_FACTOR;
  return { own: middle("own"), answers: middle("answers") };
}

/** Whole seconds, since some things are done once in each. */
function averageOfSecond(server: Server, state: State): number {
  const milliseconds = cpuMilliseconds(() => {
    for (let tick = 0; tick < TICKS_PER_SECOND; tick++) {
      if (state === "busy") server.done = act(server.world, server.players, server.done);
      server.world.tick();
    }
  });
  return milliseconds / TICKS_PER_SECOND;
}

function act(world: Simulator, players: readonly string[], before: number): number {
  for (let event = 0; event < EVENTS_A_TICK; event++) {
    const index = before + event;
    world.deed(players[index % players.length]!, DEEDS[(index * 7 + (index >> 7)) % DEEDS.length]!(index >> 3));
  }
  return before + EVENTS_A_TICK;
}
