/** How a step of a node is to be reported where the cloud keeps the node: shapes only. */

import type { AchievementNode } from "../../core/tree/tree.ts";

/**
 * Who sees to it that a cloud node's increments are reported: the caller, who brings callbacks, or nobody but us. As risen:
 * nobody but us, and it is by how much a value rose, so that of two servers the greater counts and not the sum.
 */
export type Reporting = "by itself" | "by caller" | "as risen";

/** @param claims the members behind it, of which each counts once in the network (core/cloud/claims) */
export type MoveNode<Session, Moved> = (
  session: Session,
  node: AchievementNode,
  delta: number,
  reporting: Reporting,
  claims?: readonly string[],
) => Moved;
