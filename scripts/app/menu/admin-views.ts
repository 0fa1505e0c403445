/** Makes what directors see of other players; who is none, or none any more, gets nothing of it. */

import type { AdminView, PlayerCard } from "../../core/menu/admin/admin-view.ts";
import { WHOLE_TREE } from "../../core/menu/listing.ts";
import type { MenuView } from "../../core/menu/menu-view.ts";
import { NO_WISHES } from "../../core/settings/wishes.ts";
import { message } from "../../core/text/message.ts";
import type { OperationContext } from "../operations/operation.ts";
import { playerState } from "../operations/player-state.ts";
import { playerLines } from "../operations/words/player-words.ts";
import type { PlayerSession } from "../records/player-records.ts";
import { cloudSightOf } from "./cloud-sight.ts";

/** So many of the nodes that owe a player something are named to a director. */
const MOST_OWING = 10;

/** @param view the director's own */
export type AdminViews = (directorId: string, view: MenuView) => AdminView<MenuView> | undefined;

export function createAdminViews(context: OperationContext): AdminViews {
  const { players, records, progression, completions, cloud, world } = context;
  const sessionOf = (playerId: string): PlayerSession | undefined =>
    players.isOnline(playerId) ? records.open(playerId) : undefined;

  function cardOf(playerId: string, { language }: MenuView): PlayerCard | undefined {
    const session = sessionOf(playerId);
    const name = (session && players.name(playerId)) ?? world()?.roster.name(playerId);
    if (name === undefined) return undefined;
    const hasCloud = cloud.status().absent === undefined;
    if (!session) {
      return { playerId, name, isHere: false, lines: [], unreadable: [], pending: hasCloud ? 0 : undefined };
    }
    const state = playerState(context, session);
    return {
      playerId,
      name,
      isHere: true,
      lines: playerLines(players, language, name, playerId, state, MOST_OWING),
      unreadable: state.unreadable.map(({ pageId }) => pageId),
      pending: state.cloud?.pending,
    };
  }

  function treesOf(playerId: string, { notice: _notice, admin: _admin, ...own }: MenuView): MenuView {
    const session = sessionOf(playerId);
    return {
      ...own,
      record: (node) => session?.read(node),
      state: (node) => (session ? progression.stateOf(session, node) : { kind: "unreadable" }),
      summary: (pageId) => session?.summary(pageId),
      owing: 0,
      cloud: cloudSightOf(cloud, playerId),
      isComing: (node) => session !== undefined && completions.isComing(session, node),
      listing: () => WHOLE_TREE,
      folded: new Set(),
      wishes: NO_WISHES,
      last: undefined,
      recent: [],
      news: new Set(),
      isLive: false,
      seesAll: true,
      unreadable: message(own.language, session ? "admin.unreadable" : "admin.awayNow"),
    };
  }

  return (directorId, view) =>
    players.isOperator(directorId)
      ? {
          players: [],
          worldSettings: context.worldSettings,
          card: (playerId) => cardOf(playerId, view),
          treesOf: (playerId) => treesOf(playerId, view),
        }
      : undefined;
}
