/**
 * The rows that a transaction of reports is about: locks their players, reads all of them at once, and writes at once
 * what has changed. Judges nothing.
 */
import { isMemberOf, type CloudReport } from "../../../scripts/core/cloud/protocol.ts";
import { RunAgain, type SqlRow, type Transaction } from "../database/database.ts";
import { fromStoredText, toStoredText } from "../database/stored-text.ts";
import type { JudgedReport } from "../protocol/judge-report.ts";
import type { createCounterSteps } from "./counters.ts";
import { operationFromColumns, type KnownOperation } from "./first-answer.ts";
import type { StoredNode } from "./report-rules.ts";
import {
  INSERT_OPERATION,
  networkLock,
  nodeFromColumns,
  nodeRow,
  playerLock,
  SELECT_NAME,
  SELECT_NODE,
  SELECT_OPERATION,
  SELECT_PLAYER_EXISTS,
  SELECT_PLAYER_NODES,
  SELECT_RUNNING_SECONDS,
  UPSERT_NAME,
  UPSERT_NODE,
} from "./statements.ts";

/** The reports of one request. */
export interface ReportBatch {
  readonly network: string;
  readonly reports: readonly JudgedReport[];
}

type Target = Pick<CloudReport, "player" | "node">;

/** A row in memory; `value` is `undefined` where there is none. */
interface Slot<Value> {
  /** The row's key, as it is in the database. */
  readonly key: SqlRow;
  before: Value | undefined;
  value: Value | undefined;
}

interface NodeSlot extends Slot<StoredNode> {
  readonly network: string;
  readonly target: Target;
}

export interface ReportRows {
  node(network: string, target: Target): StoredNode | undefined;
  setNode(network: string, target: Target, stored: StoredNode): void;
  /** What stands for members of a node that a report resets. */
  membersOf(network: string, target: Target): readonly Target[];
  operation(network: string, op: string): KnownOperation | undefined;
  addOperation(network: string, op: string, operation: KnownOperation): void;
  setName(network: string, player: string, name: string): void;
  /** @throws RunAgain where another process took one of the operation ids meanwhile */
  write(tx: Transaction, counters: ReturnType<typeof createCounterSteps>): Promise<void>;
}

/** All that the reports of `batches` may read or change. */
export async function readReportRows(tx: Transaction, batches: readonly ReportBatch[]): Promise<ReportRows> {
  const nodes = new Map<string, NodeSlot>();
  const operations = new Map<string, Slot<KnownOperation>>();
  const names = new Map<string, Slot<string>>();
  for (const { network, reports } of batches) {
    for (const judged of reports) {
      const target = judged.kind === "report" ? judged.report : judged.target;
      if (target !== undefined) {
        const key = nodeKey(network, target);
        if (!nodes.has(key)) {
          const rowKey = [network, toStoredText(target.player), target.node];
          nodes.set(key, { network, target, key: rowKey, before: undefined, value: undefined });
        }
      }
      if (judged.kind === "wrong") continue;
      const { report } = judged;
      addSlot(operations, `${network} ${report.op}`, [network, report.op]);
      if ("name" in report) addSlot(names, `${network} ${report.player}`, [network, toStoredText(report.player)]);
    }
  }
  // The time by which what is stored now will age.
  let runningSeconds = 0;
  if (nodes.size > 0) {
    await tx.lock(
      [...nodes.values()].map(({ network, target }) => playerLock(network, target.player)),
      batches.map(({ network }) => networkLock(network)),
    );
    const [[runningTime]] = await Promise.all([
      tx.all(SELECT_RUNNING_SECONDS),
      fill(tx, SELECT_OPERATION, operations, operationFromColumns),
      fill(tx, SELECT_NODE, nodes, nodeFromColumns),
      fill(tx, SELECT_NAME, names, ([name]) => fromStoredText(String(name))),
    ]);
    runningSeconds = Number(runningTime?.[0] ?? 0);
    await readMembers(tx, batches, nodes);
  }

  const newOperations: SqlRow[] = [];
  return {
    node: (network, target) => nodes.get(nodeKey(network, target))?.value,
    membersOf: (network, { player, node }) =>
      [...nodes.values()]
        .filter(
          (slot) => slot.network === network && slot.target.player === player && isMemberOf(slot.target.node, node),
        )
        .map(({ target }) => target),
    setNode: (network, target, stored) => set(nodes, nodeKey(network, target), stored),
    operation: (network, op) => operations.get(`${network} ${op}`)?.value,
    addOperation: (network, op, operation) => {
      set(operations, `${network} ${op}`, operation);
      newOperations.push([network, op, operation.player, operation.fingerprint, operation.answer, runningSeconds]);
    },
    setName: (network, player, name) => set(names, `${network} ${player}`, name),
    write: async (tx, counters) => {
      if (newOperations.length === 0) return;
      const changedNodes = changed(nodes);
      await countPlayers(tx, changedNodes, counters);
      const [inserted] = await Promise.all([
        tx.run(INSERT_OPERATION, newOperations),
        tx.run(
          UPSERT_NODE,
          changedNodes.map(({ network, target, value }) =>
            nodeRow(network, target.player, target.node, value as StoredNode),
          ),
        ),
        tx.run(
          UPSERT_NAME,
          changed(names).map(({ key, value }) => [...key, toStoredText(value as string)]),
        ),
      ]);
      if (inserted < newOperations.length) {
        throw new RunAgain("another process used one of these operation ids meanwhile");
      }
      await counters.write(tx);
    },
  };
}

