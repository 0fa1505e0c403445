/** One player who is polled: what is asked of them, of which only that is asked each second whose goals they still lack. */

import type { Watcher } from "../../../core/goals/goal-index.ts";
import type { PlayerView } from "../../../core/goals/told/views.ts";
import type { WatchedPlayer } from "../../ports.ts";
import type { PlayerSession } from "../../records/player-records.ts";
import type { EachSecond, PollTools, RunningPoll } from "./poll.ts";

export interface Polled {
  readonly playerId: string;
  readonly watched: WatchedPlayer;
  readonly phase: number;
  /** Till nodes come, which it is to be brought up to. */
  session: PlayerSession | undefined;
  /** As long as the session is known, from their first second on. */
  look: EachSecond | undefined;
  asked: readonly Asked[];
  /** Seconds till it is looked up again which of their goals they still lack, if nothing turns. */
  sureFor: number;
  /** Those that ask something each second, of goals that they lack. */
  asking: readonly EachSecond[];
}

export interface Asked {
  readonly poll: RunningPoll;
  readonly watchers: readonly Watcher[];
  /** The player is done with all watchers before this one. */
  firstLacked: number;
  isOn: boolean;
  /** While it is on. */
  each: EachSecond | undefined;
}

/** Pages that could not be read may be read again. */
const SURE_SECONDS = 60;

/** Asks what is to be asked in this second. */
export function pollPlayer(
  polled: Polled,
  session: PlayerSession,
  view: PlayerView,
  tick: number,
  isOver: PollTools["isOver"],
): void {
  if (polled.sureFor > 0) {
    polled.sureFor -= 1;
    // What turns meanwhile has it looked up in the next second.
    const { asking } = polled;
    for (let place = 0; place < asking.length; place++) asking[place]!.second(view, tick);
    return;
  }
  polled.sureFor = SURE_SECONDS;
  for (const asked of polled.asked) {
    if (lacksOne(asked, session, isOver)) ask(asked, session, view, tick);
    else stopAsking(asked, session, view);
  }
  polled.asking = polled.asked.flatMap(({ each }) => each ?? []);
}

/** Of which goals they lack one is to be looked up in their next second. */
export function doubt(polled: Polled): void {
  polled.sureFor = 0;
  for (const asked of polled.asked) asked.firstLacked = 0;
}

function lacksOne(asked: Asked, session: PlayerSession, isOver: PollTools["isOver"]): boolean {
  const { watchers } = asked;
  while (asked.firstLacked < watchers.length && isOver(session, watchers[asked.firstLacked]!)) asked.firstLacked += 1;
  return asked.firstLacked < watchers.length;
}

function ask(asked: Asked, session: PlayerSession, view: PlayerView, tick: number): void {
  if (asked.isOn) asked.each?.second(view, tick);
  else {
    asked.isOn = true;
    asked.each = asked.poll.begin?.(session, view);
  }
}

function stopAsking(asked: Asked, session: PlayerSession, view: PlayerView): void {
  if (asked.isOn) asked.poll.end?.(session, view);
  asked.isOn = false;
  asked.each = undefined;
}
