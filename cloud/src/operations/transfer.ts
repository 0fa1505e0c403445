/**
 * A network's progress as JSON Lines: to move it to another database, to look at it, to hand it over.
 * Operation ids travel too: a report whose answer was lost before the move must not count twice after it.
 *
 *   {"format":"bedrock-achievements-network","format_version":1,"network":…}
 *   {"kind":"node","player":…,"entity":ENTITY} …
 *   {"kind":"operation","op":…,"player":…,"fingerprint":…,"answer":…,"stored_at":…} …
 *   {"kind":"end","nodes":n,"operations":n}
 */
import { Type, type Static, type TSchema } from "typebox";
import { Compile } from "typebox/compile";
import type { Database, SqlRow, Transaction } from "../database/database.ts";
import { fromStoredText, toStoredText } from "../database/stored-text.ts";
import { createCounterSteps } from "../ledger/counters.ts";
import { toEntity } from "../ledger/report-rules.ts";
import {
  INSERT_OPERATION,
  networkLock,
  nodeFromColumns,
  nodeRow,
  SELECT_RUNNING_SECONDS,
  UPSERT_NODE,
} from "../ledger/statements.ts";
import { EntitySchema, ExtraSchema, NodeIdSchema, PlayerSchema } from "../protocol/schemas.ts";

export interface TransferCounts {
  readonly nodes: number;
  readonly operations: number;
}

const FORMAT = "bedrock-achievements-network";
const FORMAT_VERSION = 1;
const PAGE_ROWS = 500;

const NODE_PAGE = `
  SELECT player, node, progress, goal, completed_at, extra, version FROM player_nodes
  WHERE network = ? AND (player > ? OR (player = ? AND node > ?)) ORDER BY player, node LIMIT ${PAGE_ROWS}`;
const OPERATION_PAGE = `
  SELECT op, player, fingerprint, answer, stored_at FROM operations
  WHERE network = ? AND op > ? ORDER BY op LIMIT ${PAGE_ROWS}`;
const NETWORK_IS_USED = `
  SELECT 1 FROM player_nodes WHERE network = ? UNION ALL SELECT 1 FROM operations WHERE network = ? LIMIT 1`;

const HeaderLine = Type.Object({
  format: Type.Literal(FORMAT),
  format_version: Type.Literal(FORMAT_VERSION),
  network: Type.String(),
});
const Count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const NodeLine = Type.Object({
  kind: Type.Literal("node"),
  player: PlayerSchema,
  entity: Type.Object({
    ...EntitySchema.properties,
    achievement_id: NodeIdSchema,
    progress: Count,
    max_progress: Count,
    completed_at: Count,
    extra: ExtraSchema,
    version: Count,
  }),
});
const OperationLine = Type.Object({
  kind: Type.Literal("operation"),
  op: NodeIdSchema,
  // Empty, as fingerprint and answer are, where the player was erased.
  player: Type.Union([Type.Literal(""), PlayerSchema]),
  fingerprint: Type.String(),
  answer: Type.String(),
  stored_at: Count,
});
const EndLine = Type.Object({ kind: Type.Literal("end"), nodes: Count, operations: Count });

export async function exportNetwork(
  database: Database,
  network: string,
  write: (line: string) => Promise<void>,
): Promise<TransferCounts> {
  const put = (line: object) => write(JSON.stringify(line));
  return database.snapshot(async (reader) => {
    await put({ format: FORMAT, format_version: FORMAT_VERSION, network } satisfies Static<typeof HeaderLine>);
    let nodes = 0;
    for (let last: SqlRow | undefined, page: SqlRow[]; ; nodes += page.length) {
      const [player = "", node = ""] = last ?? [];
      page = await reader.all(NODE_PAGE, [network, player, player, node]);
      for (const [storedPlayer, storedNode, ...columns] of page) {
        const entity = toEntity(String(storedNode), nodeFromColumns(columns));
        await put({ kind: "node", player: fromStoredText(String(storedPlayer)), entity } satisfies Static<
          typeof NodeLine
        >);
      }
      last = page.at(-1);
      if (last === undefined) break;
    }
    let operations = 0;
    for (let lastOp = "", page: SqlRow[]; ; operations += page.length) {
      page = await reader.all(OPERATION_PAGE, [network, lastOp]);
      for (const [op, player, fingerprint, answer, storedAt] of page) {
        await put({
          kind: "operation",
          op: String(op),
          player: fromStoredText(String(player)),
          fingerprint: String(fingerprint),
          answer: String(answer),
          stored_at: Number(storedAt),
        } satisfies Static<typeof OperationLine>);
      }
      const last = page.at(-1);
      if (last === undefined) break;
      lastOp = String(last[0]);
    }
    await put({ kind: "end", nodes, operations } satisfies Static<typeof EndLine>);
    return { nodes, operations };
  });
}

