/**
 * Gathers the players that a director chooses from, some in each tick, for a world can know tens of thousands: those who are
 * here, then those whom the world knows, each by name.
 */

import type { ListedPlayer } from "../../core/menu/admin/admin-view.ts";
import type { PlayersPlace } from "../../core/menu/admin/admin-place.ts";
import { folded } from "../../core/text/folded.ts";
import type { OperationContext } from "../operations/operation.ts";
import type { Scheduler } from "../ports.ts";

/** Players whose names are read in a tick. */
const PLAYERS_A_TICK = 250;

/**
 * @param isWanted asked in every tick
 * @returns undefined when they were not wanted any more
 */
export async function gatherPlayers(
  { players, world }: Pick<OperationContext, "players" | "world">,
  { query }: PlayersPlace,
  scheduler: Scheduler,
  isWanted: () => boolean,
): Promise<readonly ListedPlayer[] | undefined> {
  const wanted = folded(query ?? "");
  const isMeant = ({ name, playerId }: ListedPlayer): boolean => folded(name).includes(wanted) || playerId === query;
  const here = players.online().map((playerId): ListedPlayer => {
    const name = players.name(playerId) ?? world()?.roster.name(playerId) ?? playerId;
    return { playerId, name, isHere: true };
  });
  const hereIds = new Set(here.map(({ playerId }) => playerId));
  const known = world()?.roster.ids() ?? [];
  const away: ListedPlayer[] = [];
  for (let from = 0; from < known.length; from += PLAYERS_A_TICK) {
    if (from > 0) await new Promise<void>((resolve) => scheduler.after(1, resolve));
    if (!isWanted()) return undefined;
    for (const playerId of known.slice(from, from + PLAYERS_A_TICK)) {
      const name = hereIds.has(playerId) ? undefined : world()?.roster.name(playerId);
      if (name !== undefined) away.push({ playerId, name, isHere: false });
    }
  }
  return [...byName(here.filter(isMeant)), ...byName(away.filter(isMeant))];
}

const byName = (some: readonly ListedPlayer[]): readonly ListedPlayer[] =>
  some
    .map((player) => ({ player, key: player.name.toLowerCase() }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ player }) => player);
