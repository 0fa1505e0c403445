/** What a live screen is drawn anew for: whatever it shows that can have become something else while it is looked at. */

import type { Place } from "../../core/menu/place.ts";
import type { Tree } from "../../core/tree/tree.ts";
import type { Cloud } from "../cloud/cloud.ts";
import type { PlayerRecords } from "../records/player-records.ts";
import type { Rarities } from "./rarities.ts";

export interface LiveNewsOptions {
  readonly tree: Tree;
  readonly records: PlayerRecords;
  readonly cloud: Cloud;
  readonly rarities: Rarities;
}

/** @returns tells at each call whether there is something new since the last one */
export function createLiveNews(
  { tree, records, cloud, rarities }: LiveNewsOptions,
  playerId: string,
  place: Place,
): () => boolean {
  const node = place.kind === "node" ? tree.node(place.nodeId) : undefined;
  const seenNow = (): readonly unknown[] => {
    const session = records.open(playerId);
    const record = node && session?.read(node);
    // Neither payments nor the cloud's answers move progress.
    const besideProgress = [record?.cloud, record?.owed, record?.waiting, record?.paid, record?.unannounced];
    return [session?.trail.moves, rarities.changes, cloud.isAway(), ...besideProgress];
  };
  let seen = seenNow();
  return () => {
    const now = seenNow();
    const isNew = now.some((each, index) => each !== seen[index]);
    seen = now;
    return isNew;
  };
}
