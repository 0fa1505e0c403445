/** Looks at the servers and tells what there is to see. Looks closer only where something may have changed. */
import { DEFAULT_TEAM_BY } from "../../../scripts/core/settings/settings.ts";
import type { PlayerSeen, WorldSeen } from "../../../simulator/saved.ts";
import type { Simulator } from "../../../simulator/types.ts";
import type { ServerIndex } from "../../protocol/commands.ts";
import type { TreesGiven } from "../../protocol/given.ts";
import { pageKey, playerKey, worldKey, type CostView, type NodesView, type PlayerView } from "../../protocol/views.ts";
import type { Server } from "../servers/server.ts";
import { createNodeReader, type NodeReader, type PlayerRead } from "./node-views.ts";
import { playerView, propertyViews, teamOf } from "./player-views.ts";
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
  /** By player: what their nodes were read from, and as what. */
  const read = new Map<
    string,
    { readonly from: string; readonly pages: ReadonlyMap<string, Record<string, string>> }
  >();
  let reader: NodeReader | undefined;
  let trees: TreesGiven | undefined;

  function askedOf(player: PlayerSeen, world: WorldSeen, now: number): PlayerRead {
    const team = teamOf(player, trees?.settings.team_by ?? DEFAULT_TEAM_BY, world);
    const { dynamicProperties: properties, locale, id: playerId, name } = player;
    return { playerId, name, locale, team, properties, worldProperties: world.dynamicProperties, now };
  }

  function lookAtNodes(server: ServerIndex, player: PlayerSeen, world: WorldSeen, now: number): void {
    if (!reader) return;
    const key = playerKey({ server, playerId: player.id });
    const asked = askedOf(player, world, now);
    const { properties, worldProperties, locale, team } = asked;
    const from = JSON.stringify([properties, worldProperties, locale, team, reader.hasTime ? now : 0]);
    const before = read.get(key);
    if (before?.from === from) return;
    const pages = new Map<string, Record<string, string>>();
    for (const [pageId, views] of reader.read(asked)) {
      const texts: Record<string, string> = {};
      const changed: Record<string, NodesView[string]> = {};
      const textsBefore = before?.pages.get(pageId);
      for (const [id, view] of Object.entries(views)) {
        texts[id] = JSON.stringify(view);
        if (textsBefore?.[id] !== texts[id]) changed[id] = view;
      }
      pages.set(pageId, texts);
      if (Object.keys(changed).length > 0) {
        sent.table("nodes", pageKey({ server, playerId: player.id }, pageId), changed);
      }
    }
    read.set(key, { from, pages });
  }

  function lookAtPlayer(server: ServerIndex, world: Simulator, player: PlayerSeen, seen: WorldSeen, now: number): void {
    const key = playerKey({ server, playerId: player.id });
    sent.table("properties", key, propertyViews(player.dynamicProperties));
    lookAtNodes(server, player, seen, now);
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
    setTrees(given) {
      if (given === trees) return;
      trees = given;
      reader = createNodeReader(given);
      read.clear();
    },
    get reader() {
      return reader;
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
    nodesOf: (world, playerId, now) => reader?.read(askedOf(world.player(playerId), world.world(), now)) ?? new Map(),
    forget() {
      known.clear();
      read.clear();
    },
  };
}

function costOf(server: Server, heapBytes: number): CostView[] {
  const costs = server.takeCosts();
  if (costs.length === 0) return [];
  const average = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  return [{ tick: server.view().tick, average, worst: Math.max(...costs), heapBytes }];
}
