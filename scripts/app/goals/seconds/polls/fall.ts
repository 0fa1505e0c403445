/**
 * Falls that end well. A fall of a few blocks is over within a second, so whoever lacks such a goal is asked every few
 * ticks how high they are, and nothing else; whose height changes is asked every tick for a while, who comes down is watched
 * until they land, and counts when they are alive a moment later. A tick costs as much as it asks.
 */

import { beginFall, goOnFalling, lookAtFall, type Fall } from "../../../../core/goals/told/fall.ts";
import type { GoalJson } from "../../../../core/goals/goal-type.ts";
import type { WatchedPlayer } from "../../../ports.ts";
import { following } from "../../../work/following.ts";
import type { Poll } from "../poll.ts";

const LOOK_TICKS = 4;
/**
 * Where no goal counts short falls: nobody falls so far in less time than two looks, and whoever jumps is seen before they are highest.
 */
const LONG_LOOK_TICKS = 6;
const LONG_FALL_BLOCKS = 4;
/** What both of them go into. */
const PHASES = 12;
/** As long as a jump takes. */
const CLOSE_TICKS = 12;
/** The game tells of deadly landings some ticks later. */
const SETTLE_TICKS = 2;

interface Faller {
  readonly playerId: string;
  readonly watched: WatchedPlayer;
  readonly phase: number;
  height: number | undefined;
  /** Till then they are asked every tick. */
  closeUntil: number;
  fall: Fall | undefined;
  landed: { readonly blocks: number; readonly at: number } | undefined;
  /** Whether more is asked of them. */
  isBusy: boolean;
}

const newFaller = (playerId: string, watched: WatchedPlayer, phase: number): Faller => ({
  playerId,
  watched,
  phase,
  height: undefined,
  closeUntil: 0,
  fall: undefined,
  landed: undefined,
  isBusy: false,
});

function countsLongOnes({ blocks }: GoalJson): boolean {
  const least = typeof blocks === "object" ? (blocks as { readonly min?: number }).min : blocks;
  return typeof least === "number" && least >= LONG_FALL_BLOCKS;
}

export const fallPoll: Poll = {
  signals: ["fall"],
  create({ index, tracker, clock, views, isAlive }) {
    const lookTicks = following(
      () => index.all("fall"),
      (watchers) => (watchers.every(({ goal }) => countsLongOnes(goal)) ? LONG_LOOK_TICKS : LOOK_TICKS),
    );
    const fallers = new Map<string, Faller>();
    /** Each is asked in the ticks of their phase. */
    const byPhase = Array.from({ length: PHASES }, (): Faller[] => []);
    /** Those of whom more is asked. */
    const busy = new Set<Faller>();
    let joins = 0;

    function lookForFall(faller: Faller): void {
      const now = faller.watched.height();
      if (now !== faller.height) move(faller, now);
    }

    function lookAtAll(theirs: readonly Faller[]): void {
      for (let place = 0; place < theirs.length; place++) {
        const faller = theirs[place]!;
        if (faller.isBusy) continue;
        const now = faller.watched.height();
        if (now !== faller.height) move(faller, now);
      }
    }

    function move(faller: Faller, now: number | undefined): void {
      const { playerId, height: before } = faller;
      faller.height = now;
      if (before === undefined || now === undefined) return;
      faller.closeUntil = clock.tick() + CLOSE_TICKS;
      faller.isBusy = true;
      busy.add(faller);
      if (now > before) return;
      const view = views.of(playerId);
      const look = view && lookAtFall(view);
      if (look?.isFalling && !look.isBorne) faller.fall = beginFall(before, look);
    }

    function watch(faller: Faller, fall: Fall): void {
      const view = views.of(faller.playerId);
      const look = view && isAlive(faller.playerId) ? lookAtFall(view) : undefined;
      const step = look && goOnFalling(fall, look);
      faller.fall = step?.kind === "falling" ? step.fall : undefined;
      if (step?.kind === "falling") return;
      faller.height = look?.place.y;
      if (step && step.blocks > 0) faller.landed = { blocks: step.blocks, at: clock.tick() };
    }

    function settle(faller: Faller, blocks: number): void {
      faller.landed = undefined;
      const { playerId } = faller;
      if (isAlive(playerId)) tracker.see({ kind: "fall", playerId, blocks, amount: 1 });
    }

    function forget({ playerId }: { readonly playerId: string }): void {
      const faller = fallers.get(playerId);
      if (!faller) return;
      faller.fall = undefined;
      faller.landed = undefined;
      faller.height = undefined;
    }

    function goOn(faller: Faller, tick: number, isTheirTick: boolean): void {
      const { landed, fall, closeUntil } = faller;
      if (landed && tick - landed.at >= SETTLE_TICKS) settle(faller, landed.blocks);
      if (fall) watch(faller, fall);
      else if (tick <= closeUntil || isTheirTick) lookForFall(faller);
      if (faller.fall || faller.landed || tick < faller.closeUntil) return;
      faller.isBusy = false;
      busy.delete(faller);
    }

    return {
      begin({ playerId }) {
        const phase = joins++ % PHASES;
        const faller = newFaller(playerId, views.watch(playerId), phase);
        fallers.set(playerId, faller);
        byPhase[phase]!.push(faller);
        return undefined;
      },
      died: forget,
      respawned: forget,
      end({ playerId }) {
        const faller = fallers.get(playerId);
        if (!faller) return;
        fallers.delete(playerId);
        const { phase } = faller;
        byPhase[phase] = byPhase[phase]!.filter((other) => other !== faller);
        busy.delete(faller);
      },
      tick(tick) {
        const every = lookTicks();
        for (let phase = tick % every; phase < PHASES; phase += every) lookAtAll(byPhase[phase]!);
        if (busy.size > 0) for (const faller of [...busy]) goOn(faller, tick, (tick - faller.phase) % every === 0);
      },
    };
  },
};
