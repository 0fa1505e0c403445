/** Records of a cloud node of 6 steps, and what a cloud says of it. */
import type { CloudEntity } from "../../../scripts/core/cloud/protocol.ts";
import type { CloudRecord, NodeRecord } from "../../../scripts/core/progress/record.ts";

export const GOAL = 6;

export function entity(progress: number, version: number, completedAt = 0): CloudEntity {
  return { achievement_id: "n", progress, max_progress: GOAL, completed_at: completedAt, extra: "", version };
}

export function record(cloud: Partial<CloudRecord>, more: Partial<NodeRecord> = {}): NodeRecord {
  const full = { base: 0, version: 0, pending: 0, ...cloud };
  return { progress: Math.min(GOAL, full.base + full.pending), cloud: full, ...more };
}
