/**
 * Tells a repeated report from another one under the same operation id.
 * A digest, so that what is kept of an operation does not grow with `extra`.
 */
import { createHash } from "node:crypto";
import type { CloudReport } from "../../../scripts/core/cloud/protocol.ts";

export function reportFingerprint(report: CloudReport): string {
  const content = [
    report.player,
    report.node,
    report.delta,
    report.goal,
    report.extra ?? null,
    report.base_version ?? null,
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url");
}
