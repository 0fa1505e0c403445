/** What has become of a cloud node's progress on its way to the cloud, in plain words. Reads the record only. */

import { cloudOf, hasToReport } from "../../cloud/cloud-record.ts";
import { isComplete } from "../../progress/progress.ts";
import type { NodeRecord } from "../../progress/record.ts";
import type { AchievementNode } from "../../tree/tree.ts";
import { say, type MenuView } from "../menu-view.ts";

export function cloudLines(view: MenuView, node: AchievementNode, record: NodeRecord): string[] {
  if (!node.cloud || view.cloud === "none") return [];
  if (view.cloud === "not for them") return [say(view, "menu.cloud.notCovered")];
  const cloud = cloudOf(record, node.goalNumber);
  const isWaiting = cloud.pending > 0 || hasToReport(cloud, node.autoSentCloud);
  const isStored = !isWaiting && cloud.version > 0;
  if (view.cloud === "away" && !(isStored && isComplete(record))) {
    const isFull = !isComplete(record) && record.progress >= node.goalNumber;
    return [say(view, isFull ? "menu.cloudAway" : "menu.cloud.away")];
  }
  if (isWaiting) return [say(view, "menu.cloud.waiting")];
  return isStored ? [say(view, "menu.cloud.stored")] : [];
}
