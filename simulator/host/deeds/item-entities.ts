/** Items that lie on the ground, as entities. */
import { spawn } from "../combat.ts";
import { newEntity } from "../entities.ts";
import type { EntityState, ItemState } from "../host.ts";
import { copyItem } from "../items.ts";
import type { DeedTools } from "./tools.ts";

export function layDown({ host }: DeedTools, item: ItemState, near: EntityState): EntityState {
  const lying = newEntity(host.nextId(), "minecraft:item", near.location);
  lying.dimension = near.dimension;
  lying.item = copyItem(item);
  spawn(host, lying, "Spawned");
  return lying;
}
