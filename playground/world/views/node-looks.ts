/**
 * Looks at the nodes of players and tells which of them have changed. Reads only where what they are read from says something
 * else than the last time; how a node is read is not known here.
 */
import { DEFAULT_TEAM_BY } from "../../../scripts/core/settings/settings.ts";
import type { PlayerSeen, WorldSeen } from "../../../simulator/saved.ts";
import type { ServerIndex } from "../../protocol/commands.ts";
import type { TreesGiven } from "../../protocol/given.ts";
import { pageKey, playerKey, type NodesView } from "../../protocol/views.ts";
import { createNodeReader, type NodeReader, type PlayerRead } from "./node-views.ts";
import { teamOf } from "./player-views.ts";
import type { Sent } from "./sent.ts";

export interface NodeLooks {
  /** The trees that the worlds run with now. */
  setTrees(trees: TreesGiven): void;
  readonly reader: NodeReader | undefined;
  /** What of this player's nodes is new goes to `sent`. */
  look(server: ServerIndex, player: PlayerSeen, world: WorldSeen, now: number): void;
  /** A player's nodes as they are saved now, by page. */
  of(player: PlayerSeen, world: WorldSeen, now: number): ReadonlyMap<string, NodesView>;
  /** Everything is looked at as if for the first time. */
  forget(): void;
}

export function createNodeLooks(sent: Sent): NodeLooks {
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

  function look(server: ServerIndex, player: PlayerSeen, world: WorldSeen, now: number): void {
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
    look,
    of: (player, world, now) => reader?.read(askedOf(player, world, now)) ?? new Map(),
    forget: () => read.clear(),
  };
}
