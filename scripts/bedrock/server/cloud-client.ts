/**
 * The cloud service over server-net. Translates statuses and the platform's errors into plain outcomes, once and for
 * all; what follows from an outcome is the request queue's business.
 */

import { http, HttpHeader, HttpRequest, HttpRequestMethod, type HttpResponse } from "@minecraft/server-net";
import type { CloudClient, CloudReply } from "../../app/ports.ts";
import {
  isUnusable,
  readErasedAnswer,
  readNodesAnswer,
  readProbeAnswer,
  readReportsAnswer,
  readStatsAnswer,
  type Unusable,
} from "../../core/cloud/answers.ts";
import { httpDateSeconds, retryAfterSeconds } from "../../core/cloud/retry-after.ts";
import type { CloudConfiguration } from "./configuration.ts";

/** The unit is the platform's: seconds. Its default is documented nowhere. */
const TIMEOUT_SECONDS = 10;

/** Errors that say "too much at once", by name: their classes differ between versions of the game. */
const BUSY_ERRORS = ["HttpRequestLimitExceededError"];

/** Errors that an operator can mend, in their words. */
const EXPLAINED_ERRORS: Readonly<Record<string, string>> = {
  UriNotAllowedError: "permissions.json does not allow the cloud's address (allowed_uris)",
  TLSOnlyError: "permissions.json allows only https (force_tls), the cloud's address is http",
  MalformedUriError: "cloud_url in variables.json is not an address",
  RequestBodyTooLargeError: "permissions.json allows too small bodies (max_body_bytes); the cloud needs 65536",
};

const EXPLAINED_STATUSES: Readonly<Record<number, string>> = {
  401: "the cloud does not know the key of this server, or it was revoked (cloud_authorization in secrets.json, as “Bearer KEY”)",
  403: "the cloud does not allow this key",
  404: "the address in cloud_url is not that of a cloud service",
  413: "the cloud refuses requests of this size",
};

/** Unlike other 4xx they concern every request: the key, or a connection that is too slow. */
const GENERAL_STATUSES = [401, 403, 407, 408];
const KEY_STATUSES = [401, 403];

export function createCloudClient({ url, authorization }: CloudConfiguration): CloudClient {
  async function send<Value>(
    method: HttpRequestMethod,
    path: string,
    body: string | undefined,
    read: (body: string) => Value | Unusable,
  ): Promise<CloudReply<Value>> {
    try {
      const request = new HttpRequest(url + path);
      request.method = method;
      request.timeout = TIMEOUT_SECONDS;
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- only the platform makes secrets
      const secret = new HttpHeader("Authorization", authorization);
      request.headers = [secret, new HttpHeader("Accept", "application/json")];
      if (body !== undefined) {
        request.headers = [...request.headers, new HttpHeader("Content-Type", "application/json")];
        request.body = body;
      }
      return outcomeOf(await http.request(request), read);
    } catch (error) {
      return outcomeOfError(error);
    }
  }

  const playerPath = (player: string): string => `/v1/players/${encodeURIComponent(player)}`;
  return {
    report: (reports) =>
      send(HttpRequestMethod.Post, "/v1/reports", JSON.stringify({ reports }), (body) =>
        readReportsAnswer(body, reports),
      ),
    fetch: (player) => send(HttpRequestMethod.Get, `${playerPath(player)}/nodes`, undefined, readNodesAnswer),
    stats: () => send(HttpRequestMethod.Get, "/v1/nodes/stats", undefined, readStatsAnswer),
    probe: () => send(HttpRequestMethod.Get, "/v1/nodes/stats", undefined, readProbeAnswer),
    erase: (player) => send(HttpRequestMethod.Delete, playerPath(player), undefined, readErasedAnswer),
    cancelAll: () => http.cancelAll("the world is shutting down"),
  };
}

function outcomeOf<Value>(response: HttpResponse, read: (body: string) => Value | Unusable): CloudReply<Value> {
  const { status } = response;
  const waiting = retryAfterOf(response);
  if (status === 429) return { kind: "later", by: "cloud", ...waiting };
  if (status !== 200) {
    const problem = EXPLAINED_STATUSES[status] ?? `the cloud answered with status ${status}`;
    const isRefusal = status >= 400 && status < 500 && !GENERAL_STATUSES.includes(status);
    const trouble = KEY_STATUSES.includes(status) ? "key" : "unreachable";
    return isRefusal ? { kind: "refused", problem } : { kind: "failed", problem, trouble, ...waiting };
  }
  const value = read(response.body);
  return isUnusable(value) ? { kind: "failed", problem: value.problem } : { kind: "answered", value };
}

/** A date is measured by the clock that told it, where the answer says what that shows. */
function retryAfterOf(response: HttpResponse): { readonly retryAfterSeconds?: number } {
  const asked = headerOf(response, "retry-after");
  if (asked === undefined) return {};
  const here = Math.floor(Date.now() / 1_000);
  const seconds = retryAfterSeconds(asked, httpDateSeconds(headerOf(response, "date")?.trim() ?? "", here) ?? here);
  return seconds === undefined ? {} : { retryAfterSeconds: seconds };
}

function headerOf(response: HttpResponse, name: string): string | undefined {
  const header = response.headers.find(({ key }) => key.toLowerCase() === name);
  return typeof header?.value === "string" ? header.value : undefined;
}

function outcomeOfError(error: unknown): CloudReply<never> {
  const { name, message } = error as { readonly name?: unknown; readonly message?: unknown };
  const known = typeof name === "string" ? name : "";
  if (BUSY_ERRORS.includes(known)) return { kind: "later", by: "platform" };
  return {
    kind: "failed",
    problem: EXPLAINED_ERRORS[known] ?? `the cloud cannot be reached (${known}: ${String(message)})`,
  };
}
