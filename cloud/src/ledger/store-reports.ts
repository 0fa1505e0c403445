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
  type CloudEntity,
  type CloudReport,
  type CloudReportResult,
} from "../../../scripts/core/cloud/protocol.ts";
import { RunAgain, type SqlRow, type Transaction } from "../database/database.ts";
import { toStoredText } from "../database/stored-text.ts";
import { createCounterSteps } from "./counters.ts";
import type { JudgedReport } from "../protocol/judge-report.ts";
import { reportFingerprint } from "./report-fingerprint.ts";
import { toEntity, type applyReport, type StoredNode } from "./report-rules.ts";
import {
  INSERT_OPERATION,
  networkLock,
  nodeFromColumns,
  nodeRow,
  playerLock,
  SELECT_NODE,
  SELECT_OPERATION,
  SELECT_PLAYER_EXISTS,
  UPSERT_NODE,
} from "./statements.ts";

/** The reports of one request. */
export interface ReportBatch {
  readonly network: string;
  readonly reports: readonly JudgedReport[];
}

export interface StoringContext {
  /** What a report does; replaced only by tests that plant faults. */
  readonly applyReport: typeof applyReport;
  readonly nowSeconds: number;
  readonly counterShard: number;
}

/** What an operation left behind. */
interface KnownOperation {
  readonly fingerprint: string;
  /** The first answer as JSON; empty where the player was erased. */
  readonly answer: string;
}

interface NodeSlot {
  readonly network: string;
  readonly player: string;
  readonly node: string;
  stored: StoredNode | undefined;
  isNew: boolean;
  changed: boolean;
}

/** What must be kept to answer a repeat field by field. */
interface FirstAnswer {
  readonly entity: CloudEntity;
  readonly completed_now: boolean;
}

/** What one request is answered. */
export interface StoredBatch {
  /** In the order of the request's reports. */
  readonly results: readonly CloudReportResult[];
  /** How many of them were answered from an operation stored earlier. */
  readonly replays: number;
}

/** In the order of `batches`. */
export async function storeReports(
  tx: Transaction,
  batches: readonly ReportBatch[],
  context: StoringContext,
): Promise<StoredBatch[]> {
  const slots = new Map<string, NodeSlot>();
  const operations = new Map<string, KnownOperation | undefined>();
  const operationRows: SqlRow[] = [];
  const counters = createCounterSteps(context.counterShard);
  await readRows(tx, batches, slots, operations);

  const storedBatches = batches.map(({ network, reports }): StoredBatch => {
    let replays = 0;
    const results = reports.map((judged): CloudReportResult => {
      if (judged.kind === "wrong") {
        const slot = judged.target && slots.get(slotKey(network, judged.target));
        return answer(judged.op, REPORT_CODES.wrong, judged.message, slot);
      }
      const { report } = judged;
      const slot = slots.get(slotKey(network, report)) as NodeSlot;
      const operationKey = `${network} ${report.op}`;
      const fingerprint = reportFingerprint(report);

      const known = operations.get(operationKey);
      if (known !== undefined) {
        if (known.fingerprint !== fingerprint) {
          return answer(report.op, REPORT_CODES.operationReused, "this op was used before for something else", slot);
        }
        replays += 1;
        const first = JSON.parse(known.answer) as FirstAnswer;
        return { op: report.op, code: REPORT_CODES.stored, message: "", ...first };
      }

      const outcome = context.applyReport(slot.stored, report, context.nowSeconds);
      if (outcome.kind === "conflict") {
        const present = slot.stored?.version ?? 0;
        const message = `extra was based on version ${report.base_version}, the present one is ${present}`;
        return answer(report.op, REPORT_CODES.conflict, message, slot);
      }
      slot.stored = outcome.node;
      slot.changed = true;
      if (outcome.completedNow) counters.addCompletions(network, report.node, 1);

      const first: FirstAnswer = { entity: toEntity(report.node, outcome.node), completed_now: outcome.completedNow };
      const operation = { fingerprint, answer: JSON.stringify(first) };
      operations.set(operationKey, operation);
      operationRows.push([
        network,
        report.op,
        toStoredText(report.player),
        operation.fingerprint,
        operation.answer,
        context.nowSeconds,
      ]);
      return { op: report.op, code: REPORT_CODES.stored, message: "", ...first };
    });
    return { results, replays };
  });

  await writeRows(tx, slots, operationRows, counters);
  return storedBatches;
}

