/**
 * Reads what the cloud answered, trusting nothing: shape, numbers, order and ids are checked before anything is
 * touched. Knows no HTTP; says in words what is wrong.
 */

import { memberOf } from "./member-nodes.ts";
import type { CloudEntity, CloudReport, CloudReportResult, CloudReset, ReportCode } from "./protocol.ts";
import { REPORT_CODES } from "./protocol.ts";

/** More nodes than any tree has; a longer list is no answer to our question. */
const MAX_NODES = 20_000;
/** Members of combinations are nodes, too, so many for each node of the tree. */
const MOST_MEMBERS = 10;
const CODES: readonly unknown[] = Object.values(REPORT_CODES);

/** In place of what was asked for: what is wrong with the answer, or with one result in it. */
export interface Unusable {
  readonly problem: string;
}

export function isUnusable(value: unknown): value is Unusable {
  return isObject(value) && "problem" in value;
}

/**
 * The results of `POST /v1/reports`, one for each report in its order. Each stands alone: a senseless one says nothing
 * about the others, so it is unusable by itself.
 */
export function readReportsAnswer(
  body: string,
  reports: readonly (CloudReport | CloudReset)[],
): readonly (CloudReportResult | Unusable)[] | Unusable {
  const answer = parse(body);
  const results = isObject(answer) ? answer["results"] : undefined;
  if (!Array.isArray(results) || results.length !== reports.length) {
    return { problem: `the cloud answered ${reports.length} reports with something else than as many results` };
  }
  return reports.map(
    (report, index) =>
      readResult(results[index], report) ?? { problem: `the cloud's result of report ${report.op} makes no sense` },
  );
}

/** The nodes of `GET /v1/players/{player}/nodes`: always a list, for an answer without one must not read as “none”. */
export function readNodesAnswer(body: string): readonly CloudEntity[] | Unusable {
  const answer = parse(body);
  if (!isObject(answer) || answer["code"] !== 0) {
    return { problem: "the cloud's answer is not the list of nodes asked for" };
  }
  return readNodes(answer["entity"]);
}

/** The answer to an erasure: that it was done is all that it must say. */
export function readErasedAnswer(body: string): true | Unusable {
  const answer = parse(body);
  if (isObject(answer) && answer["code"] === 0) return true;
  return { problem: "the cloud's answer does not say that it has erased the player" };
}

/** The answer to a probe, which only a cloud service that took the key can give. */
export function readProbeAnswer(body: string): true | Unusable {
  const answer = parse(body);
  if (isObject(answer) && isCount(answer["players"]) && Array.isArray(answer["nodes"])) return true;
  return { problem: "what answers at the cloud's address is not a cloud service" };
}

/** How many players have completed what, of all that the cloud has; nodes that nobody has are left out. */
export interface NodeStats {
  readonly players: number;
  /** By the node's id. */
  readonly completed: ReadonlyMap<string, number>;
}

export function readStatsAnswer(body: string): NodeStats | Unusable {
  const problem = "the cloud's numbers of players make no sense";
  const answer = parse(body);
  if (!isObject(answer) || !isCount(answer["players"]) || !Array.isArray(answer["nodes"])) return { problem };
  const { players, nodes } = answer as { readonly players: number; readonly nodes: readonly unknown[] };
  if (nodes.length > MAX_NODES) return { problem };
  const counted = new Map<string, number>();
  for (const node of nodes) {
    if (!isObject(node)) return { problem };
    const { achievement_id, completed } = node;
    if (typeof achievement_id !== "string" || !isCount(completed)) return { problem };
    counted.set(achievement_id, completed);
  }
  return { players, completed: counted };
}

function readNodes(list: unknown): readonly CloudEntity[] | Unusable {
  const problem = "the cloud's list of nodes makes no sense";
  if (!Array.isArray(list) || list.length > MAX_NODES * MOST_MEMBERS) return { problem };
  const nodes: CloudEntity[] = [];
  let members = 0;
  for (const each of list) {
    const entity = readEntity(each);
    if (!entity) return { problem };
    if (memberOf(entity.achievement_id)) members += 1;
    nodes.push(entity);
  }
  return nodes.length - members > MAX_NODES ? { problem } : nodes;
}

/** Holds what the contract names and nothing else: it is handed on to authors and to other packs. */
function readResult(result: unknown, { op, node }: CloudReport | CloudReset): CloudReportResult | undefined {
  if (!isObject(result) || result["op"] !== op || !isCode(result["code"])) return undefined;
  const { code, message, completed_now: completedNow } = result;
  const given = result["entity"] ?? null;
  const entity = given === null ? null : readEntity(given);
  if (entity === undefined) return undefined;
  if (entity && entity.achievement_id !== node) {
    // Of an operation that was used for another node a service may show that node, which says nothing of ours.
    if (code !== REPORT_CODES.operationReused) return undefined;
    return { op, code, message: typeof message === "string" ? message : "", entity: null, completed_now: false };
  }
  const isStored = code === REPORT_CODES.stored;
  if (isStored && (!entity || typeof completedNow !== "boolean")) return undefined;
  // Somebody is paid for this: the cloud must say since when.
  if (isStored && completedNow && entity?.completed_at === 0) return undefined;
  return {
    op,
    code,
    message: typeof message === "string" ? message : "",
    entity,
    // Of an operation that was used before: what was answered first.
    completed_now: (isStored || code === REPORT_CODES.operationReused) && completedNow === true,
  };
}

function readEntity(value: unknown): CloudEntity | undefined {
  if (!isObject(value)) return undefined;
  const { achievement_id, progress, max_progress, completed_at, extra, version, completions, round } = value;
  if (typeof achievement_id !== "string" || typeof extra !== "string") return undefined;
  if (!isCount(progress) || !isCount(max_progress) || !isCount(completed_at) || !isCount(version)) return undefined;
  // Older services know neither.
  if (!isCountOrNone(completions) || !isCountOrNone(round)) return undefined;
  return {
    achievement_id,
    progress,
    max_progress,
    completed_at,
    extra,
    version,
    ...(completions === undefined ? {} : { completions }),
    ...(round === undefined ? {} : { round }),
  };
}

function isCode(value: unknown): value is ReportCode {
  return CODES.includes(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isCountOrNone(value: unknown): value is number | undefined {
  return value === undefined || isCount(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
