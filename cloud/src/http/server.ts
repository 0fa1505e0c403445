/**
 * The HTTP side: routes, who may call them, limits, and which failure becomes which answer.
 * What a call does to progress is the ledger's business.
 *
 * A request passes, in this order: load shedding → key → rate limit → body (size, JSON) → schema → handler.
 */
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import underPressure from "@fastify/under-pressure";
import { CLOUD_LIMITS } from "../../../scripts/core/cloud/protocol.ts";
import { authenticate } from "./access.ts";
import { createApp, sendError, type ServerParts } from "./app.ts";
import { HttpProblem, RETRY_AFTER_SECONDS } from "./errors.ts";
import { openApiOptions } from "./openapi.ts";
import { createTokenBucketStore } from "./rate-limit-store.ts";
import { createLastingPressure } from "./lasting-pressure.ts";
import { addOperatorRoutes } from "./operator-routes.ts";
import { addProgressRoutes } from "./progress-routes.ts";
import { compileValidator } from "./validation.ts";

export type Server = Awaited<ReturnType<typeof createServer>>;

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
  const pressure = createLastingPressure(SHEDDING_SAMPLE_MS);
  await app.register(underPressure, {
    maxEventLoopDelay: settings["max-event-loop-delay"],
    sampleInterval: SHEDDING_SAMPLE_MS,
    pressureHandler: (request) => {
      // An operator must see what is going on, above all now.
      if (request.routeOptions.config.isPublic === true || !pressure.isLasting(performance.now())) return;
      throw new HttpProblem(503, "overloaded", "the service is catching up; try again", {
        "retry-after": String(RETRY_AFTER_SECONDS),
      });
    },
  });
  app.addHook("onRequest", async (request, reply) => {
    if (!app.isUnderPressure()) pressure.isOver();
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
