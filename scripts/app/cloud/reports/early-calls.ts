/**
 * Calls that do not wait for a report, because the cloud is away or too many wait already: in the next tick their
 * callback is told so, and may take its increments back. Until it has answered, these increments are in no report.
 */

import { takeBack } from "../../../core/cloud/cloud-node.ts";
import type { RecordSessions } from "../../records/record-session.ts";
import type { Log, Scheduler } from "../../ports.ts";
import type { ApplyCloud } from "../cloud.ts";
import type { CallbackQueue } from "./callback-queue.ts";
import { askCallback } from "./report-handler.ts";
import type { ReportInFlight } from "./reports-in-flight.ts";
import type { WaitingCall } from "./waiting-calls.ts";

export interface EarlyCalls {
  add(flight: ReportInFlight, call: WaitingCall): void;
  /** The node's increments are gone: what its callbacks answer takes nothing back any more. */
  forgive(flight: ReportInFlight): void;
  /** Does not wait for the next tick, nor for callbacks of other packs. */
  tellNow(flight: ReportInFlight): void;
}

export interface EarlyCallsOptions {
  readonly records: RecordSessions;
  readonly apply: ApplyCloud;
  readonly callbacks: CallbackQueue;
  readonly scheduler: Scheduler;
  readonly log: Log;
  /** To be told when the last of a node's calls has answered. */
  readonly answered: (flight: ReportInFlight) => void;
}

interface Due {
  readonly flight: ReportInFlight;
  readonly call: WaitingCall;
}

export function createEarlyCalls(options: EarlyCallsOptions): EarlyCalls {
  const { records, apply, callbacks, scheduler, log } = options;
  let due: Due[] = [];

  function tell({ flight, call }: Due): void {
    askCallback(call, null, flight, log, (value) => {
      const place = flight.early.indexOf(call);
      if (place < 0) return;
      flight.early.splice(place, 1);
      if (value === false) takeBackOf(flight, call);
      if (flight.early.length === 0) options.answered(flight);
    });
  }

  function takeBackOf({ playerId, node }: ReportInFlight, { added, asks }: WaitingCall): void {
    const session = records.open(playerId);
    const record = session?.read(node);
    if (!session || !record) return;
    const taken = takeBack(record, node.goalNumber, node.autoSentCloud, node.autoSentCloud ? added : asks);
    if (taken !== record) apply(session, node, taken, undefined);
  }

  return {
    add(flight, call) {
      flight.early.push(call);
      due.push({ flight, call });
      if (due.length > 1) return;
      scheduler.after(1, () => {
        const all = due;
        due = [];
        callbacks.each(all, tell);
      });
    },
    forgive(flight) {
      for (const call of flight.early) {
        call.added = 0;
        call.asks = 0;
      }
    },
    tellNow(flight) {
      if (flight.early.length === 0) return;
      const own = due.filter((each) => each.flight === flight);
      // Not emptied where a callback is on its way: the list is that task's, too.
      due = due.filter((each) => each.flight !== flight);
      for (const each of own) tell(each);
      flight.early = [];
    },
  };
}
