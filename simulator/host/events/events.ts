/**
 * What happens in the world and who is told of it: what waits to be delivered, in which order.
 * After-events are queued when they happen and delivered once a tick with full privileges; before-events at once, restricted.
 * Each pack has subscriptions of its own and is told by an event of its own classes, one pack after the other.
 */
import type { ApiIndex } from "../api.ts";
import type { Execution, ExecutionMode, Running } from "../execution.ts";
import type { Guard } from "../guard/guard.ts";
import { defineSignals, type Signal, type Signals } from "./signals.ts";

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
  const signals = defineSignals(api, guard, settings.refusesEventFilters);
  const inOrder = settings.signalOrderSeed === undefined ? undefined : signalOrder(settings.signalOrderSeed);

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
