/**
 * The calls that wait for one report: each callback once, however often it was handed in, and a limited number of
 * different ones, for a report can wait for as long as the cloud is away. What they are told is decided elsewhere.
 */

import type { ReportHandler } from "./report-handler.ts";

export const MOST_WAITING_CALLS = 64;

/** A callback that waits, for one or more calls that brought it. */
export interface WaitingCall {
  readonly callback: ReportHandler["callback"];
  getExtra: ReportHandler["getExtra"];
  readonly call: string;
  /** How much these calls want reported of a node that is not sent automatically. */
  asks: number;
  /** How much they have added to what is pending. */
  added: number;
}

export function waitingCall({ callback, getExtra, call, asks }: ReportHandler, added: number): WaitingCall {
  return { callback, getExtra, call, asks, added };
}

export interface WaitingCalls {
  readonly size: number;
  /** False when there is no room for one more. */
  add(call: WaitingCall): boolean;
  /** As {@link add}, for a call that is made again and again, at the cost of a sum. False when it is a new one. */
  addAgain(handler: ReportHandler, added: number): boolean;
  /** All of them, in the order in which they were brought last; none is left. */
  take(): readonly WaitingCall[];
}

/** @param taken how many wait for the same report elsewhere */
export function createWaitingCalls(taken: () => number): WaitingCalls {
  let calls = new Map<ReportHandler["callback"], WaitingCall>();
  let newest: WaitingCall | undefined;

  function addTo(known: WaitingCall, getExtra: WaitingCall["getExtra"], asks: number, added: number): void {
    known.asks += asks;
    known.added += added;
    known.getExtra = getExtra ?? known.getExtra;
    if (known === newest) return;
    calls.delete(known.callback);
    calls.set(known.callback, known);
    newest = known;
  }

  return {
    get size() {
      return calls.size;
    },
    add(call) {
      const known = calls.get(call.callback);
      if (known) addTo(known, call.getExtra, call.asks, call.added);
      else if (calls.size + taken() >= MOST_WAITING_CALLS) return false;
      else calls.set(call.callback, (newest = call));
      return true;
    },
    addAgain({ callback, getExtra, asks }, added) {
      const known = calls.get(callback);
      if (known) addTo(known, getExtra, asks, added);
      return known !== undefined;
    },
    take() {
      const all = [...calls.values()];
      calls = new Map();
      newest = undefined;
      return all;
    },
  };
}

/** Both lists as one, in which each callback stands once, where it came last. */
export function mergeCalls(first: readonly WaitingCall[], then: readonly WaitingCall[]): readonly WaitingCall[] {
  if (then.length === 0) return first;
  const calls = new Map(first.map((call) => [call.callback, call]));
  for (const call of then) {
    const known = calls.get(call.callback);
    if (known) {
      call.asks += known.asks;
      call.added += known.added;
      call.getExtra ??= known.getExtra;
      calls.delete(call.callback);
    }
    calls.set(call.callback, call);
  }
  return [...calls.values()];
}
