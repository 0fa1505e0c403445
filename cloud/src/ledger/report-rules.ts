/**
 * What a report and a reset do to one node of one player, as functions of values.
 * Knows neither operations nor databases nor HTTP.
 */
import type { CloudEntity, CloudReport } from "../../../scripts/core/cloud/protocol.ts";

/** An entity as this service answers it: nothing is left out. */
export type Entity = Required<CloudEntity>;

/** A node as it is kept. */
export interface StoredNode {
  readonly progress: number;
  /** 0 where only resets were stored. */
  readonly goal: number;
  /** Unix seconds; 0 = not complete. */
  readonly completedAt: number;
  readonly extra: string;
  readonly version: number;
  /** How often it was completed, ever. */
  readonly completions: number;
  readonly round: number;
  /**
   * Whether the player is among those who have the node, for statistics: from a completion until a reset. A new round
   * leaves it, or a node of every day would be the rarest of all each morning.
   */
  readonly counted: boolean;
}

export type ReportOutcome =
  | { readonly kind: "stored"; readonly node: StoredNode; readonly completedNow: boolean }
  | { readonly kind: "conflict" };

/** What counts where nothing is stored. */
const UNTOUCHED: StoredNode = {
  progress: 0,
  goal: 0,
  completedAt: 0,
  extra: "",
  version: 0,
  completions: 0,
  round: 0,
  counted: false,
};

export function applyReport(
  stored: StoredNode | undefined,
  report: Pick<CloudReport, "delta" | "goal" | "extra" | "base_version" | "round">,
  nowSeconds: number,
): ReportOutcome {
  const present = stored ?? UNTOUCHED;
  if (report.extra !== undefined && report.base_version !== present.version) return { kind: "conflict" };

  const version = present.version + 1;
  const round = report.round ?? 0;
  // Of a round that is over: whoever sent it must see that the node has gone on, and nothing else may move.
  if (round < present.round) return { kind: "stored", completedNow: false, node: { ...present, version } };

  const begun = round > present.round ? { ...present, progress: 0, completedAt: 0, round } : present;
  // A goal that was lowered below the progress already made stops the advance, but takes nothing back.
  const progress = Math.max(begun.progress, Math.min(begun.progress + report.delta, report.goal));
  const completedNow = begun.completedAt === 0 && progress >= report.goal;
  return {
    kind: "stored",
    completedNow,
    node: {
      progress,
      goal: report.goal,
      completedAt: completedNow ? nowSeconds : begun.completedAt,
      extra: report.extra ?? begun.extra,
      version,
      completions: begun.completions + (completedNow ? 1 : 0),
      round,
      counted: begun.counted || completedNow,
    },
  };
}

/** A version step like any other, so that a report based on the past conflicts. What was completed, was completed. */
export function resetNode(stored: StoredNode | undefined): StoredNode {
  const present = stored ?? UNTOUCHED;
  return { ...present, progress: 0, completedAt: 0, extra: "", version: present.version + 1, counted: false };
}

/** An operator's reset, which has no operation: asked for twice, it is one version step. */
export function resetNodeOnce(present: StoredNode): StoredNode {
  const isReset = present.progress === 0 && present.completedAt === 0 && present.extra === "";
  return isReset ? { ...present, counted: false } : resetNode(present);
}

export function toEntity(node: string, stored: StoredNode): Entity {
  return {
    achievement_id: node,
    progress: stored.progress,
    max_progress: stored.goal,
    completed_at: stored.completedAt,
    extra: stored.extra,
    version: stored.version,
    completions: stored.completions,
    round: stored.round,
  };
}
