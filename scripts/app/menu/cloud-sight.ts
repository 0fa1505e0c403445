/** How it is with a player's cloud nodes, as the menu tells it. */

import type { CloudSight } from "../../core/menu/menu-view.ts";
import type { Cloud } from "../cloud/cloud.ts";

export function cloudSightOf(cloud: Cloud, playerId: string): CloudSight {
  const why = cloud.whyNotCovered(playerId);
  if (why) return why.because === "no cloud" ? "none" : "not for them";
  return cloud.isAway() ? "away" : "answers";
}
