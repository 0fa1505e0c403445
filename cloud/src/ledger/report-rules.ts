/**
 * What a report does to one node of one player, as functions of values.
 * Knows neither operations nor databases nor HTTP.
 */
import type { CloudEntity, CloudReport } from "../../../scripts/core/cloud/protocol.ts";

/** A node as it is kept. */
export interface StoredNode {
  readonly progress: number;
  readonly goal: number;
  /** Unix seconds; 0 = not complete. */
  readonly completedAt: number;
  readonly extra: string;
  readonly version: number;
}

export type ReportOutcome =
  | { readonly kind: "stored"; readonly node: StoredNode; readonly completedNow: boolean }
  | { readonly kind: "conflict" };

/** The version that counts where nothing is stored. */
export const NO_VERSION = 0;

export function applyReport(
  present: StoredNode | undefined,
  report: Pick<CloudReport, "delta" | "goal" | "extra" | "base_version">,
  nowSeconds: number,
): ReportOutcome {
  const version = present?.version ?? NO_VERSION;
  if (report.extra !== undefined && report.base_version !== version) return { kind: "conflict" };

  const before = present?.progress ?? 0;
  // A goal that was lowered below the progress already made stops the advance, but takes nothing back.
  const progress = Math.max(before, Math.min(before + report.delta, report.goal));
  const wasComplete = present !== undefined && present.completedAt > 0;
  const completedNow = !wasComplete && progress >= report.goal;
  return {
    kind: "stored",
    completedNow,
    node: {
      progress,
      goal: report.goal,
      completedAt: completedNow ? nowSeconds : (present?.completedAt ?? 0),
      extra: report.extra ?? present?.extra ?? "",
      version: version + 1,
    },
  };
}

/** An operator's reset. A version step like any other, so that a report based on the past conflicts. */
export function resetNode(present: StoredNode): StoredNode {
  return { progress: 0, goal: present.goal, completedAt: 0, extra: "", version: present.version + 1 };
}

export function toEntity(node: string, stored: StoredNode): CloudEntity {
  return {
    achievement_id: node,
    progress: stored.progress,
    max_progress: stored.goal,
    completed_at: stored.completedAt,
    extra: stored.extra,
    version: stored.version,
  };
}
