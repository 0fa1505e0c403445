/**
 * What is measured, under Prometheus names and units. No label ever holds a player, a key or a network.
 */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = ReturnType<typeof createMetrics>;

const LATENCY_BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const GROUP_BUCKETS = [1, 2, 5, 10, 25, 50, 100, 250, 500];

export function createMetrics(waitingReports: () => number) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  new Gauge({
    name: "cloud_queue_reports",
    help: "Reports waiting to be stored.",
    registers,
    collect() {
      this.set(waitingReports());
    },
  });

  return {
    registry,
    requests: new Counter({
      name: "cloud_http_requests_total",
      help: "Answered requests.",
      labelNames: ["method", "route", "status"],
      registers,
    }),
    requestSeconds: new Histogram({
      name: "cloud_http_request_duration_seconds",
      help: "Time from the request's headers to the end of the answer.",
      labelNames: ["route"],
      buckets: LATENCY_BUCKETS_SECONDS,
      registers,
    }),
    results: new Counter({
      name: "cloud_report_results_total",
      help: "Results of reports by code: 0 stored, 1 wrong, 5 conflict, 6 operation id reused.",
      labelNames: ["code"],
      registers,
    }),
    conflicts: new Counter({ name: "cloud_report_conflicts_total", help: "Reports answered with code 5.", registers }),
    replays: new Counter({
      name: "cloud_report_replays_total",
      help: "Reports answered from an operation stored earlier.",
      registers,
    }),
    resets: new Counter({ name: "cloud_report_resets_total", help: "Resets that reports asked for.", registers }),
    completions: new Counter({
      name: "cloud_completions_total",
      help: "Nodes that reports completed, in each round anew; repeats of a report do not count.",
      registers,
    }),
    transactionSeconds: new Histogram({
      name: "cloud_database_transaction_seconds",
      help: "Time to store one group of reports, with its flush.",
      buckets: LATENCY_BUCKETS_SECONDS,
      registers,
    }),
    transactionReports: new Histogram({
      name: "cloud_database_transaction_reports",
      help: "Reports stored in one transaction.",
      buckets: GROUP_BUCKETS,
      registers,
    }),
    databaseErrors: new Counter({
      name: "cloud_database_errors_total",
      help: "Requests that failed because of the database.",
      registers,
    }),
    operationsRemoved: new Counter({
      name: "cloud_operations_removed_total",
      help: "Operation ids removed after their time.",
      registers,
    }),
  };
}
