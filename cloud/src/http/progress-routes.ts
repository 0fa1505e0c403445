/**
 * Routes that read and change players' progress. All need a key, and all reach only the key's network.
 */
import type { FastifyRequest } from "fastify";
import { REPORT_CODES, type NodesResponse } from "../../../scripts/core/cloud/protocol.ts";
import type { Entity } from "../ledger/report-rules.ts";
import { judgeReport } from "../protocol/judge-report.ts";
import {
  ErrorResponseSchema,
  NodesResponseSchema,
  NodeStatsResponseSchema,
  PlayerNodeParametersSchema,
  PlayerParametersSchema,
  ReportsRequestSchema,
  ReportsResponseSchema,
} from "../protocol/schemas.ts";
import type { App, ServerParts } from "./app.ts";
import { HttpProblem } from "./errors.ts";

const errors = { "4xx": ErrorResponseSchema, "5xx": ErrorResponseSchema };

export function addProgressRoutes(app: App, { ledger, queue, metrics }: ServerParts): void {
  app.post(
    "/v1/reports",
    {
      schema: {
        summary: "Report progress",
        description: "Reports are handled in order, each for itself; the results come in the same order.",
        body: ReportsRequestSchema,
        response: { 200: ReportsResponseSchema, ...errors },
      },
      preValidation: (request, _reply, done) => {
        request.body = parseBody(request.body) as typeof request.body;
        done();
      },
    },
    async (request) => {
      const reports = request.body.reports.map(judgeReport);
      const stored = await queue.submit({ network: networkOf(request), reports });
      for (const { code } of stored.results) {
        metrics.results.inc({ code });
        if (code === REPORT_CODES.conflict) metrics.conflicts.inc();
      }
      metrics.replays.inc(stored.replays);
      metrics.resets.inc(stored.resets);
      metrics.completions.inc(stored.completions);
      return { results: [...stored.results] };
    },
  );

  app.get(
    "/v1/players/:player/nodes",
    {
      schema: {
        summary: "All nodes of a player",
        params: PlayerParametersSchema,
        response: { 200: NodesResponseSchema, ...errors },
      },
    },
    async (request) => nodesResponse(await ledger.readPlayer(networkOf(request), request.params.player)),
  );

  app.delete(
    "/v1/players/:player/nodes/:node",
    {
      schema: {
        summary: "Reset one node of a player",
        description: "A stored change: the version goes up, so that a report based on the past conflicts.",
        params: PlayerNodeParametersSchema,
        response: { 200: NodesResponseSchema, ...errors },
      },
    },
    async (request) => {
      const entity = await ledger.resetNode(networkOf(request), request.params.player, request.params.node);
      return nodesResponse(entity === null ? [] : [entity]);
    },
  );

  app.delete(
    "/v1/players/:player",
    {
      schema: {
        summary: "Erase a player for good",
        description: "Operation ids stay known without their content, so that a repeated report restores nothing.",
        params: PlayerParametersSchema,
        response: { 200: NodesResponseSchema, ...errors },
      },
    },
    async (request) => {
      await ledger.erasePlayer(networkOf(request), request.params.player);
      return nodesResponse([]);
    },
  );

  app.get(
    "/v1/nodes/stats",
    {
      schema: {
        summary: "How many players there are, and how many completed each node",
        response: { 200: NodeStatsResponseSchema, ...errors },
      },
    },
    async (request) => {
      const { players, nodes } = await ledger.stats(networkOf(request));
      return { players, nodes: [...nodes] };
    },
  );
}

function networkOf(request: Pick<FastifyRequest, "access">): string {
  if (request.access === undefined) throw new Error("a route without isPublic ran without a key");
  return request.access.network;
}

function parseBody(body: unknown): unknown {
  try {
    if (!Buffer.isBuffer(body)) throw new Error("no body");
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw new HttpProblem(400, "malformed request", "the body is not JSON in UTF-8");
  }
}

function nodesResponse(entity: Entity[]): { -readonly [K in keyof NodesResponse]: NodesResponse[K] } & {
  entity: Entity[];
} {
  return { code: 0, message: "", details: "", entity };
}
