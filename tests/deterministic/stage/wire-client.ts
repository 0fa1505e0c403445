/**
 * The pack's client of the cloud over an imitated wire. Answers are read by the pack's own reader, statuses mean what
 * they mean in the adapter; replies settle in the very moment in which the network delivers, so that a run is the same
 * each time.
 */

import type { CloudClient, CloudReply } from "../../../scripts/app/ports.ts";
import {
  isUnusable,
  readErasedAnswer,
  readNodesAnswer,
  readProbeAnswer,
  readReportsAnswer,
  readStatsAnswer,
  type Unusable,
} from "../../../scripts/core/cloud/answers.ts";
import type { CloudReport, CloudReset } from "../../../scripts/core/cloud/protocol.ts";
import type { WireRequest } from "../../../simulator/deterministic/cloud-http.ts";
import type { WireOutcome } from "../../../simulator/deterministic/faulty-network.ts";

export interface Wire {
  send(request: WireRequest, settle: (outcome: WireOutcome) => void): void;
  /** Told of the reports of a request before it leaves. */
  leaving(reports: readonly (CloudReport | CloudReset)[]): void;
}

export function createWireClient(wire: Wire): CloudClient {
  let era = 0;

  function send<Value>(request: WireRequest, read: (body: string) => Value | Unusable): Promise<CloudReply<Value>> {
    const begun = era;
    return settledLater((settle) =>
      wire.send(request, (outcome) => {
        if (begun === era) settle(replyOf(outcome, read));
      }),
    );
  }

  const playerPath = (player: string): string => `/v1/players/${encodeURIComponent(player)}`;
  return {
    report(reports) {
      wire.leaving(reports);
      const body = JSON.stringify({ reports });
      return send({ method: "POST", path: "/v1/reports", body }, (text) => readReportsAnswer(text, reports));
    },
    fetch: (player) => send({ method: "GET", path: `${playerPath(player)}/nodes` }, readNodesAnswer),
    stats: () => send({ method: "GET", path: "/v1/nodes/stats" }, readStatsAnswer),
    probe: () => send({ method: "GET", path: "/v1/nodes/stats" }, readProbeAnswer),
    erase: (player) => send({ method: "DELETE", path: playerPath(player) }, readErasedAnswer),
    cancelAll() {
      era += 1;
    },
  };
}

function replyOf<Value>(outcome: WireOutcome, read: (body: string) => Value | Unusable): CloudReply<Value> {
  if (outcome.kind === "fault") {
    if (outcome.name === "HttpRequestLimitExceededError") return { kind: "later", by: "platform" };
    return { kind: "failed", problem: outcome.name };
  }
  const { status, body, retryAfterSeconds } = outcome.response;
  const waiting = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  if (status === 429) return { kind: "later", by: "cloud", ...waiting };
  if (status !== 200) return { kind: "failed", problem: `status ${status}`, ...waiting };
  const value = read(body);
  return isUnusable(value) ? { kind: "failed", problem: value.problem } : { kind: "answered", value };
}

/** A promise that tells its one listener at once, not in a later microtask: time here is ticks and nothing else. */
function settledLater<Value>(start: (settle: (value: Value) => void) => void): Promise<Value> {
  let listener: ((value: Value) => void) | undefined;
  start((value) => listener?.(value));
  return {
    then: (heard: (value: Value) => void) => {
      listener = heard;
    },
  } as unknown as Promise<Value>;
}
