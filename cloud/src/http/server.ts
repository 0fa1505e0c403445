/**
 * The HTTP side: routes, who may call them, limits, and which failure becomes which answer.
 * What a call does to progress is the ledger's business.
 *
 * A request passes, in this order: load shedding → key → rate limit → body (size, JSON) → schema → handler.
 */
import type { Socket } from "node:net";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import underPressure from "@fastify/under-pressure";
import fastify, { LogController, type FastifyBaseLogger, type FastifyReply, type FastifyRequest } from "fastify";
import { CLOUD_LIMITS } from "../../../scripts/core/cloud/protocol.ts";
import type { WatchedDatabase } from "../database/watched-database.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ReportQueue } from "../ledger/report-queue.ts";
import type { Settings } from "../settings.ts";
import { authenticate, type AccessParts } from "./access.ts";
import { HttpProblem, RETRY_AFTER_SECONDS, toErrorAnswer } from "./errors.ts";
import type { Metrics } from "./metrics.ts";
import { openApiOptions } from "./openapi.ts";
import { createTokenBucketStore } from "./rate-limit-store.ts";
import { addOperatorRoutes } from "./operator-routes.ts";
import { addProgressRoutes } from "./progress-routes.ts";
import { readTls, tlsFilesOf } from "./tls.ts";
import { compileValidator } from "./validation.ts";

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

export type Server = Awaited<ReturnType<typeof createServer>>;

/** Longer than any id that is right, so that a wrong one is answered 400 and not 404. */
const MAX_PARAMETER_CHARACTERS = 8_192;
const CONNECTION_CHECK_MS = 500;
const SHEDDING_SAMPLE_MS = 500;

export async function createServer(parts: ServerParts) {
  const { settings, metrics } = parts;
  const { app, tls } = createApp(parts);
  app.server.maxConnections = settings["max-connections"];

  app.decorateRequest("access", undefined);
  app.setValidatorCompiler(({ schema, httpPart }) => compileValidator(schema, httpPart));
  // The shapes of answers are held by the compiler; checking them again at run time would only cost time.
  app.setSerializerCompiler(() => JSON.stringify);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: CLOUD_LIMITS.bodyBytes }, (_request, body, done) =>
    done(null, body),
  );

  const allowedMethods = collectRoutes(app);
  await app.register(underPressure, {
    maxEventLoopDelay: settings["max-event-loop-delay"],
    sampleInterval: SHEDDING_SAMPLE_MS,
    pressureHandler: (request) => {
      // An operator must see what is going on, above all now.
      if (request.routeOptions.config.isPublic === true) return;
      throw new HttpProblem(503, "overloaded", "the service is catching up; try again", {
        "retry-after": String(RETRY_AFTER_SECONDS),
      });
    },
  });
  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.config.isPublic === true) return;
    await authenticate(request, reply, parts);
    // Whatever a client calls it, a body is JSON; the game's own HTTP client sends no content type by itself.
    if (request.headers["content-type"] !== undefined) request.headers["content-type"] = "application/json";
  });
  if (settings["rate-limit"] > 0) {
    const burst = settings["rate-burst"] || 2 * settings["rate-limit"];
    const store = createTokenBucketStore(settings["rate-limit"], burst);
    await app.register(rateLimit, {
      global: true,
      max: burst,
      keyGenerator: (request) => request.access?.id ?? "",
      allowList: (request) => request.routeOptions.config.isPublic === true,
      // A function of the old kind, for the plugin calls it with `new`.
      store: function () {
        return store;
      } as never,
    });
  }
  await app.register(swagger, openApiOptions);

  let isStopping = false;
  app.addHook("preClose", (done) => {
    isStopping = true;
    done();
  });
  app.addHook("onSend", (_request, reply, _payload, done) => {
    void reply.header("cache-control", "no-store");
    // A client that goes on using its connection would hold up the end.
    if (isStopping) void reply.header("connection", "close");
    done();
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "unknown";
    metrics.requests.inc({ method: request.method, route, status: reply.statusCode });
    metrics.requestSeconds.observe({ route }, reply.elapsedTime / 1000);
    request.log.debug({ method: request.method, route, status: reply.statusCode, ms: reply.elapsedTime }, "answered");
  });
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply, parts));
  const limited = settings["rate-limit"] > 0 ? { preHandler: app.rateLimit() } : {};
  app.setNotFoundHandler(limited, (request) => {
    const methods = allowedMethods(request.url.split("?", 1)[0] ?? "");
    if (methods.length === 0) throw new HttpProblem(404, "not found", "see /openapi.json for what there is");
    const allow = methods.join(", ");
    throw new HttpProblem(405, "method not allowed", `allowed here: ${allow}`, { allow });
  });

  addOperatorRoutes(app, parts);
  addProgressRoutes(app, parts);
  await app.ready();
  return { app, tls };
}

function createApp(parts: ServerParts) {
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

function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply, { metrics, quietLog }: ServerParts) {
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

/** Notes each route as it is added; the returned function tells which methods a path has. */
function collectRoutes(app: {
  addHook(name: "onRoute", hook: (route: { url: string; method: unknown }) => void): unknown;
}) {
  const routes: { path: RegExp; methods: string[] }[] = [];
  app.addHook("onRoute", ({ url, method }) => {
    const path = new RegExp(`^${url.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+")}$`);
    routes.push({ path, methods: [method].flat().map(String) });
  });
  return (path: string): string[] =>
    [...new Set(routes.filter((route) => route.path.test(path)).flatMap((route) => route.methods))].sort();
}

export type App = ReturnType<typeof createApp>["app"];
