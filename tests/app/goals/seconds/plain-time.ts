/**
 * Goals of time, of joining and of other nodes, read plainly from the specification: nothing of what the engine does to be
 * quick about them. A player is told of in whole looks: so many ticks, a join, a death, nodes that are complete.
 */

import type { GoalJson } from "../../../../scripts/core/tree/node.ts";
import type { SignalKind } from "../../../../scripts/core/goals/told/signal.ts";
import type { PlayerView } from "../../../../scripts/core/goals/told/views.ts";
import { holdsWhere } from "../../../core/goals/plain/plain-filters.ts";
import { readWith, type LeafReading } from "../../../core/goals/plain/plain-goals.ts";
import type { Happening } from "../../../core/goals/plain/plain-happening.ts";

export interface TimeNode {
  readonly id: string;
  readonly goalNumber: number;
  /** Absent: scripts alone advance it. */
  readonly goal?: GoalJson;
  readonly lockedBy?: string;
}

/** What there is to tell a goal of. */
export type Told = { readonly kind: "time"; readonly ticks: number } | { readonly kind: "join" | "died" | "completed" };

export interface Now {
  readonly player: PlayerView;
  readonly seconds: number;
  readonly day: number;
}

interface State {
  readonly node: TimeNode;
  readonly reading: ReturnType<typeof readWith> | undefined;
  progress: number;
  isComplete: boolean;
}

const UNITS: Readonly<Record<string, number>> = { minutes: 60, hours: 3_600, days: 86_400 };
const TICKS_PER_SECOND = 20;
/** The game tells a tick later that somebody sneaks. */
const TOLD_LATE = 1;

export function readTimePlainly(nodes: readonly TimeNode[]) {
  const states = nodes.map((node): State => {
    const reading =
      node.goal &&
      readWith(
        node.goal,
        leafWith(() => completeFor(node)),
      );
    return { node, reading, progress: 0, isComplete: false };
  });
  const stateOf = (id: string): State => states.find(({ node }) => node.id === id)!;
  const isOpen = ({ node, isComplete }: State): boolean =>
    !isComplete && (node.lockedBy === undefined || stateOf(node.lockedBy).isComplete);
  /** Nodes that are complete, but the one that asks. */
  const completeFor = (asking: TimeNode): string[] =>
    states.filter(({ node, isComplete }) => isComplete && node !== asking).map(({ node }) => node.id);

  function add(state: State, steps: number): boolean {
    state.progress = Math.min(state.node.goalNumber, state.progress + steps);
    state.isComplete = state.progress === state.node.goalNumber;
    if (state.isComplete) state.reading?.reset();
    return state.isComplete;
  }

  function tellOnce(told: Told, { player, seconds, day }: Now): boolean {
    const amount = told.kind === "time" ? told.ticks : 1;
    const deed = { kind: told.kind as SignalKind, playerId: player.id, amount };
    const open = states.filter(isOpen);
    let isNews = false;
    for (const state of states) {
      const { reading, progress } = state;
      const modeCounts = player.gameMode() === "survival";
      const happening: Happening = { deed, player, seconds, day, modeCounts, progress };
      reading?.look(happening);
      const steps = open.includes(state) ? (reading?.tell(happening) ?? 0) : 0;
      if (steps > 0 && add(state, steps)) isNews = true;
    }
    return isNews;
  }

  function tell(told: Told, now: Now): void {
    // A completion is news to those who count completions, theirs too.
    for (let isNews = tellOnce(told, now); isNews;) isNews = tellOnce({ kind: "completed" }, now);
  }

  return {
    tell,
    add(id: string, steps: number, now: Now): void {
      const state = stateOf(id);
      if (isOpen(state) && add(state, steps)) tell({ kind: "completed" }, now);
    },
    revoke(id: string, now: Now): void {
      const state = stateOf(id);
      state.progress = 0;
      state.isComplete = false;
      state.reading?.reset();
      tell({ kind: "completed" }, now);
    },
    leave: () => states.forEach(({ reading }) => reading?.leave()),
    progress: () => Object.fromEntries(states.map(({ node, progress }) => [node.id, progress])),
  };
}

/** @param completed nodes that are complete now */
const leafWith =
  (completed: () => readonly string[]): LeafReading =>
  (goal, wheres, { memberOf }) => {
    const unit = (UNITS[(goal["unit"] as string | undefined) ?? "minutes"] ?? 0) * TICKS_PER_SECOND;
    const namesMode = wheres.some((where) => where?.["game_mode"] !== undefined);
    let ticks = 0;
    let highest = 0;
    let lastDay: number | undefined;
    let row = 0;

    /** Of what is known as a whole only what is more than ever counts. */
    function more(now: number, progress: number): number {
      const steps = Math.max(0, now - (memberOf === undefined ? progress : highest));
      highest = Math.max(highest, now);
      return steps;
    }

    function wholes(amount: number, per: number, late = 0): number {
      ticks += amount;
      const steps = Math.floor((ticks + late) / per);
      ticks -= steps * per;
      return steps;
    }

    function joined(day: number, progress: number): number {
      if (goal["unit"] === undefined || goal["unit"] === "times") return 1;
      if (lastDay !== undefined && day <= lastDay) return 0;
      row = lastDay === day - 1 ? row + 1 : 1;
      lastDay = day;
      return goal["unit"] === "days" ? 1 : more(row, progress);
    }

    return {
      look({ deed }) {
        if ((deed.kind as string) === "died" && goal.goal_type === "survive") ticks = 0;
      },
      tell({ deed, player, day, modeCounts, progress }) {
        const kind = deed.kind as Told["kind"];
        if (!wheres.every((where) => holdsWhere(where, player))) return 0;
        const isAlive = (player.health() ?? 0) > 0;
        const isInWorld = kind === "time" && isAlive && (modeCounts || namesMode);
        switch (goal.goal_type) {
          case "play_time":
            return kind === "time" ? wholes(deed.amount, unit) : 0;
          case "sneak":
            return isInWorld && player.is("sneaking") ? wholes(deed.amount, TICKS_PER_SECOND, TOLD_LATE) : 0;
          case "survive":
            if (!isInWorld) return 0;
            ticks += deed.amount;
            return more(Math.floor(ticks / unit), progress);
          case "join":
            return kind === "join" ? joined(day, progress) : 0;
          case "complete":
            if (kind === "time" || kind === "died") return 0;
            return more(completed().filter((id) => isNamed(goal, id)).length, progress);
          default:
            throw new Error(`the plain reading of time knows no goal type ${goal.goal_type}`);
        }
      },
      reset() {
        highest = 0;
        ticks = 0;
        lastDay = undefined;
      },
      leave() {
        ticks = Math.max(0, ticks);
      },
    };
  };

/** All are of one page. */
const isNamed = (goal: GoalJson, id: string): boolean =>
  goal["nodes"] === undefined || (goal["nodes"] as readonly string[]).includes(id);
