/** Requests that are to be answered, all of them, before a report goes on: what is done to members of a combination. */

import type { CloudReport, CloudReportResult, CloudReset } from "../../../core/cloud/protocol.ts";
import type { RequestQueue } from "../request-queue.ts";
import type { ReportInFlight } from "./reports-in-flight.ts";

export interface Errand {
  readonly report: CloudReport | CloudReset;
  readonly answered?: (result: CloudReportResult) => void;
  /** @returns whether it may go on without an answer */
  readonly failed?: () => boolean;
}

/** @param goesOn they follow from an answer, and so do not wait for others' turns */
export type RunErrands = (
  flight: ReportInFlight,
  errands: readonly Errand[],
  done: () => void,
  goesOn?: boolean,
) => void;

/** @param failed to be told when it is not known of every request whether it is stored */
export function createErrands(
  requests: Pick<RequestQueue, "push">,
  failed: (flight: ReportInFlight) => void,
): RunErrands {
  return (flight, errands, done, goesOn = false) => {
    let left = errands.length;
    let isUnknown = false;
    const ended = (): void => {
      left -= 1;
      if (left > 0) return;
      if (isUnknown) failed(flight);
      else done();
    };
    if (left === 0) return done();
    for (const { report, answered, failed: endured } of errands) {
      requests.push({
        report,
        goesOn,
        leaving: flight.save,
        answered(result) {
          answered?.(result);
          ended();
        },
        failed() {
          if (!endured?.()) isUnknown = true;
          ended();
        },
      });
    }
  };
}
