/** The signals of the platform as a pack finds them: which there are, and who is subscribed to them with which options. */
import type { ApiIndex } from "../api.ts";
import type { Guard } from "../guard/guard.ts";
import { checkEventOptions } from "./event-options.ts";

export interface Subscription {
  callback: (event: object) => unknown;
  options: unknown;
}

export interface Signal {
  path: string;
  subscriptions: Subscription[];
  /** How often callbacks of it were called. */
  delivered: number;
}

/** Those of one pack, by path. */
export type Signals = ReadonlyMap<string, Signal>;

/** What is imitated, by the class that has the signals. Which of them take filter options is told by the typings. */
const IMITATED: Record<string, { path: string; signals: string }> = {
  WorldAfterEvents: {
    path: "world.afterEvents",
    signals:
      "worldLoad playerJoin playerSpawn playerLeave playerGameModeChange playerDimensionChange playerEmote playerButtonInput " +
      "playerInventoryItemChange playerHotbarSelectedSlotChange playerBreakBlock playerPlaceBlock playerInteractWithBlock " +
      "playerInteractWithEntity playerSwingStart itemUse itemStartUse itemReleaseUse itemStopUse itemCompleteUse " +
      "entityDie entityHurt entityHeal entityHealthChanged entityHitEntity entityHitBlock projectileHitEntity " +
      "projectileHitBlock entitySpawn entityLoad entityRemove entityItemPickup entityItemDrop entityTamed " +
      "entityStartSneaking entityStopSneaking dataDrivenEntityTrigger effectAdd buttonPush leverAction pressurePlatePush " +
      "pressurePlatePop tripWireTrip targetBlockHit blockContainerOpened blockContainerClosed entityContainerOpened " +
      "entityContainerClosed weatherChange",
  },
  WorldBeforeEvents: {
    path: "world.beforeEvents",
    signals:
      "playerLeave itemUse playerBreakBlock playerInteractWithBlock playerInteractWithEntity playerGameModeChange entityHurt " +
      "entityHeal entityItemPickup entityRemove entityTamed effectAdd weatherChange",
  },
  SystemAfterEvents: { path: "system.afterEvents", signals: "scriptEventReceive" },
  SystemBeforeEvents: { path: "system.beforeEvents", signals: "startup shutdown" },
  AdminBeforeEvents: { path: "admin.beforeEvents", signals: "asyncPlayerJoin" },
};

/** @param refusesFilters whether the world's after-events throw when they are given filter options */
export function defineSignals(api: ApiIndex, guard: Guard, refusesFilters: boolean): Signals {
  const signals = new Map<string, Signal>();
  for (const [owner, { path, signals: names }] of Object.entries(IMITATED)) {
    const description = api.classOf(owner);
    if (!description) continue;
    const get: Record<string, () => object> = {};
    for (const name of names.split(" ")) {
      const className = description.members[name]?.type as string;
      const signal: Signal = { path: `${path}.${name}`, subscriptions: [], delivered: 0 };
      signals.set(signal.path, signal);
      get[name] = () => guard.wrap(className, signal);
      guard.define(className, {
        call: {
          subscribe(state: Signal, callback: Subscription["callback"], options?: unknown) {
            if (options !== undefined) {
              const optionsType = api.classOf(className)?.members["subscribe"]?.parameters?.[1]?.type as string;
              checkEventOptions(api, optionsType, options as Record<string, unknown>);
            }
            if (options !== undefined && refusesFilters && path === "world.afterEvents") {
              throw guard.error("InvalidArgumentError", "Invalid filter.", { index: 1 });
            }
            state.subscriptions = [...state.subscriptions, { callback, options }];
            return callback;
          },
          unsubscribe(state: Signal, callback: Subscription["callback"]) {
            state.subscriptions = state.subscriptions.filter((one) => one.callback !== callback);
          },
        },
      });
    }
    guard.define(owner, { get });
  }
  return signals;
}
