/** Deeds with animals and other entities: clicking them and what comes of it. Each gives the entity's id. */
import type { EntityWritten, ItemWritten, Whereabouts } from "./written.ts";

export interface CreatureDeeds {
  /** A click that does something: `playerInteractWithEntity`, `times` times. */
  useEntity: {
    entity: EntityWritten;
    item?: ItemWritten | null;
    leaves?: ItemWritten | null;
    times?: number;
  } & Whereabouts;
  /** Clicks with the item, then `entityTamed` and the trigger `minecraft:on_tame`. */
  tame: { entity: EntityWritten; item?: ItemWritten | null } & Whereabouts;
  /** Feeds two of them; after `ticks` (40) a baby is there: `entitySpawn` by Born, `minecraft:entity_born`. Gives the baby's id. */
  breed: { entity: string; item: ItemWritten; ticks?: number } & Whereabouts;
  /** The golden apple for a weak zombie villager: `villager_converted`; after `ticks` (100) a villager in its place. */
  cure: { entity?: EntityWritten; ticks?: number } & Whereabouts;
  /** Clicks with shears: `minecraft:on_sheared`. */
  shear: { entity?: EntityWritten } & Whereabouts;
}
