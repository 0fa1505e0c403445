/**
 * What is kept of a deed for a player who left in the same moment: progress of plain goals, and steps of members by their
 * keys, since what the members have made is on the player. What a letter does is in member-letters.
 */

import type { Leaf, Part } from "../../../core/goals/parts.ts";
import type { MemberStep, MemberSteps } from "../../../core/saving/mail.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { Hit } from "../hit.ts";

export interface MailedDeed {
  readonly node: AchievementNode;
  /** Progress; of a combination how often the deed was done. */
  readonly delta: number;
  readonly members?: MemberSteps;
}

/** One letter a node and deed: in a `sequence` one deed is one member. */
export function mailedDeeds(hits: readonly Hit[]): MailedDeed[] {
  const mailed: MailedDeed[] = [];
  const ofDeeds: { readonly node: AchievementNode; readonly deed: unknown; readonly leaves: [Leaf, MemberStep][] }[] =
    [];
  for (const { watcher, amount, values, deed } of hits) {
    const { node, plan, leaf } = watcher;
    const steps = mailedSteps(leaf, amount);
    if (steps <= 0 || isEndedByLeave(leaf)) continue;
    if (!plan.isCombined) {
      mailed.push({ node, delta: steps });
      continue;
    }
    const step: MemberStep = {
      key: leaf.key,
      amount: steps,
      ...(values.length > 0 ? { values: values.map((value) => value ?? null) } : {}),
    };
    const known = ofDeeds.find((each) => each.node === node && each.deed === deed);
    if (known) known.leaves.push([leaf, step]);
    else ofDeeds.push({ node, deed, leaves: [[leaf, step]] });
  }
  for (const { node, leaves } of ofDeeds) {
    const isInOrder = leaves.some(([leaf]) => isBelow(leaf, ({ kind }) => kind === "sequence"));
    mailed.push({ node, delta: 1, members: { steps: leaves.map(([, step]) => step), isInOrder } });
  }
  return mailed;
}

/** What is measured is measured again at the join, and parts of steps end with the leave. */
function mailedSteps({ measure, per }: Leaf, amount: number): number {
  if (measure === "count") return 1;
  return measure === "amount" && per === 1 ? Math.floor(amount) : 0;
}

/** The time of a round ends with a leave, and nobody is here whose next one could run. */
const isEndedByLeave = (leaf: Leaf): boolean =>
  isBelow(leaf, ({ kind, seconds }) => kind === "sequence" && seconds !== undefined);

function isBelow(leaf: Leaf, test: (above: NonNullable<Part["parent"]>) => boolean): boolean {
  for (let above = leaf.parent; above; above = above.parent) if (test(above)) return true;
  return false;
}
