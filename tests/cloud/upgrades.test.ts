/**
 * What earlier versions of the service left behind: a database of the first schema and an export of the first format,
 * as they were written then. Nothing of them may get lost, and their operations must stay known.
 */
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPostgres, type LocalPostgres } from "../../cloud/bench/local-postgres.ts";
import { temporaryFolder } from "../../cloud/bench/local-service.ts";
import type { Database } from "../../cloud/src/database/database.ts";
import { connectDatabase, openDatabase } from "../../cloud/src/database/open-database.ts";
import { createLedger } from "../../cloud/src/ledger/ledger.ts";
import { exportNetwork, importNetwork } from "../../cloud/src/operations/transfer.ts";
import { judgeReport } from "../../cloud/src/protocol/judge-report.ts";
import type { CloudReport, CloudReset } from "../../scripts/core/cloud/protocol.ts";

const FIXTURES = path.join(import.meta.dirname, "../fixtures/cloud");
const FIRST_SCHEMA = fs.readFileSync(path.join(FIXTURES, "schema-1.sql"), "utf8");
const FIRST_EXPORT = fs.readFileSync(path.join(FIXTURES, "export-1.jsonl"), "utf8").split("\n");

let folder: string;
let server: LocalPostgres;
let files = 0;

beforeAll(async () => {
  folder = temporaryFolder();
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const newPlaces: Record<string, () => Promise<string>> = {
  SQLite: () => Promise.resolve(path.join(folder, `${(files += 1)}.db`)),
  PostgreSQL: () => server.newDatabase(),
};

async function* each(lines: readonly string[]): AsyncIterable<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

async function opened(place: string, work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase(place);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

async function send(database: Database, ...reports: (CloudReport | CloudReset)[]) {
  const [stored] = await createLedger(database).storeReports([{ network: "net", reports: reports.map(judgeReport) }]);
  return stored!.results;
}

/** What the network was, with what is known by now of how often each node was completed. */
async function expectAllThere(database: Database): Promise<void> {
  const ledger = createLedger(database);
  const of = async (player: string) =>
    Object.fromEntries((await ledger.readPlayer("net", player)).map((entity) => [entity.achievement_id, entity]));
  const alice = await of("alice");
  expect(alice).toEqual({
    Node1: {
      achievement_id: "Node1",
      progress: 10,
      max_progress: 10,
      completed_at: 1_800_000_000,
      extra: 'done":true} \u0000 \u001b',
      version: 2,
      completions: 1,
      round: 0,
    },
    Node10: expect.objectContaining({ progress: 1, completions: 1, version: 1 }) as unknown,
    NodeX0: expect.objectContaining({ progress: 5, completions: 1, version: 1 }) as unknown,
    Node_0: expect.objectContaining({ progress: 2, completions: 0, version: 1 }) as unknown,
  });
  expect(await of("bob")).toMatchObject({
    // Completed, taken back, and on the way again; completed, taken back, and completed again.
    Node1: { progress: 2, completed_at: 0, completions: 1, version: 3 },
    Node2: { progress: 3, completed_at: 1_800_000_060, completions: 2, version: 3 },
  });
  // Nothing is known any more of the operation that completed it.
  expect(await of("carol's \u0000")).toMatchObject({ Node1: { progress: 10, completions: 1 } });
  expect(await ledger.stats("net")).toEqual({
    players: 3,
    nodes: [
      { achievement_id: "Node1", completed: 2 },
      { achievement_id: "Node10", completed: 1 },
      { achievement_id: "Node2", completed: 1 },
      { achievement_id: "NodeX0", completed: 1 },
    ],
  });

  const crossing = { op: "a3", player: "alice", node: "Node10", delta: 1, goal: 1 };
  expect(await send(database, crossing)).toEqual([
    { op: "a3", code: 0, message: "", entity: alice["Node10"], completed_now: true },
  ]);
  expect(await send(database, { op: "a1", player: "alice", node: "Node1", delta: 4, goal: 10 })).toMatchObject([
    { code: 0, completed_now: false, entity: { progress: 4, version: 1, completions: 0, round: 0 } },
  ]);
  expect(await send(database, { ...crossing, delta: 2 })).toMatchObject([{ code: 6, completed_now: true }]);
  expect(await send(database, { op: "d1", player: "dave", node: "Node1", delta: 10, goal: 10 })).toMatchObject([
    { code: 6, completed_now: false, entity: null },
  ]);

  const reset: CloudReset = { op: "new-1", player: "bob", node: "Node2", reset: true };
  await send(database, reset, { op: "new-2", player: "bob", node: "Node2", delta: 3, goal: 3, round: 4, name: "Bob" });
  expect(await of("bob")).toMatchObject({ Node2: { progress: 3, completions: 3, round: 4, version: 5 } });
}

describe.each(Object.keys(newPlaces))("%s", (kind) => {
  it("brings a database of the first schema up to date and keeps all that was in it", async () => {
    const place = await newPlaces[kind]!();
    const old = await connectDatabase(place);
    await old.transaction((tx) => tx.script(FIRST_SCHEMA));
    await old.close();
    await opened(place, expectAllThere);
  });

  it("imports an export of the first format whole", async () => {
    await opened(await newPlaces[kind]!(), async (database) => {
      expect(await importNetwork(database, "net", each(FIRST_EXPORT))).toEqual({ nodes: 7, operations: 10, names: 0 });
      await expectAllThere(database);
    });
  });

  it("keeps the name that a player bore last, hands it over with the rest, and forgets it with the player", async () => {
    const NAMES = "SELECT network, player, name FROM player_names ORDER BY network, player";
    await opened(await newPlaces[kind]!(), async (database) => {
      const report = (op: string, player: string, more: Partial<CloudReport> = {}): CloudReport => {
        return { op, player, node: "Node1", delta: 1, goal: 10, ...more };
      };
      await send(
        database,
        report("1", "p1", { name: "Steve" }),
        report("2", "p2", { name: "NUL\u0000 'Alex'", round: 3 }),
        report("3", "p3"),
        report("4", "p4", { name: "not stored", extra: "x", base_version: 7 }),
      );
      await send(database, report("5", "p1", { name: "Herobrine" }), report("6", "p1", { name: "" }));
      await send(database, report("1", "p1", { name: "Steve" }));
      const kept = [
        ["p1", "Herobrine"],
        ["p2", "NUL\u001b0 'Alex'"],
      ];
      expect(await database.all(NAMES)).toEqual(kept.map((row) => ["net", ...row]));

      const lines: string[] = [];
      await exportNetwork(database, "net", (line) => Promise.resolve(void lines.push(line)));
      expect(await importNetwork(database, "copy", each(lines))).toEqual({ nodes: 3, operations: 5, names: 2 });
      const ledger = createLedger(database);
      expect(await ledger.readPlayer("copy", "p2")).toMatchObject([{ round: 3, completions: 0 }]);
      await ledger.erasePlayer("net", "p1");
      await ledger.erasePlayer("net", "p2");
      expect(await database.all(NAMES)).toEqual(kept.map((row) => ["copy", ...row]));
    });
  });

  it("hands over who has a node that began a new round", async () => {
    await opened(await newPlaces[kind]!(), async (database) => {
      const report: CloudReport = { op: "1", player: "p", node: "Node1", delta: 5, goal: 5, round: 1 };
      await send(database, report, { ...report, op: "2", delta: 1, round: 2 });
      const lines: string[] = [];
      await exportNetwork(database, "net", (line) => Promise.resolve(void lines.push(line)));
      await importNetwork(database, "copy", each(lines));
      const ledger = createLedger(database);
      expect(await ledger.readPlayer("copy", "p")).toEqual(await ledger.readPlayer("net", "p"));
      expect(await ledger.stats("copy")).toEqual({ players: 1, nodes: [{ achievement_id: "Node1", completed: 1 }] });
    });
  });

  it("refuses an export whose operations say nothing that could be answered", async () => {
    await opened(await newPlaces[kind]!(), async (database) => {
      const damaged = FIRST_EXPORT.map((line) => line.replace('"progress\\":4', '"progress\\":"four"'));
      await expect(importNetwork(database, "net", each(damaged))).rejects.toThrow("line 9");
      const forgotten = FIRST_EXPORT.map((line) => line.replace('"op":"d1","player":""', '"op":"d1","player":"dave"'));
      await expect(importNetwork(database, "net", each(forgotten))).rejects.toThrow();
      expect(await createLedger(database).stats("net")).toEqual({ players: 0, nodes: [] });
    });
  });
});
