/**
 * The transaction that stores reports: of one request or of many at once, each report judged for itself and in order.
 * Operation known → the answer it got first (or code 6); conflict → nothing, not even the operation; else the node
 * one version further together with the operation and its answer.
 *
 * All rows are read first, the rules then run on them in memory, and what changed is written at the end:
 *
 *   lock players → read operations and nodes → judge in order → write nodes, operations, counters
 */
import {
  REPORT_CODES,
  type CloudReport,
  type CloudReportResult,
  type CloudReset,
} from "../../../scripts/core/cloud/protocol.ts";
import type { Transaction } from "../database/database.ts";
import { toStoredText } from "../database/stored-text.ts";
import type { JudgedReport } from "../protocol/judge-report.ts";
import { createCounterSteps } from "./counters.ts";
import { firstAnswerOf, wasAbout, type FirstAnswer, type KnownOperation } from "./first-answer.ts";
import { reportFingerprint } from "./report-fingerprint.ts";
import { readReportRows, type ReportBatch, type ReportRows } from "./report-rows.ts";
import { resetNode, resetNodeOnce, toEntity, type applyReport, type Entity, type StoredNode } from "./report-rules.ts";

export interface StoringContext {
  /** What a report does; replaced only by tests that plant faults. */
  readonly applyReport: typeof applyReport;
  readonly nowSeconds: number;
  readonly counterShard: number;
}

/** A result as this service answers it: its entity leaves nothing out. */
export type ReportResult = CloudReportResult & { readonly entity: Entity | null };

/** What one request is answered. */
export interface StoredBatch {
  /** In the order of the request's reports. */
  readonly results: readonly ReportResult[];
  /** How many of them were answered from an operation stored earlier. */
  readonly replays: number;
  /** How many of them were resets, and how many completed a node, now and not earlier. */
  readonly resets: number;
  readonly completions: number;
}

type Occasion = "replay" | "reset" | "increment" | "refusal";
type Judgement = { readonly result: ReportResult; readonly occasion: Occasion };
type Counters = ReturnType<typeof createCounterSteps>;

/** In the order of `batches`. */
export async function storeReports(
  tx: Transaction,
  batches: readonly ReportBatch[],
  context: StoringContext,
): Promise<StoredBatch[]> {
  const counters = createCounterSteps(context.counterShard);
  const rows = await readReportRows(tx, batches);
  const stored = batches.map(({ network, reports }): StoredBatch => {
    const judgements = reports.map((judged) => judge(rows, network, judged, context, counters));
    const count = (wanted: Occasion) => judgements.filter(({ occasion }) => occasion === wanted).length;
    return {
      results: judgements.map(({ result }) => result),
      replays: count("replay"),
      resets: count("reset"),
      completions: judgements.filter(({ result, occasion }) => occasion === "increment" && result.completed_now).length,
    };
  });
  await rows.write(tx, counters);
  return stored;
}

function judge(
  rows: ReportRows,
  network: string,
  judged: JudgedReport,
  context: StoringContext,
  counters: Counters,
): Judgement {
  if (judged.kind === "wrong") {
    const present = judged.target && entityOf(judged.target.node, rows.node(network, judged.target));
    return refuse(judged.op, REPORT_CODES.wrong, judged.message, present ?? null);
  }
  const { report } = judged;
  const { op, node } = report;
  const present = rows.node(network, report);
  const fingerprint = reportFingerprint(report);
  const known = rows.operation(network, op);
  if (known !== undefined) return answerKnown(known, report, fingerprint, entityOf(node, present));

  const outcome =
    "reset" in report
      ? { kind: "stored" as const, node: resetNode(present), completedNow: false }
      : context.applyReport(present, report, context.nowSeconds);
  if (outcome.kind === "conflict") {
    const base = "base_version" in report ? report.base_version : undefined;
    const message = `extra was based on version ${base}, the present one is ${present?.version ?? 0}`;
    return refuse(op, REPORT_CODES.conflict, message, entityOf(node, present));
  }

  rows.setNode(network, report, outcome.node);
  counters.addCompletions(network, node, Number(outcome.node.counted) - Number(present?.counted ?? false));
  if ("reset" in report) resetMembers(rows, network, report, counters);
  if ("name" in report && report.name) rows.setName(network, report.player, report.name);
  const first: FirstAnswer = { entity: toEntity(node, outcome.node), completed_now: outcome.completedNow };
  const operation = { player: toStoredText(report.player), fingerprint, answer: JSON.stringify(first) };
  rows.addOperation(network, op, operation);
  const occasion = "reset" in report ? "reset" : "increment";
  return { result: { op, code: REPORT_CODES.stored, message: "", ...first }, occasion };
}

/** What was done of its members is taken back with a node. */
function resetMembers(rows: ReportRows, network: string, reset: CloudReset, counters: Counters): void {
  for (const target of rows.membersOf(network, reset)) {
    const before = rows.node(network, target);
    if (before === undefined) continue;
    rows.setNode(network, target, resetNodeOnce(before));
    if (before.counted) counters.addCompletions(network, target.node, -1);
  }
}

function answerKnown(
  known: KnownOperation,
  { op, player, node }: CloudReport | CloudReset,
  fingerprint: string,
  present: Entity | null,
): Judgement {
  const first = firstAnswerOf(known);
  if (first !== undefined && known.fingerprint === fingerprint) {
    return { result: { op, code: REPORT_CODES.stored, message: "", ...first }, occasion: "replay" };
  }
  const refused = refuse(op, REPORT_CODES.operationReused, "this op was used before for something else", present);
  if (first === undefined || !wasAbout(known, first, player, node)) return refused;
  // Whoever lost the answer to the first report still has to learn that it completed the node.
  return { ...refused, result: { ...refused.result, completed_now: first.completed_now } };
}

function refuse(op: string, code: CloudReportResult["code"], message: string, entity: Entity | null): Judgement {
  return { result: { op, code, message, entity, completed_now: false }, occasion: "refusal" };
}

function entityOf(node: string, stored: StoredNode | undefined): Entity | null {
  return stored === undefined ? null : toEntity(node, stored);
}
