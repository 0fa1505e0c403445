/**
 * What tests do to the line between a world and the cloud, and what they read from it: requests of a kind that fail or
 * are held back, and the reports that went through.
 */

import type { CloudReport, CloudReportResult, CloudReset } from "../../scripts/core/cloud/protocol.ts";
import type { Exchange, Fault, FaultProxy } from "../../simulator/network/fault-proxy.ts";

/** What a request carried, when it was a batch of reports. */
export function reportsIn(exchange: Pick<Exchange, "path" | "body">): (CloudReport | CloudReset)[] {
  if (exchange.path !== "/v1/reports") return [];
  return (JSON.parse(exchange.body) as { reports: (CloudReport | CloudReset)[] }).reports;
}

export function resultsIn(exchange: Pick<Exchange, "path" | "answer">): CloudReportResult[] {
  if (exchange.path !== "/v1/reports" || exchange.answer?.status !== 200) return [];
  return (JSON.parse(exchange.answer.body) as { results: CloudReportResult[] }).results;
}

/** All reports that went into a line, repeats included. */
export const reportsOn = (line: FaultProxy): (CloudReport | CloudReset)[] => line.exchanges.flatMap(reportsIn);

export const incrementsOn = (line: FaultProxy): CloudReport[] =>
  reportsOn(line).flatMap((report) => ("reset" in report ? [] : [report]));

export const resetsOn = (line: FaultProxy): CloudReset[] =>
  reportsOn(line).flatMap((report) => ("reset" in report ? [report] : []));

export const resultsOn = (line: FaultProxy): CloudReportResult[] => line.exchanges.flatMap(resultsIn);

/** The operation ids of all reports that went into a line, each once. */
export const operationsOn = (line: FaultProxy): string[] => [...new Set(reportsOn(line).map(({ op }) => op))];

export const isReport = (exchange: Exchange): boolean => exchange.path === "/v1/reports";
export const isFetch = (exchange: Exchange): boolean =>
  exchange.method === "GET" && exchange.path.startsWith("/v1/players/");

/** The fault for the first requests of a kind, none for all later ones. */
export function first(
  count: number,
  which: (exchange: Exchange) => boolean,
  fault: () => Fault,
): (exchange: Exchange) => Fault {
  let left = count;
  return (exchange) => {
    if (left === 0 || !which(exchange)) return { kind: "none" };
    left -= 1;
    return fault();
  };
}

/** Holds something back until it is opened. */
export interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

export function gate(): Gate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

/** Requests of a kind reach the service only when the gate opens; those after the first `count` go through. */
export function holdRequest(line: FaultProxy, which: (exchange: Exchange) => boolean, count = 1): Gate {
  const road = gate();
  line.choose(first(count, which, () => ({ kind: "request late", until: road.opened })));
  return road;
}

/** The service has them at once, but the world hears of it only when the gate opens. */
export function holdAnswer(line: FaultProxy, which: (exchange: Exchange) => boolean, count = 1): Gate {
  const road = gate();
  line.choose(first(count, which, () => ({ kind: "answer late", until: road.opened })));
  return road;
}
