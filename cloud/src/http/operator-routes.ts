/**
 * Routes for whoever runs the service and for tools: health, readiness, metrics, the machine-readable description.
 * They need no key and say nothing about any player or network.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { DatabaseUnavailable } from "../database/database.ts";
import { NEWEST_SCHEMA, presentSchema } from "../database/migrations.ts";
import type { WatchedDatabase } from "../database/watched-database.ts";
import { HealthResponseSchema } from "../protocol/schemas.ts";
import type { App, ServerParts } from "./app.ts";
import { HttpProblem, RETRY_AFTER_SECONDS } from "./errors.ts";

const READY_CHECK_TIMEOUT_MS = 2_000;

export function addOperatorRoutes(app: App, { database, metrics }: ServerParts): void {
  const config = { isPublic: true };
  const security: [] = [];

  app.get(
    "/healthz",
    { config, schema: { summary: "The process is alive", security, response: { 200: HealthResponseSchema } } },
    () => Promise.resolve({ status: "ok" }),
  );

  app.get(
    "/readyz",
    {
      config,
      schema: {
        summary: "The database can be read and written and has the right schema",
        security,
        response: { 200: HealthResponseSchema },
      },
    },
    async () => {
      const tooLate = sleep(READY_CHECK_TIMEOUT_MS, "timeout" as const, { ref: false });
      const state = await Promise.race([checkDatabase(database), tooLate]);
      if (state === "well") return { status: "ready" };
      throw new HttpProblem(503, "not ready", `the database cannot be used now: ${state}`, {
        "retry-after": String(RETRY_AFTER_SECONDS),
      });
    },
  );

  app.get(
    "/metrics",
    { config, schema: { summary: "Metrics as Prometheus text", security } },
    async (_request, reply) => {
      void reply.type(metrics.registry.contentType);
      return metrics.registry.metrics();
    },
  );

  app.get("/openapi.json", { config, schema: { hide: true } }, (_request, reply) => {
    void reply.type("application/json; charset=utf-8").send(app.swagger());
  });
}

/** What is wrong in a word; the log, which strangers do not read, says more. */
async function checkDatabase(database: WatchedDatabase): Promise<string> {
  try {
    if ((await presentSchema(database)) !== NEWEST_SCHEMA) return "another schema";
    await database.tryWriting();
    return "well";
  } catch (error) {
    return error instanceof DatabaseUnavailable ? error.trouble : "unexpected error";
  }
}
