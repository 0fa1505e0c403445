/** Items that lie on the ground, as entities. */
import type { EntityState, ItemState } from "../host.ts";
import { layItem } from "../guard/script-made.ts";
import type { DeedTools } from "./tools.ts";

export function layDown({ host }: DeedTools, item: ItemState, near: EntityState): EntityState {
  return layItem(host, item, near.dimension, near.location);
}
