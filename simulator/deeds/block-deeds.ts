/**
 * Deeds at blocks. A block that is written is put there first, without a word; without `at` it is at arm's length, each time
 * at another place. Without both it is the place that was used last in this way.
 */
import type { BlockWritten, EntityWritten, ItemWritten, Place, Whereabouts } from "./written.ts";

export interface BlockDeeds {
  /** `playerBreakBlock`: the block is air by then, what it was is in the permutation. `tool` is put into the hand; `wear` is what it loses. */
  mine: { block?: BlockWritten; at?: Place; tool?: ItemWritten | null; wear?: number };
  /** `playerPlaceBlock`; one item less in the hand, when it holds the block's item. */
  place: { block: BlockWritten; at?: Place };
  /**
   * A click that does something: `playerInteractWithBlock`, `times` times while the button is held (only the first one is
   * `isFirstEvent`). `item` is put into the hand, `leaves` is what the hand holds afterwards, `becomes` what the block is then.
   */
  useBlock: {
    block?: BlockWritten;
    at?: Place;
    item?: ItemWritten | null;
    leaves?: ItemWritten | null;
    becomes?: BlockWritten;
    times?: number;
  };
  /**
   * A button, lever, pressure plate, tripwire or target is pressed: a click and the block's own signal. With `projectile`
   * it is the projectile that does it (`source`; its owner is who acts; `sourceIsShooter`: the game names the shooter
   * instead), after `projectileHitBlock`.
   */
  press: {
    block: BlockWritten;
    at?: Place;
    projectile?: string;
    projectileIsGone?: boolean;
    sourceIsShooter?: boolean;
    power?: number;
  };
  /** A chest, barrel and their like by a click, or the inventory of an entity. */
  openContainer: { block?: BlockWritten; entity?: EntityWritten } & Whereabouts;
  closeContainer: { block?: BlockWritten; entity?: EntityWritten } & Whereabouts;
}
