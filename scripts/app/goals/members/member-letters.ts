/**
 * What a letter does that a deed left for members of a combination: at the join its steps climb as they would have at the
 * deed. A `within` takes what one deed makes for a window of its own, since a leave starts it anew.
 */

import { climb, createMemory } from "../../../core/goals/members/combine.ts";
import type { GoalIndex } from "../../../core/goals/goal-index.ts";
import { Cells } from "../../../core/goals/members/members.ts";
import { sharedKey } from "../../../core/goals/members/shared-members.ts";
import type { Leaf, Plan } from "../../../core/goals/parts.ts";
import { isLocked } from "../../../core/progress/node-state.ts";
import type { Letter } from "../../../core/saving/mail.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { Progression } from "../../progress/progression.ts";
import type { PlayerSession } from "../../records/player-records.ts";
import type { SlotsOf } from "./member-slots.ts";

export interface MemberLetters {
  /** Whether one of its members is in the tree, and what is kept of them can be read: otherwise the letter waits. */
  canTake(node: AchievementNode, letter: Letter): boolean;
  take(session: PlayerSession, node: AchievementNode, letter: Letter): void;
}

export interface MemberLettersOptions {
  readonly index: Pick<GoalIndex, "planOf">;
  readonly slotsOf: SlotsOf;
  readonly progression: Pick<Progression, "addAnyTime">;
  /** To be told of members that moved without the node's progress. */
  readonly changed: (session: PlayerSession, node: AchievementNode) => void;
}

export function createMemberLetters({ index, slotsOf, progression, changed }: MemberLettersOptions): MemberLetters {
  /** By plan, the leaves by their key. */
  const leavesOf = new Map<Plan, ReadonlyMap<string, Leaf>>();

  function leaves(node: AchievementNode): ReadonlyMap<string, Leaf> | undefined {
    const plan = index.planOf(node);
    if (!plan?.isCombined) return undefined;
    let known = leavesOf.get(plan);
    if (!known) leavesOf.set(plan, (known = new Map(plan.leaves.map((leaf) => [leaf.key, leaf]))));
    return known;
  }

  return {
    canTake(node, { steps = [] }) {
      const known = leaves(node);
      return known !== undefined && steps.some(({ key }) => known.has(key)) && slotsOf(node) !== undefined;
    },
    take(session, node, letter) {
      const record = session.read(node);
      const known = leaves(node);
      const slots = slotsOf(node);
      if (!record || !known || !slots) return;
      if (record.completedAt !== undefined || isLocked(node, session.read)) return;
      const cells = new Cells(record.members, slots);
      const claims: string[] = [];
      const made = climbAll(letter, known, cells, node.goalNumber, claims);
      if (!cells.isChanged && made === 0) return;
      session.write(node, { ...record, members: cells.close() }, "soon");
      if (made > 0) progression.addAnyTime(session, node, made, claims);
      else changed(session, node);
    },
  };
}

/** @returns the steps of the node; `claims` gets the members behind them */
function climbAll(
  letter: Letter,
  leaves: ReadonlyMap<string, Leaf>,
  cells: Cells,
  enough: number,
  claims: string[],
): number {
  let made = 0;
  for (let time = 0; time < letter.delta && made < enough; time++) {
    const before = JSON.stringify(cells.close());
    made += climbOnce(letter, leaves, cells, claims);
    // What changed nothing now changes nothing when it is done again.
    if (JSON.stringify(cells.close()) === before) break;
  }
  return made;
}

function climbOnce(
  { steps = [], sequence }: Letter,
  leaves: ReadonlyMap<string, Leaf>,
  cells: Cells,
  claims: string[],
): number {
  const memory = createMemory();
  let made = 0;
  for (const { key, amount, values = [] } of steps) {
    const leaf = leaves.get(key);
    if (!leaf) continue;
    const step = { leaf, amount: amount * leaf.per, values: values.map((value) => value ?? undefined), deed: sequence };
    const more = climb(step, cells, memory, 0);
    const claim = more > 0 ? sharedKey(leaf, step.values) : undefined;
    if (claim !== undefined) claims.push(claim);
    made += more;
  }
  return made;
}
