/** The operations on the progress of players who are here, each for one player after the other. */

import { readProgress } from "../../core/progress/progress.ts";
import { zoneSeconds } from "../../core/time/calendar.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import { describeError } from "../progress/listeners.ts";
import type { PlayerSession } from "../records/player-records.ts";
import type { Operation, OperationContext, ProgressOutcome } from "./operation.ts";

type Context = Pick<OperationContext, "progression" | "players" | "settings" | "log">;
type ProgressOperation = Operation<ProgressOutcome>;

/** Completes nodes, even where a parent is not complete. */
export const grantOperation = ({ progression }: Context, nodes: readonly AchievementNode[]): ProgressOperation => ({
  name: "grant",
  nodes,
  visit: (session, node) => progression.grant(session, node),
  outcome: (_session, count) => ({ of: "grant", count }),
});

/** Takes progress and completion back. What was paid stays paid, what is owed stays owed. */
export const revokeOperation = ({ progression }: Context, nodes: readonly AchievementNode[]): ProgressOperation => ({
  name: "revoke",
  nodes,
  visit: (session, node) => progression.revoke(session, node),
  outcome: (_session, count) => ({ of: "revoke", count }),
});

/** Adds progress, as the call `addNodeProgress` does. */
export const progressOperation = (
  { progression, settings }: Context,
  node: AchievementNode,
  delta: number,
): ProgressOperation => ({
  name: "progress",
  nodes: [node],
  visit: (session) => progression.addAnyTime(session, node, delta),
  outcome(session, count) {
    const record = session.read(node);
    const progress = record && readProgress(record, node.goalNumber);
    const state = progression.stateOf(session, node);
    return {
      of: "progress",
      node,
      isMoved: count > 0,
      progress,
      state,
      zoneEast: zoneSeconds(settings.time_zone) ?? 0,
    };
  },
});

/** Lets a node pay again at its next completion. What it still owes is not touched. */
export const rewardResetOperation = ({ progression }: Context, node: AchievementNode): ProgressOperation => ({
  name: "reward_reset",
  nodes: [node],
  visit: (session) => progression.resetReward(session, node),
  outcome(session, count) {
    const isOwed = session.read(node)?.owed !== undefined;
    return { of: "reward_reset", node, result: count > 0 ? "reset" : isOwed ? "owed" : "unpaid" };
  },
});

/** Sets a page's unreadable data aside, where it is kept, and starts the page anew. */
export const repairOperation = (context: Context, page: string): ProgressOperation => ({
  name: "repair",
  nodes: [],
  visit: () => false,
  outcome: (session) => repair(context, session, page),
});

function repair({ players, log }: Context, session: PlayerSession, page: string): ProgressOutcome {
  // Some platforms lower the case of what is typed.
  const ids = session.unreadable.map(({ pageId }) => pageId);
  const pageId = ids.find((id) => id === page) ?? ids.find((id) => id.toLowerCase() === page.toLowerCase());
  if (pageId === undefined) return { of: "repair", page, result: "nothing" };
  const player = players.name(session.playerId) ?? session.playerId;
  try {
    const kept = session.setAside(pageId) ?? "?";
    log.warn(
      `page ${pageId} of ${player} was unreadable and is kept as property ${kept}; the page was started anew at an ` +
        "operator's wish",
    );
    return { of: "repair", page: pageId, result: "kept", kept };
  } catch (error) {
    log.error(`page ${pageId} of ${player} could not be set aside: ${describeError(error)}. Try again`);
    return { of: "repair", page: pageId, result: "failed" };
  }
}