async function readRows(
  tx: Transaction,
  batches: readonly ReportBatch[],
  slots: Map<string, NodeSlot>,
  operations: Map<string, KnownOperation | undefined>,
): Promise<void> {
  const operationParameters: SqlRow[] = [];
  const operationKeys: string[] = [];
  for (const { network, reports } of batches) {
    for (const judged of reports) {
      const target = judged.kind === "report" ? judged.report : judged.target;
      if (target !== undefined) {
        const key = slotKey(network, target);
        if (!slots.has(key)) {
          const { player, node } = target;
          slots.set(key, { network, player, node, stored: undefined, isNew: true, changed: false });
        }
      }
      if (judged.kind === "report") {
        const key = `${network} ${judged.report.op}`;
        if (!operations.has(key)) {
          operations.set(key, undefined);
          operationKeys.push(key);
          operationParameters.push([network, judged.report.op]);
        }
      }
    }
  }
  const slotList = [...slots.values()];
  if (slotList.length === 0) return;

  await tx.lock(
    slotList.map(({ network, player }) => playerLock(network, player)),
    batches.map(({ network }) => networkLock(network)),
  );
  const [operationRows, nodeRows] = await Promise.all([
    tx.lookup(SELECT_OPERATION, operationParameters),
    tx.lookup(
      SELECT_NODE,
      slotList.map(({ network, player, node }) => [network, toStoredText(player), node]),
    ),
  ]);
  for (const [index, row] of operationRows.entries()) {
    if (row === undefined) continue;
    operations.set(operationKeys[index] as string, { fingerprint: String(row[0]), answer: String(row[1]) });
  }
  for (const [index, row] of nodeRows.entries()) {
    if (row === undefined) continue;
    const slot = slotList[index] as NodeSlot;
    slot.stored = nodeFromColumns(row);
    slot.isNew = false;
  }
}

async function writeRows(
  tx: Transaction,
  slots: ReadonlyMap<string, NodeSlot>,
  operationRows: readonly SqlRow[],
  counters: ReturnType<typeof createCounterSteps>,
): Promise<void> {
  if (operationRows.length === 0) return;
  const changed = [...slots.values()].filter((slot) => slot.changed);

  const maybeNewPlayers = new Map<string, SqlRow>();
  for (const { network, player, isNew } of changed) {
    if (isNew) maybeNewPlayers.set(playerLock(network, player), [network, toStoredText(player)]);
  }
  if (maybeNewPlayers.size > 0) {
    const rows = [...maybeNewPlayers.values()];
    const found = await tx.lookup(SELECT_PLAYER_EXISTS, rows);
    for (const [index, row] of rows.entries()) {
      if (found[index] === undefined) counters.addPlayers(String(row[0]), 1);
    }
  }

  const [inserted] = await Promise.all([
    tx.run(INSERT_OPERATION, operationRows),
    tx.run(
      UPSERT_NODE,
      changed.map(({ network, player, node, stored }) => nodeRow(network, player, node, stored as StoredNode)),
    ),
  ]);
  if (inserted < operationRows.length) throw new RunAgain("another process used one of these operation ids meanwhile");
  await counters.write(tx);
}

function answer(op: string, code: CloudReportResult["code"], message: string, slot: NodeSlot | undefined) {
  const entity = slot?.stored === undefined ? null : toEntity(slot.node, slot.stored);
  return { op, code, message, entity, completed_now: false } satisfies CloudReportResult;
}

/** The player comes last: it is the one part that may contain any character. */
function slotKey(network: string, { player, node }: Pick<CloudReport, "player" | "node">): string {
  return `${network} ${node} ${player}`;
}
