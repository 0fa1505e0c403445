/**
 * Goals made of time: each goal of a player has so many ticks of its own, since only those count at which it is open and
 * its `where` holds. The ticks survive a leave and a restart: they are put into the record at the leave, when the world
 * stops, and once a minute. What a full unit means is said by the polls.
 */

import type { PlayerSession } from "../../records/player-records.ts";
import type { PollTools, RunningPoll } from "./poll.ts";
import { TimedPlayer, type TimeRules } from "./timed-player.ts";

export interface TimedGoals extends Required<Pick<RunningPoll, "end" | "takenBack" | "turned" | "keep" | "met">> {
  begin(session: PlayerSession): TimedPlayer;
  /** All that was gathered is gone. */
  startAnew(session: PlayerSession): void;
}

export function createTimedGoals(tools: PollTools, rules: TimeRules): TimedGoals {
  const { clock, views } = tools;
  const players = new Map<string, TimedPlayer>();
  const shared = { tools, rules };
  tools.lines.use();

  /** Up to now it was as it was. */
  function bringUp(player: TimedPlayer): void {
    player.pass(views.of(player.session.playerId), clock.tick());
    player.settle();
  }

  return {
    begin(session) {
      const player = new TimedPlayer(session, shared);
      players.set(session.playerId, player);
      player.settle();
      return player;
    },
    met(session) {
      const player = players.get(session.playerId);
      if (!player) return;
      bringUp(player);
      player.keep();
      player.takeUp();
      player.settle();
    },
    takenBack(session, node) {
      const player = players.get(session.playerId);
      if (!player) return;
      player.forget(node);
      bringUp(player);
    },
    turned(session) {
      const player = players.get(session.playerId);
      if (!player) return;
      // What was taken back is to be told again.
      player.forgetTold();
      bringUp(player);
    },
    end(session, view) {
      const player = players.get(session.playerId)!;
      player.pass(view, clock.tick());
      player.settle();
      player.keep();
      players.delete(session.playerId);
    },
    keep(session) {
      const player = players.get(session.playerId)!;
      bringUp(player);
      player.keep();
    },
    startAnew: (session) => players.get(session.playerId)?.startAnew(clock.tick()),
  };
}
