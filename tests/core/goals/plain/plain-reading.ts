/**
 * The specification of goals read as plainly as it can be: every node is tried for every deed. What the engine counts must
 * be what this counts.
 */

import type { GoalJson } from "../../../../scripts/core/tree/node.ts";
import { readGoal } from "./plain-goals.ts";
import type { Happening } from "./plain-happening.ts";

export interface PlainNode {
  readonly id: string;
  readonly goalNumber: number;
  readonly goal: GoalJson;
  /** A node that must be complete before it. */
  readonly lockedBy?: string;
}

type Moment = Omit<Happening, "isFirstLook" | "progress">;

/** One player on a tree. */
export function readPlainly(nodes: readonly PlainNode[]) {
  const states = nodes.map((node) => ({
    node,
    reading: readGoal(node.goal),
    progress: 0,
    isComplete: false,
    /** The deeds that completed it: in all that is told of one, it opens no other node. */
    completedBy: new Set<string | undefined>(),
  }));
  const stateOf = (id: string) => states.find(({ node }) => node.id === id)!;
  const isOpen = ({ node }: (typeof states)[number]): boolean =>
    node.lockedBy === undefined || stateOf(node.lockedBy).isComplete;
  const isOpenedBy = ({ node }: (typeof states)[number], deed: string | undefined): boolean =>
    deed !== undefined && node.lockedBy !== undefined && stateOf(node.lockedBy).completedBy.has(deed);
  let isFirstLook = true;

  function add(state: (typeof states)[number], delta: number): void {
    state.progress = Math.min(state.node.goalNumber, state.progress + delta);
    if (state.progress < state.node.goalNumber) return;
    state.isComplete = true;
    state.reading.reset();
  }

  return {
    tell(moment: Moment): void {
      const isLook = moment.deed.kind === "look";
      const lacking = states.filter(({ isComplete }) => !isComplete);
      // Before the deed, for all nodes that it touches.
      const { deed } = moment.deed;
      const open = lacking.filter((state) => isOpen(state) && !isOpenedBy(state, deed));
      for (const state of lacking) {
        const happening = { ...moment, isFirstLook, progress: state.progress };
        if (isLook) state.reading.look(happening);
        if (!open.includes(state)) continue;
        const steps = state.reading.tell(happening);
        if (steps > 0) add(state, steps);
        if (state.isComplete) state.completedBy.add(deed);
      }
      if (isLook) isFirstLook = false;
    },
    add(id: string, delta: number): void {
      const state = stateOf(id);
      if (!state.isComplete && isOpen(state)) add(state, delta);
    },
    grant(id: string): void {
      const state = stateOf(id);
      if (!state.isComplete) add(state, state.node.goalNumber);
    },
    /** What holds when a complete node is taken back has held before. */
    revoke(id: string, moment: Omit<Moment, "deed">): void {
      const state = stateOf(id);
      const deed = { kind: "look", playerId: "1", amount: 1 } as const;
      if (state.isComplete && !isFirstLook) state.reading.look({ ...moment, deed, progress: 0 });
      state.progress = 0;
      state.isComplete = false;
      state.reading.reset();
    },
    leave(): void {
      for (const { reading } of states) reading.leave();
      isFirstLook = true;
    },
    progress: () => new Map(states.map(({ node, progress }) => [node.id, progress])),
  };
}
