/**
 * Traces: what the game tells of deeds that it does not tell of, as plain values. Trades, catches, births and their like are
 * pieced together from them; what they amount to is said by the proxies.
 */

import type { EntityView, ItemView, Place } from "./views.ts";

export type Trace =
  | {
      readonly what: "click_entity";
      readonly playerId: string;
      readonly entity: EntityView;
      /** What was in the hand before. */
      readonly item: ItemView | undefined;
    }
  | { readonly what: "click_block"; readonly playerId: string; readonly block: string }
  /** A slot of the inventory holds something else. */
  | ({ readonly what: "move" } & Move)
  | { readonly what: "drop" | "pick_up"; readonly playerId: string; readonly item: ItemView }
  /** A press with a fishing rod in the hand: it is cast or reeled in. */
  | { readonly what: "rod"; readonly playerId: string }
  | { readonly what: "hook_gone" }
  /** A player begins to sneak, or ends. */
  | { readonly what: "sneak"; readonly playerId: string; readonly isOn: boolean }
  | { readonly what: "born" | "cured"; readonly entity: EntityView; readonly at: Place | undefined };

export interface Move {
  readonly playerId: string;
  readonly before: ItemView | undefined;
  readonly after: ItemView | undefined;
}
