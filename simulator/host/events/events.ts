/**
 * The signals: who is subscribed, what waits to be delivered, in which order.
 * After-events are queued when they happen and delivered once a tick with full privileges; before-events at once, restricted.
 * Each pack has subscriptions of its own and is told by an event of its own classes, one pack after the other.
 */
import type { ApiIndex } from "../api.ts";
import { checkEventOptions } from "./event-options.ts";
import type { Execution, ExecutionMode, Running } from "../execution.ts";
import type { Guard } from "../guard/guard.ts";

interface Subscription {
  callback: (event: object) => unknown;
  options: unknown;
}

interface Signal {
  path: string;
  subscriptions: Subscription[];
  /** How often callbacks of it were called. */
  delivered: number;
}

/** Those of one pack, by path. */
export type Signals = ReadonlyMap<string, Signal>;

/** Whether a subscription's options let this event through. */
export type EventFilter = (options: Record<string, unknown>) => boolean;

export interface Events {
  /** Delivers at once; `build` gives a pack its event. What callbacks change of one holds in those of later packs. */
  fire(path: string, mode: ExecutionMode, build: () => object, filter?: EventFilter): void;
  /** Delivers with the next tick. What depends on the moment is copied before; the event is made when it is delivered. */
  queue(path: string, build: () => object, filter?: EventFilter): void;
  /** Whether any pack is subscribed: for what happens so often that even queueing it would cost. */
  isHeard(path: string): boolean;
  deliverQueued(): void;
  /** This pack's subscriptions. */
  readonly signals: Signals;
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

export interface Waiting {
  path: string;
  build: () => object;
  filter: EventFilter | undefined;
}

/** A pack as far as it is told of events. */
export interface Told {
  readonly guard: Guard;
  readonly execution: Execution;
  readonly signals: Signals;
}

export interface EventsNeeds {
  api: ApiIndex;
  guard: Guard;
  shared: { readonly packs: readonly Told[]; readonly running: Running; waiting: Waiting[] };
  settings: EventSettings;
}

export function createEvents({ api, guard, shared, settings }: EventsNeeds): Events {
  const { packs, running } = shared;
  const { timesOfAnswers = 1 } = settings;
  const signals = new Map<string, Signal>();
  const inOrder = settings.signalOrderSeed === undefined ? undefined : signalOrder(settings.signalOrderSeed);

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

  function deliver(path: string, mode: ExecutionMode, build: () => object, filter?: EventFilter): void {
    let earlier: Record<string, unknown> | undefined;
    for (const pack of packs) {
      const signal = pack.signals.get(path);
      if (signal === undefined || signal.subscriptions.length === 0) continue;
      const before = running.pack;
      running.pack = pack;
      earlier = tell(pack, signal, { path, build, filter }, mode, earlier) ?? earlier;
      running.pack = before;
    }
  }

  /** Returns what the event has become, if any subscription let it through. */
  function tell(
    pack: Told,
    signal: Signal,
    { path, build, filter }: Waiting,
    mode: ExecutionMode,
    earlier: Record<string, unknown> | undefined,
  ): Record<string, unknown> | undefined {
    let event: object | undefined;
    for (const { callback, options } of signal.subscriptions) {
      if (options !== undefined && !filter)
        throw new Error(`the simulator does not imitate the options of ${path} yet`);
      const passes = (): boolean => options === undefined || filter!(options as Record<string, unknown>);
      for (let time = 1; time < timesOfAnswers && passes(); time++) {
        const again = event ?? build();
        pack.execution.run(mode, `a callback of ${path}`, () => again);
      }
      if (!passes()) continue;
      signal.delivered += 1;
      // Nothing is made of what all filters keep away.
      const told = (event ??= following(build(), earlier));
      pack.execution.run(mode, `a callback of ${path}`, () => callback(told));
    }
    return event !== undefined && packs.length > 1 ? pack.guard.fieldsOf(event) : undefined;
  }

  /** What callbacks of an earlier pack have set, such as that it is cancelled. */
  function following(event: object, earlier: Readonly<Record<string, unknown>> | undefined): object {
    if (earlier === undefined) return event;
    const fields = guard.fieldsOf(event);
    for (const [name, value] of Object.entries(earlier)) if (typeof value !== "object") fields[name] = value;
    return event;
  }

  const counts = (which: (signal: Signal) => boolean, count: (signal: Signal) => number): Record<string, number> =>
    Object.fromEntries([...signals.values()].filter(which).map((signal) => [signal.path, count(signal)]));
  const isSubscribed = ({ subscriptions }: Signal): boolean => subscriptions.length > 0;

  return {
    signals,
    fire: deliver,
    queue(path, build, filter) {
      shared.waiting.push({ path, build, filter });
    },
    isHeard: (path) => packs.some((pack) => (pack.signals.get(path)?.subscriptions.length ?? 0) > 0),
    deliverQueued() {
      const now = inOrder ? inOrder(shared.waiting) : shared.waiting;
      shared.waiting = [];
      for (const { path, build, filter } of now) deliver(path, "full", build, filter);
    },
    callbacks: (path) => (signals.get(path)?.subscriptions ?? []).map((one) => one.callback),
    deliveries: () =>
      counts(
        (signal) => isSubscribed(signal) || signal.delivered > 0,
        ({ delivered }) => delivered,
      ),
    subscriptions: () => counts(isSubscribed, ({ subscriptions }) => subscriptions.length),
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
