/** The checklist of a node for a player: what is kept of its members, read with the places that the world gave them. */

import { checklist, type Criterion } from "../../../core/goals/members/checklist.ts";
import type { GoalIndex } from "../../../core/goals/goal-index.ts";
import { Cells } from "../../../core/goals/members/members.ts";
import type { NodeRecord } from "../../../core/progress/record.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { SlotsOf } from "./member-slots.ts";

/** Empty where the goal is no combination. */
export type ChecklistOf = (node: AchievementNode, record: NodeRecord) => readonly Criterion[];

export function createChecklists(index: GoalIndex, slotsOf: SlotsOf): ChecklistOf {
  return (node, record) => {
    const plan = index.planOf(node);
    if (!plan?.isCombined) return [];
    if (record.completedAt !== undefined) return checklist(plan, "complete", node.goalNumber);
    const slots = slotsOf(node);
    return checklist(plan, slots && new Cells(record.members, slots), node.goalNumber);
  };
}
