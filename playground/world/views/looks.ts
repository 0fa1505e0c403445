/** Looks at the servers and tells what there is to see. Looks closer only where something may have changed. */
import type { PlayerSeen, WorldSeen } from "../../../simulator/saved.ts";
import type { Simulator } from "../../../simulator/types.ts";
import type { ServerIndex } from "../../protocol/commands.ts";
import type { TreesGiven } from "../../protocol/given.ts";
import { playerKey, worldKey, type CostView, type NodesView, type PlayerView } from "../../protocol/views.ts";
import type { Server } from "../servers/server.ts";
import { createNodeLooks } from "./node-looks.ts";
import type { NodeReader } from "./node-views.ts";
import { playerView, propertyViews } from "./player-views.ts";
import { createScreens } from "./screens.ts";
import type { Sent } from "./sent.ts";

/** Counting an engine's objects takes longer than a tick. */
const HEAP_EVERY_MILLISECONDS = 1_000;

export interface Looks {
  /** The trees that the worlds run with now. */
  setTrees(trees: TreesGiven): void;
  readonly reader: NodeReader | undefined;
  /** What of this server is new goes to `sent`. @returns its players */
  look(server: Server, now: number): readonly PlayerView[];
  /** A player's nodes as they are saved now, by page. */
  nodesOf(world: Simulator, playerId: string, now: number): ReadonlyMap<string, NodesView>;
  /** Everything is looked at as if for the first time. */
  forget(): void;
}

/** What is known of one server since its last start. */
interface Known {
  starts: number;
  logLines: number;
  heapAt: number;
  players: readonly PlayerView[];
}

export function createLooks(sent: Sent): Looks {
  const screens = createScreens();
  const known = new Map<ServerIndex, Known>();
  const nodes = createNodeLooks(sent);

  function lookAtPlayer(server: ServerIndex, world: Simulator, player: PlayerSeen, seen: WorldSeen, now: number): void {
    const key = playerKey({ server, playerId: player.id });
    sent.table("properties", key, propertyViews(player.dynamicProperties));
    nodes.look(server, player, seen, now);
    if (!player.online) {
      screens.forget(key);
      return;
    }
    const came = world.screen(player.id);
    world.clearScreen(player.id);
    sent.table("screens", key, screens.look(key, world.form(player.id), came, seen.tick));
  }

  function lookAtWorld(server: Server, world: Simulator, own: Known): void {
    const key = worldKey(server.index);
    const lines = world.contentLog(own.logLines);
    own.logLines += lines.length;
    sent.stream("log", key, lines);
    sent.stream("scriptEvents", key, world.sentScriptEvents());
    world.clearSentScriptEvents();
    const at = performance.now();
    if (at - own.heapAt < HEAP_EVERY_MILLISECONDS) return;
    own.heapAt = at;
    sent.stream("costs", key, costOf(server, world.memory().usedBytes));
  }

  return {
    setTrees: nodes.setTrees,
    get reader() {
      return nodes.reader;
    },
    look(server, now) {
      const { index, world } = server;
      const key = worldKey(index);
      const own = known.get(index) ?? { starts: 0, logLines: 0, heapAt: 0, players: [] };
      known.set(index, own);
      const { starts } = server.view();
      sent.stream("requests", key, server.line.takeSeen());
      if (!world) {
        own.players = own.players.map((player) => ({ ...player, isOnline: false }));
        sent.keepOnly("screens", `${index}/`, new Set());
        return own.players;
      }
      if (own.starts !== starts) {
        own.starts = starts;
        own.logLines = 0;
        sent.table("commands", key, world.commands());
      }
      const seen = world.world();
      const players = [...world.players()].sort((a, b) => (a.name < b.name ? -1 : 1));
      sent.table("properties", key, propertyViews(seen.dynamicProperties));
      for (const player of players) lookAtPlayer(index, world, player, seen, now);
      lookAtWorld(server, world, own);
      const online = players
        .filter((player) => player.online)
        .map(({ id }) => playerKey({ server: index, playerId: id }));
      sent.keepOnly("screens", `${index}/`, new Set(online));
      own.players = players.map((player) => playerView(index, player));
      return own.players;
    },
    nodesOf: (world, playerId, now) => nodes.of(world.player(playerId), world.world(), now),
    forget() {
      known.clear();
      nodes.forget();
    },
  };
}

function costOf(server: Server, heapBytes: number): CostView[] {
  const costs = server.takeCosts();
  if (costs.length === 0) return [];
  const average = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  return [{ tick: server.view().tick, average, worst: Math.max(...costs), heapBytes }];
}
