/**
 * Subscribes to an event with the engine's own filter, so that it does not call the pack for what no goal watches. What was
 * subscribed together can be ended together, since what is watched can become more.
 */

import { attempt, guarded, guardedTogether, type Listener } from "../guarded.ts";
import { log } from "../platform.ts";

interface FilteredSignal<Event, Options> {
  subscribe(subscriber: (event: Event) => void, options?: Options): unknown;
  unsubscribe(subscriber: (event: Event) => void): void;
}

/** What can be subscribed without a filter. */
interface PlainSignal<Event> {
  subscribe(subscriber: (event: Event) => void): unknown;
}

/** Ends each subscription that is made while somebody gathers them. */
let gathered: (() => void)[] = [];

/** @returns ends all that was subscribed meanwhile */
export function subscribedBy(work: () => void): () => void {
  const ends: (() => void)[] = [];
  gathered = ends;
  work();
  gathered = [];
  return () => {
    for (const end of ends) attempt("ending a subscription", end);
  };
}

/** Those who listen to a signal without a filter. */
const listeners = new WeakMap<object, Listener<never>[]>();

/**
 * Whatever the subscriber throws ends in the log. The game calls the pack once for all who listen to a signal: each of its calls
 * costs more than most of them do.
 */
export function listen<Event>(signal: PlainSignal<Event>, what: string, subscriber: (event: Event) => void): void {
  const own: Listener<Event> = { what, hear: subscriber };
  const known = listeners.get(signal) as Listener<Event>[] | undefined;
  const all = known ?? listenTogether(signal);
  all.push(own);
  gathered.push(() => void all.splice(all.indexOf(own), 1));
}

function listenTogether<Event>(signal: PlainSignal<Event>): Listener<Event>[] {
  const all: Listener<Event>[] = [];
  signal.subscribe(guardedTogether(all));
  listeners.set(signal, all);
  return all;
}

/** @see subscribeFiltered Whatever the subscriber throws ends in the log. */
export function listenFiltered<Event, Options>(
  signal: FilteredSignal<Event, Options>,
  what: string,
  subscriber: (event: Event) => void,
  filter: Options,
): void {
  subscribeFiltered(signal, what, guarded(what, subscriber), filter);
}

/**
 * For the most frequent events, where one more call to guard the subscriber would be most of their cost.
 * @param what happens, for the log
 * @param subscriber never throws
 * @param filter what the engine is asked to leave out. It may know fewer ids than the pack, such as those of other packs;
 *   where it refuses the filter, it calls for everything and the subscriber has to look itself, as it does anyway
 */
export function subscribeFiltered<Event, Options>(
  signal: FilteredSignal<Event, Options>,
  what: string,
  subscriber: (event: Event) => void,
  filter: Options,
): void {
  try {
    signal.subscribe(subscriber, filter);
  } catch (error) {
    log.info(`${what}: the game takes no filter and tells of more than is watched: ${String(error)}`);
    signal.subscribe(subscriber);
  }
  gathered.push(() => signal.unsubscribe(subscriber));
}
