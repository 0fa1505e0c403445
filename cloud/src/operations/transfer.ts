/**
 * A network's progress as JSON Lines: to move it to another database, to look at it, to hand it over.
 * Operation ids travel too: a report whose answer was lost before the move must not count twice after it.
 *
 *   {"format":"bedrock-achievements-network","format_version":2,"network":…}
 *   {"kind":"node","player":…,"entity":ENTITY,"counted":…} …
 *   {"kind":"name","player":…,"name":…} …
 *   {"kind":"operation","op":…,"player":…,"fingerprint":…,"answer":…,"stored_at":…} …
 *   {"kind":"end","nodes":n,"operations":n,"names":n}
 *
 * Version 1, which had neither completions and rounds nor names, is still read.
 */
import { Type, type Static, type TSchema } from "typebox";
import { Compile } from "typebox/compile";
import type { Database, SqlRow, Transaction } from "../database/database.ts";
import { fromStoredText, toStoredText } from "../database/stored-text.ts";
import { createCounterSteps } from "../ledger/counters.ts";
import { isFirstAnswer, readFirstAnswer } from "../ledger/first-answer.ts";
import { toEntity, type StoredNode } from "../ledger/report-rules.ts";
import {
  INSERT_OPERATION,
  networkLock,
  NODE_COLUMNS,
  nodeFromColumns,
  nodeRow,
  SELECT_RUNNING_SECONDS,
  UPSERT_NAME,
  UPSERT_NODE,
} from "../ledger/statements.ts";
import { NameSchema, NodeIdSchema, PlayerSchema, StoredEntitySchema } from "../protocol/schemas.ts";

export interface TransferCounts {
  readonly nodes: number;
  readonly operations: number;
  readonly names: number;
}

const FORMAT = "bedrock-achievements-network";
const FORMAT_VERSION = 2;
const PAGE_ROWS = 500;

const NODE_PAGE = `
  SELECT player, node, ${NODE_COLUMNS} FROM player_nodes
  WHERE network = ? AND (player > ? OR (player = ? AND node > ?)) ORDER BY player, node LIMIT ${PAGE_ROWS}`;
const NAME_PAGE = `
  SELECT player, name FROM player_names
  WHERE network = ? AND player > ? ORDER BY player LIMIT ${PAGE_ROWS}`;
const OPERATION_PAGE = `
  SELECT op, player, fingerprint, answer, stored_at FROM operations
  WHERE network = ? AND op > ? ORDER BY op LIMIT ${PAGE_ROWS}`;
const NETWORK_IS_USED = `
  SELECT 1 FROM player_nodes WHERE network = ? UNION ALL SELECT 1 FROM operations WHERE network = ? LIMIT 1`;

const HeaderLine = Type.Object({
  format: Type.Literal(FORMAT),
  format_version: Type.Union([Type.Literal(1), Type.Literal(FORMAT_VERSION)]),
  network: Type.String(),
});
const Count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const NodeLine = Type.Object({
  kind: Type.Literal("node"),
  player: PlayerSchema,
  entity: StoredEntitySchema,
  /** Whether statistics count the player among those who have the node. */
  counted: Type.Optional(Type.Boolean()),
});
const NameLine = Type.Object({ kind: Type.Literal("name"), player: PlayerSchema, name: NameSchema });
const OperationLine = Type.Object({
  kind: Type.Literal("operation"),
  op: NodeIdSchema,
  // Empty, as fingerprint and answer are, where the player was erased.
  player: Type.Union([Type.Literal(""), PlayerSchema]),
  fingerprint: Type.String(),
  answer: Type.String(),
  stored_at: Count,
});
const EndLine = Type.Object({
  kind: Type.Literal("end"),
  nodes: Count,
  operations: Count,
  names: Type.Optional(Count),
});

type Line = Static<typeof HeaderLine | typeof NodeLine | typeof NameLine | typeof OperationLine | typeof EndLine>;

export async function exportNetwork(
  database: Database,
  network: string,
  write: (line: string) => Promise<void>,
): Promise<TransferCounts> {
  const put = (line: Line) => write(JSON.stringify(line));
  return database.snapshot(async (reader) => {
    await put({ format: FORMAT, format_version: FORMAT_VERSION, network });

    const nodePage = (last: SqlRow = ["", ""]) =>
      reader.all(NODE_PAGE, [network, last[0] ?? "", last[0] ?? "", last[1] ?? ""]);
    const nodes = await eachRow(nodePage, ([storedPlayer, storedNode, ...columns]) => {
      const node = nodeFromColumns(columns);
      const player = fromStoredText(String(storedPlayer));
      return put({ kind: "node", player, entity: toEntity(String(storedNode), node), counted: node.counted });
    });

    const namePage = (last: SqlRow = [""]) => reader.all(NAME_PAGE, [network, last[0] ?? ""]);
    const names = await eachRow(namePage, ([player, name]) =>
      put({ kind: "name", player: fromStoredText(String(player)), name: fromStoredText(String(name)) }),
    );

    const operationPage = (last: SqlRow = [""]) => reader.all(OPERATION_PAGE, [network, last[0] ?? ""]);
    const operations = await eachRow(operationPage, ([op, player, fingerprint, answer, storedAt]) =>
      put({
        kind: "operation",
        op: String(op),
        player: fromStoredText(String(player)),
        fingerprint: String(fingerprint),
        answer: String(answer),
        stored_at: Number(storedAt),
      }),
    );

    await put({ kind: "end", nodes, operations, names });
    return { nodes, operations, names };
  });
}