/** All of it or nothing. Refuses a network that has progress: adding up two histories would count twice. */
export async function importNetwork(
  database: Database,
  network: string,
  lines: AsyncIterable<string>,
): Promise<TransferCounts> {
  // The lines can be read only once, but a transaction may run again: what is read is kept until it has succeeded.
  const read: string[] = [];
  for await (const line of lines) if (line.trim() !== "") read.push(line);
  return database.transaction(async (tx) => {
    await tx.lock([networkLock(network)]);
    const [used] = await tx.all(NETWORK_IS_USED, [network, network]);
    if (used !== undefined) throw new Error(`network ${network} has progress already; expected one without any`);
    return insertLines(tx, network, read, database.counterShard);
  });
}

async function insertLines(
  tx: Transaction,
  network: string,
  lines: readonly string[],
  counterShard: number,
): Promise<TransferCounts> {
  const [header, ...rest] = lines;
  expectLine(checks.header, parseLine(header ?? "", 1), 1);
  const counters = createCounterSteps(counterShard);
  const players = new Set<string>();
  const nodeRows: SqlRow[] = [];
  const operationRows: SqlRow[] = [];
  const counts = { nodes: 0, operations: 0 };
  // Where the export came from, the time by which operations age may have been another; here they are young.
  const [runningTime] = await tx.all(SELECT_RUNNING_SECONDS);
  const runningSeconds = Number(runningTime?.[0] ?? 0);
  let end: Static<typeof EndLine> | undefined;

  const flush = async () => {
    await tx.run(UPSERT_NODE, nodeRows.splice(0));
    const expected = operationRows.length;
    const inserted = await tx.run(INSERT_OPERATION, operationRows.splice(0));
    if (inserted < expected) throw new Error("an operation id occurs twice in the export");
  };

  for (const [index, text] of rest.entries()) {
    const number = index + 2;
    if (end !== undefined) throw new Error(`line ${number}: nothing may follow the line of kind "end"`);
    const line = parseLine(text, number) as { kind?: unknown };
    if (line.kind === "node") {
      const { player, entity } = expectLine(checks.node, line, number);
      nodeRows.push(
        nodeRow(network, player, entity.achievement_id, {
          progress: entity.progress,
          goal: entity.max_progress,
          completedAt: entity.completed_at,
          extra: entity.extra,
          version: entity.version,
        }),
      );
      if (entity.completed_at > 0) counters.addCompletions(network, entity.achievement_id, 1);
      if (!players.has(player)) counters.addPlayers(network, 1);
      players.add(player);
      counts.nodes += 1;
    } else if (line.kind === "operation") {
      const { op, player, fingerprint, answer } = expectLine(checks.operation, line, number);
      operationRows.push([network, op, toStoredText(player), fingerprint, answer, runningSeconds]);
      counts.operations += 1;
    } else {
      end = expectLine(checks.end, line, number);
    }
    if (nodeRows.length + operationRows.length >= PAGE_ROWS) await flush();
  }
  await flush();
  await counters.write(tx);
  if (end?.nodes !== counts.nodes || end.operations !== counts.operations) {
    throw new Error(
      "the export is cut off or incomplete: its last line does not match what came before; nothing imported",
    );
  }
  return counts;
}

const checks = {
  header: Compile(HeaderLine),
  node: Compile(NodeLine),
  operation: Compile(OperationLine),
  end: Compile(EndLine),
};

function parseLine(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`line ${number}: not JSON; expected the lines that \`export\` wrote`);
  }
}

function expectLine<T extends TSchema>(
  check: {
    Check(value: unknown): boolean;
    Errors(value: unknown): { instancePath: string; message: string }[];
    Type(): T;
  },
  value: unknown,
  number: number,
): Static<T> {
  if (check.Check(value)) return value as Static<T>;
  const [first] = check.Errors(value);
  throw new Error(`line ${number}${first?.instancePath ?? ""}: ${first?.message ?? "not as expected"}`);
}