/** A reset takes back what was done of a node's members, too. */
async function readMembers(
  tx: Transaction,
  batches: readonly ReportBatch[],
  nodes: Map<string, NodeSlot>,
): Promise<void> {
  for (const { network, reports } of batches) {
    for (const judged of reports) {
      if (judged.kind !== "report" || !("reset" in judged.report)) continue;
      const { player, node } = judged.report;
      const stored = toStoredText(player);
      for (const [name, ...columns] of await tx.all(SELECT_PLAYER_NODES, [network, stored])) {
        const target = { player, node: String(name) };
        const key = nodeKey(network, target);
        if (nodes.has(key) || !isMemberOf(target.node, node)) continue;
        const value = nodeFromColumns(columns);
        nodes.set(key, { network, target, key: [network, stored, target.node], before: value, value });
      }
    }
  }
}

function addSlot<Value>(slots: Map<string, Slot<Value>>, name: string, key: SqlRow): void {
  if (!slots.has(name)) slots.set(name, { key, before: undefined, value: undefined });
}

function set<Value>(slots: ReadonlyMap<string, Slot<Value>>, name: string, value: Value): void {
  const slot = slots.get(name);
  if (slot === undefined) throw new Error("a row is to change that was not read");
  slot.value = value;
}

function changed<Value, Kind extends Slot<Value>>(slots: ReadonlyMap<string, Kind>): Kind[] {
  return [...slots.values()].filter(({ before, value }) => value !== before);
}

async function fill<Value>(
  tx: Transaction,
  select: string,
  slots: ReadonlyMap<string, Slot<Value>>,
  fromColumns: (columns: SqlRow) => Value,
): Promise<void> {
  const list = [...slots.values()];
  const rows = await tx.lookup(
    select,
    list.map(({ key }) => key),
  );
  for (const [index, row] of rows.entries()) {
    const slot = list[index];
    if (row === undefined || slot === undefined) continue;
    slot.before = fromColumns(row);
    slot.value = slot.before;
  }
}

/** Whoever gets their first node is a player more. */
async function countPlayers(
  tx: Transaction,
  changedNodes: readonly NodeSlot[],
  counters: ReturnType<typeof createCounterSteps>,
): Promise<void> {
  const maybeNew = new Map<string, SqlRow>();
  for (const { network, target, key, before } of changedNodes) {
    if (before === undefined) maybeNew.set(playerLock(network, target.player), key.slice(0, 2));
  }
  const players = [...maybeNew.values()];
  const found = await tx.lookup(SELECT_PLAYER_EXISTS, players);
  for (const [index, player] of players.entries()) {
    if (found[index] === undefined) counters.addPlayers(String(player[0]), 1);
  }
}

/** The player comes last: it is the one part that may contain any character. */
function nodeKey(network: string, { player, node }: Target): string {
  return `${network} ${node} ${player}`;
}
