/**
 * Tells a repeated report from another one under the same operation id.
 * A digest, so that what is kept of an operation does not grow with `extra`. Digests of earlier versions stay right: what
 * is new only counts where it is used. The player's name does not count: they may be renamed before the repeat.
 */
import { createHash } from "node:crypto";
import type { CloudReport, CloudReset } from "../../../scripts/core/cloud/protocol.ts";

export function reportFingerprint(report: CloudReport | CloudReset): string {
  return createHash("sha256")
    .update(JSON.stringify(contentOf(report)))
    .digest("base64url");
}

function contentOf(report: CloudReport | CloudReset): readonly unknown[] {
  const { player, node } = report;
  if ("reset" in report) return [player, node, "reset"];
  const { delta, goal, extra = null, base_version = null, round = 0 } = report;
  const content = [player, node, delta, goal, extra, base_version];
  return round === 0 ? content : [...content, round];
}
