/**
 * The HTTP server itself, before it has any route: time limits, TLS, sizes, and what is answered when something fails.
 * Also names what routes are made from, so that they need not know who puts them together.
 */
import type { Socket } from "node:net";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import fastify, { LogController, type FastifyBaseLogger, type FastifyReply, type FastifyRequest } from "fastify";
import { CLOUD_LIMITS } from "../../../scripts/core/cloud/protocol.ts";
import type { WatchedDatabase } from "../database/watched-database.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ReportQueue } from "../ledger/report-queue.ts";
import type { Settings } from "../settings.ts";
import { authenticate, type AccessParts } from "./access.ts";
import { toErrorAnswer } from "./errors.ts";
import type { Metrics } from "./metrics.ts";
import { readTls, tlsFilesOf } from "./tls.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Set on every route that is not public. */
    access: { readonly id: string; readonly network: string } | undefined;
  }
  interface FastifyContextConfig {
    /** Needs no key: what an operator's tools ask, and nothing of any player. */
    isPublic?: boolean;
  }
}

export interface ServerParts extends AccessParts {
  readonly settings: Settings;
  readonly database: WatchedDatabase;
  readonly ledger: Ledger;
  readonly queue: ReportQueue;
  readonly metrics: Metrics;
  readonly logger: FastifyBaseLogger;
}

export type App = ReturnType<typeof createApp>["app"];

/** Longer than any id that is right, so that a wrong one is answered 400 and not 404. */
const MAX_PARAMETER_CHARACTERS = 8_192;
const CONNECTION_CHECK_MS = 500;

export function createApp(parts: ServerParts) {
  const { settings, logger } = parts;
  const files = tlsFilesOf(settings);
  const tls = files === undefined ? undefined : { files, pair: readTls(files) };
  const timeLimits = {
    headersTimeout: settings["headers-timeout"] * 1000,
    connectionsCheckingInterval: CONNECTION_CHECK_MS,
  };
  const app = fastify({
    ...(tls === undefined ? { http: timeLimits } : { https: { ...timeLimits, ...tls.pair } as never }),
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: CLOUD_LIMITS.bodyBytes,
    requestTimeout: settings["request-timeout"] * 1000,
    keepAliveTimeout: settings["keep-alive"] * 1000,
    // Also ends a client that does not read its answer.
    connectionTimeout: (settings["keep-alive"] + settings["request-timeout"]) * 1000,
    forceCloseConnections: "idle",
    // What still comes in over an open connection while stopping is answered like everything else.
    return503OnClosing: false,
    routerOptions: { maxParamLength: MAX_PARAMETER_CHARACTERS },
    frameworkErrors: (error, request, reply) => {
      void authenticate(request, reply, parts)
        .then(() => sendError(error, request, reply, parts))
        .catch((problem: unknown) => sendError(problem, request, reply, parts));
    },
    clientErrorHandler: answerBrokenRequest,
  });
  return { app: app.withTypeProvider<TypeBoxTypeProvider>(), tls };
}

export function sendError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  { metrics, quietLog }: ServerParts,
) {
  const { status, body, headers, fault } = toErrorAnswer(error);
  if (fault !== "none" && status === 503) metrics.databaseErrors.inc();
  if (fault === "unexpected") {
    const { message } = error as Partial<Error>;
    quietLog.say(`fault ${message}`, "error", { err: error, route: request.routeOptions.url }, body.message);
  }
  // Closing at once would cut off a client that is still sending before it can read why.
  if (status === 413) void reply.removeHeader("connection");
  return reply.code(status).headers(headers).type("application/json; charset=utf-8").send(body);
}

/** Requests that are not HTTP, too slow or too big before there is anything to route. */
function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const [status, reason, message] =
    error.code === "ERR_HTTP_REQUEST_TIMEOUT"
      ? [408, "Request Timeout", "the request took too long to arrive"]
      : error.code === "HPE_HEADER_OVERFLOW"
        ? [431, "Request Header Fields Too Large", "the headers are too large"]
        : [400, "Bad Request", "malformed request"];
  const body = JSON.stringify({ code: status, message, details: "" });
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
