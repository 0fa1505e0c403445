/**
 * Which status and which words each failure becomes. Nothing internal gets out: no stack, no SQL, no path.
 */
import type { FastifyError } from "fastify";
import { CLOUD_LIMITS, type CloudErrorResponse } from "../../../scripts/core/cloud/protocol.ts";
import { DatabaseUnavailable } from "../database/database.ts";
import { QueueFull } from "../ledger/report-queue.ts";

/** A failure whose words are meant for the client. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly details: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, details = "", headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.details = details;
    this.headers = headers;
  }
}

export interface ErrorAnswer {
  readonly status: number;
  readonly body: CloudErrorResponse;
  readonly headers: Readonly<Record<string, string>>;
  /**
   * Whether an operator should look at it: trouble with the database, which the watched database tells by itself, or
   * something nobody expected.
   */
  readonly fault: "none" | "database" | "unexpected";
}

export const RETRY_AFTER_SECONDS = 1;
const RETRY_AFTER = { "retry-after": String(RETRY_AFTER_SECONDS) };

export function toErrorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof HttpProblem) return answer(error.status, error.message, error.details, error.headers);
  if (error instanceof QueueFull)
    return answer(503, "overloaded", "too many reports are waiting; try again", RETRY_AFTER);
  if (error instanceof DatabaseUnavailable || isDatabaseError(error)) {
    const fault = error instanceof DatabaseUnavailable ? "database" : "unexpected";
    return { ...answer(503, "database not available", "nothing was stored; try again", RETRY_AFTER), fault };
  }
  const { code, statusCode } = (error ?? {}) as Partial<FastifyError>;
  switch (code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return answer(413, "body too large", `at most ${CLOUD_LIMITS.bodyBytes} bytes`);
    case "FST_ERR_CTP_EMPTY_JSON_BODY":
    case "FST_ERR_CTP_INVALID_JSON_BODY":
    case "FST_ERR_CTP_INVALID_CONTENT_LENGTH":
      return answer(400, "malformed request", "the body does not match its length or is not JSON");
    case "FST_UNDER_PRESSURE":
      return answer(503, "overloaded", "the service is catching up; try again", RETRY_AFTER);
    case "FST_ERR_BAD_URL":
      return answer(400, "malformed request", "the path is not properly percent-encoded");
    default:
  }
  if (statusCode === 429) return answer(429, "too many requests", "this key's rate limit is used up; see Retry-After");
  if (statusCode === 503) return answer(503, "not available", "try again", RETRY_AFTER);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return answer(statusCode, "malformed request");
  return { ...answer(500, "internal error", "nothing of this request is known to be stored"), fault: "unexpected" };
}

function answer(
  status: number,
  message: string,
  details = "",
  headers: Readonly<Record<string, string>> = {},
): ErrorAnswer {
  return { status, body: { code: status, message, details }, headers, fault: "none" };
}

/** Of the drivers, where it is no trouble of the file or the server: a table that is gone, for instance. */
function isDatabaseError(error: unknown): boolean {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return name === "SqliteError" || (typeof code === "string" && code.startsWith("SQLITE_"));
}