/** All rows, page by page; how many there were. */
async function eachRow(
  readPageAfter: (last: SqlRow | undefined) => Promise<SqlRow[]>,
  visit: (row: SqlRow) => Promise<void>,
): Promise<number> {
  let count = 0;
  for (let last: SqlRow | undefined; ;) {
    const page = await readPageAfter(last);
    for (const row of page) await visit(row);
    count += page.length;
    last = page.at(-1);
    if (last === undefined) return count;
  }
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
  const { format_version } = expectLine(checks.header, parseLine(header ?? "", 1), 1);
  const counters = createCounterSteps(counterShard);
  const players = new Set<string>();
  const nodeRows: SqlRow[] = [];
  const operationRows: SqlRow[] = [];
  const nameRows: SqlRow[] = [];
  const counts = { nodes: 0, operations: 0, names: 0 };
  // Where the export came from, the time by which operations age may have been another; here they are young.
  const [runningTime] = await tx.all(SELECT_RUNNING_SECONDS);
  const runningSeconds = Number(runningTime?.[0] ?? 0);
  const completionsBefore = countCompletions(format_version === FORMAT_VERSION ? [] : rest);
  let end: Static<typeof EndLine> | undefined;

  const flush = async () => {
    await tx.run(UPSERT_NODE, nodeRows.splice(0));
    await tx.run(UPSERT_NAME, nameRows.splice(0));
    const expected = operationRows.length;
    const inserted = await tx.run(INSERT_OPERATION, operationRows.splice(0));
    if (inserted < expected) throw new Error("an operation id occurs twice in the export");
  };

  for (const [index, text] of rest.entries()) {
    const number = index + 2;
    if (end !== undefined) throw new Error(`line ${number}: nothing may follow the line of kind "end"`);
    const line = parseLine(text, number) as { kind?: unknown };
    if (line.kind === "node") {
      const nodeLine = expectLine(checks.node, line, number);
      const { player, entity } = nodeLine;
      const node = storedNodeOf(nodeLine, completionsBefore);
      nodeRows.push(nodeRow(network, player, entity.achievement_id, node));
      if (node.counted) counters.addCompletions(network, entity.achievement_id, 1);
      if (!players.has(player)) counters.addPlayers(network, 1);
      players.add(player);
      counts.nodes += 1;
    } else if (line.kind === "name") {
      const { player, name } = expectLine(checks.name, line, number);
      nameRows.push([network, toStoredText(player), toStoredText(name)]);
      counts.names += 1;
    } else if (line.kind === "operation") {
      const { op, player, fingerprint, answer } = expectLine(checks.operation, line, number);
      if (answer === "" ? player !== "" || fingerprint !== "" : !isFirstAnswer(answer)) {
        throw new Error(`line ${number}/answer: not an answer that this service gave`);
      }
      operationRows.push([network, op, toStoredText(player), fingerprint, answer, runningSeconds]);
      counts.operations += 1;
    } else {
      end = expectLine(checks.end, line, number);
    }
    if (nodeRows.length + nameRows.length + operationRows.length >= PAGE_ROWS) await flush();
  }
  await flush();
  await counters.write(tx);
  const { nodes, operations, names = 0 } = end ?? {};
  if (nodes !== counts.nodes || operations !== counts.operations || names !== counts.names) {
    throw new Error(
      "the export is cut off or incomplete: its last line does not match what came before; nothing imported",
    );
  }
  return counts;
}

type NodeLineValue = Static<typeof NodeLine>;

/** What an older export does not say is told by its operations, as far as they are still known. */
function storedNodeOf(
  { player, entity, counted }: NodeLineValue,
  completionsBefore: ReadonlyMap<string, number>,
): StoredNode {
  const isComplete = entity.completed_at > 0;
  const known = completionsBefore.get(`${entity.achievement_id} ${player}`) ?? 0;
  return {
    progress: entity.progress,
    goal: entity.max_progress,
    completedAt: entity.completed_at,
    extra: entity.extra,
    version: entity.version,
    completions: entity.completions ?? Math.max(known, isComplete ? 1 : 0),
    round: entity.round ?? 0,
    counted: counted ?? isComplete,
  };
}

/** How many of the operations completed each node of each player. */
function countCompletions(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [index, text] of lines.entries()) {
    const line = parseLine(text, index + 2);
    if (!checks.operation.Check(line) || !isFirstAnswer(line.answer)) continue;
    const { entity, completed_now } = readFirstAnswer(line.answer);
    const key = `${entity.achievement_id} ${line.player}`;
    if (completed_now) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const checks = {
  header: Compile(HeaderLine),
  node: Compile(NodeLine),
  name: Compile(NameLine),
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
