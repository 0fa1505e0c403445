/**
 * Reads what the cloud answered, trusting nothing: shape, numbers, order and ids are checked before anything is
 * touched. Knows no HTTP; says in words what is wrong.
 */

import type { CloudEntity, CloudReport, CloudReportResult } from "./cloud-protocol.ts";
import { REPORT_CODES } from "./cloud-protocol.ts";

/** More nodes than any tree has; a longer list is no answer to our question. */
const MAX_NODES = 20_000;

export interface Unusable {
  readonly problem: string;
}

/** The results of `POST /v1/reports`, one for each report in its order. */
export function readReportsAnswer(
  body: string,
  reports: readonly CloudReport[],
): readonly CloudReportResult[] | Unusable {
  const answer = parse(body);
  const results = isObject(answer) ? answer["results"] : undefined;
  if (!Array.isArray(results) || results.length !== reports.length) {
    return { problem: `the cloud answered ${reports.length} reports with something else than as many results` };
  }
  for (const [index, report] of reports.entries()) {
    if (!isResultOf(results[index], report))
      return { problem: `the cloud's result of report ${report.op} makes no sense` };
  }
  return results as CloudReportResult[];
}

/** The nodes of `GET /v1/players/{player}/nodes` or of a reset. */
export function readNodesAnswer(body: string): readonly CloudEntity[] | Unusable {
  const answer = parse(body);
  if (!isObject(answer) || answer["code"] !== 0)
    return { problem: "the cloud's answer is not the list of nodes asked for" };
  const nodes = answer["entity"] ?? [];
  if (!Array.isArray(nodes) || nodes.length > MAX_NODES || !nodes.every(isEntity)) {
    return { problem: "the cloud's list of nodes makes no sense" };
  }
  return nodes;
}

function isResultOf(result: unknown, report: CloudReport): boolean {
  if (!isObject(result) || result["op"] !== report.op) return false;
  const { code, entity } = result;
  if (!Object.values(REPORT_CODES).includes(code as 0)) return false;
  const entityFits = isEntity(entity) && entity.achievement_id === report.node;
  if (code === REPORT_CODES.stored) return entityFits && typeof result["completed_now"] === "boolean";
  return entityFits || entity === null || entity === undefined;
}

function isEntity(value: unknown): value is CloudEntity {
  return (
    isObject(value) &&
    typeof value["achievement_id"] === "string" &&
    typeof value["extra"] === "string" &&
    ["progress", "max_progress", "completed_at", "version"].every((key) => isCount(value[key]))
  );
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
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
