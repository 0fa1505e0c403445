/** What the app needs from outside to be made: every port, and how a cloud is opened. */

import type { Cloud } from "../cloud/cloud.ts";
import type { CloudSyncOptions } from "../cloud/cloud-parts.ts";
import type {
  CarriedItems,
  Clock,
  Forms,
  Log,
  Players,
  PlayerViews,
  PropertyStore,
  RewardGiver,
  Scheduler,
  Screen,
  ScriptEventSender,
} from "../ports.ts";

export interface AppPorts {
  readonly players: Players;
  readonly carriedItems: CarriedItems;
  readonly views: PlayerViews;
  /** The world's properties; asked for only once the world has loaded. */
  readonly worldProperties: PropertyStore;
  readonly rewardGiver: RewardGiver;
  readonly screen: Screen;
  readonly forms: Forms;
  readonly scriptEvents: ScriptEventSender;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly log: Log;
  /** Chance, from 0 up to, not including, 1. */
  readonly dice: () => number;
  /** Settings that the server's owner gave, which nobody changes in the game; absent = none. */
  readonly fixedSettings?: ReadonlySet<string>;
  /** The cloud of a dedicated server; a pack without one gives `noCloud`. */
  readonly openCloud: (needs: CloudNeeds) => Cloud;
}

/** What the app gives to a cloud. */
export type CloudNeeds = Omit<CloudSyncOptions, "client" | "random">;
