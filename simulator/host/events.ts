/**
 * The signals: who is subscribed, what waits to be delivered, in which order.
 * After-events are queued when they happen and delivered once a tick with full privileges; before-events at once, restricted.
 */
import type { ApiIndex } from "./api.ts";
import { checkEventOptions } from "./event-options.ts";
import type { Execution, ExecutionMode } from "./execution.ts";
import type { Guard } from "./guard.ts";

interface Subscription {
  callback: (event: object) => unknown;
  options: unknown;
}

interface Signal {
  path: string;
  subscriptions: Subscription[];
}

/** Whether a subscription's options let this event through. */
export type EventFilter = (options: Record<string, unknown>) => boolean;

export interface Events {
  /** Delivers at once; returns how many callbacks ran. */
  fire(path: string, mode: ExecutionMode, build: () => object, filter?: EventFilter): number;
  /** Delivers with the next tick. What depends on the moment is copied before; the event is made when it is delivered. */
  queue(path: string, build: () => object, filter?: EventFilter): void;
  /** Whether anybody is subscribed: for what happens so often that even queueing it would cost. */
  isHeard(path: string): boolean;
  deliverQueued(): void;
  /** The callbacks of one signal, for those events whose callbacks are awaited. */
  callbacks(path: string): readonly ((event: object) => unknown)[];
  subscriptions(): Record<string, number>;
  /** How often callbacks were called, by signal. */
  deliveries(): Record<string, number>;
}

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

export interface EventSettings {
  /** Whether the world's after-events throw when they are given filter options. */
  refusesEventFilters: boolean;
  /** See the option of this name. */
  signalOrderSeed?: number;
  /** See the option of this name. */
  timesOfAnswers?: number;
}

interface Waiting {
  path: string;
  build: () => object;
  filter: EventFilter | undefined;
}

export function createEvents(api: ApiIndex, guard: Guard, execution: Execution, settings: EventSettings): Events {
  const signals = new Map<string, Signal>();
  const delivered: Record<string, number> = {};
  let waiting: Waiting[] = [];
  const { timesOfAnswers = 1 } = settings;
  const inOrder = settings.signalOrderSeed === undefined ? undefined : signalOrder(settings.signalOrderSeed);

  for (const [owner, { path, signals: names }] of Object.entries(IMITATED)) {
    const description = api.classOf(owner);
    if (!description) continue;
    const get: Record<string, () => object> = {};
    for (const name of names.split(" ")) {
      const className = description.members[name]?.type as string;
      const signal: Signal = { path: `${path}.${name}`, subscriptions: [] };
      signals.set(signal.path, signal);
      get[name] = () => guard.wrap(className, signal);
      guard.define(className, {
        call: {
          subscribe(state: Signal, callback: Subscription["callback"], options?: unknown) {
            if (options !== undefined) {
              const optionsType = api.classOf(className)?.members["subscribe"]?.parameters?.[1]?.type as string;
              checkEventOptions(api, optionsType, options as Record<string, unknown>);
            }
            if (options !== undefined && settings.refusesEventFilters && path === "world.afterEvents") {
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

  function deliver(path: string, mode: ExecutionMode, build: () => object, filter?: EventFilter): number {
    const subscriptions = signals.get(path)?.subscriptions ?? [];
    let count = 0;
    if (subscriptions.length === 0) return 0;
    let event: object | undefined;
    for (const { callback, options } of subscriptions) {
      if (options !== undefined && !filter)
        throw new Error(`the simulator does not imitate the options of ${path} yet`);
      const passes = (): boolean => options === undefined || filter!(options as Record<string, unknown>);
      for (let time = 1; time < timesOfAnswers && passes(); time++) {
        const again = event ?? build();
        execution.run(mode, `a callback of ${path}`, () => again);
      }
      if (!passes()) continue;
      count += 1;
      // Nothing is made of what all filters keep away.
      const told = (event ??= build());
      execution.run(mode, `a callback of ${path}`, () => callback(told));
    }
    delivered[path] = (delivered[path] ?? 0) + count;
    return count;
  }

  return {
    fire: deliver,
    queue(path, build, filter) {
      waiting.push({ path, build, filter });
    },
    isHeard: (path) => (signals.get(path)?.subscriptions.length ?? 0) > 0,
    deliverQueued() {
      const now = inOrder ? inOrder(waiting) : waiting;
      waiting = [];
      for (const { path, build, filter } of now) deliver(path, "full", build, filter);
    },
    callbacks: (path) => (signals.get(path)?.subscriptions ?? []).map((one) => one.callback),
    deliveries: () => delivered,
    subscriptions() {
      const counts: Record<string, number> = {};
      for (const { path, subscriptions } of signals.values()) {
        if (subscriptions.length > 0) counts[path] = subscriptions.length;
      }
      return counts;
    },
  };
}

/** In each call another order of the signals, each signal's own events as they were. */
function signalOrder(seed: number): (events: readonly Waiting[]) => Waiting[] {
  let round = seed;
  return (events) => {
    round += 1;
    const ranks = new Map<string, number>();
    const rankOf = (path: string): number => {
      // A death follows its hurt, and a spawn its join, whatever the order.
      const led = path.replace(/entityDie$/, "entityHurt").replace(/playerSpawn$/, "playerJoin");
      let rank = ranks.get(led);
      if (rank === undefined) ranks.set(led, (rank = mixed(led, round)));
      return rank;
    };
    return events
      .map((event, index) => ({ event, index, rank: rankOf(event.path) }))
      .sort((first, second) => first.rank - second.rank || first.index - second.index)
      .map(({ event }) => event);
  };
}

function mixed(text: string, seed: number): number {
  let hash = seed | 0;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
