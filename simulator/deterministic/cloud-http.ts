/** The cloud model behind the service's routes: a request as it is on the wire to an answer as it is on the wire. */

import type { CloudModel, ModelReport, ModelReset } from "./cloud-model.ts";

export interface WireRequest {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly body?: string;
}

export interface WireResponse {
  readonly status: number;
  readonly retryAfterSeconds?: number;
  readonly body: string;
}

const NODES = /^\/v1\/players\/([^/]+)\/nodes(?:\/([^/]+))?$/;

/** @throws Error for a request that the contract does not have: the pack under test would be wrong */
export function answerRequest(model: CloudModel, { method, path, body }: WireRequest): WireResponse {
  if (method === "POST" && path === "/v1/reports" && body !== undefined) {
    const { reports } = JSON.parse(body) as { reports: (ModelReport | ModelReset)[] };
    if (reports.length < 1 || reports.length > 50) throw new Error(`${reports.length} reports in one request`);
    return json({ results: model.report(reports) });
  }
  // What it holds is nobody's business here.
  if (method === "GET" && path === "/v1/nodes/stats") return json({ players: 0, nodes: [] });
  const [player, node] = NODES.exec(path)?.slice(1).map(decoded) ?? [];
  if (player !== undefined && node === undefined && method === "GET") return nodes(model.nodes(player));
  if (player !== undefined && node !== undefined && method === "DELETE") {
    const entity = model.reset(player, node);
    return nodes(entity ? [entity] : []);
  }
  throw new Error(`the contract has no ${method} ${path}`);
}

function decoded(part: string | undefined): string | undefined {
  return part === undefined ? undefined : decodeURIComponent(part);
}

function nodes(entity: readonly unknown[]): WireResponse {
  return json({ code: 0, message: "", details: "", entity });
}

function json(value: unknown): WireResponse {
  return { status: 200, body: JSON.stringify(value) };
}
