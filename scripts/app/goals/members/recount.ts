/**
 * Progress of a combination after its author edited the list of members: what the members that are left have made, and
 * what calls have added beside them.
 */

import { madeAfterEdit } from "../../../core/goals/members/edited.ts";
import type { GoalIndex } from "../../../core/goals/goal-index.ts";
import { Cells } from "../../../core/goals/members/members.ts";
import type { NodeRecord } from "../../../core/progress/record.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { SlotsOf } from "./member-slots.ts";

/** @returns the record as it is to be kept from now on; the same where nothing was edited */
export type Recount = (node: AchievementNode, record: NodeRecord) => NodeRecord;

export function createRecount(index: GoalIndex, slotsOf: SlotsOf): Recount {
  return (node, record) => {
    const { members } = record;
    if (!members || record.completedAt !== undefined) return record;
    const plan = index.planOf(node);
    const slots = plan?.isCombined ? slotsOf(node) : undefined;
    if (!plan || !slots || slots.list === members.list) return record;
    const cells = new Cells(members, slots);
    const bonus = Math.max(0, record.progress - members.made);
    cells.made = madeAfterEdit(plan.root, cells);
    // What the cloud has of a node it keeps: other servers count on it.
    const progress = record.cloud ? record.progress : cells.made + bonus;
    return { ...record, progress, members: cells.close() };
  };
}
