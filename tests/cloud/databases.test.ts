/**
 * What both databases must do for the service besides storing reports: migrate, refuse what is newer, hand a network
 * over to each other, forget old operations.
 */
import fs from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startPostgres, type LocalPostgres } from "../../cloud/bench/local-postgres.ts";
import { createKeyFor, runCommand, temporaryFolder } from "../../cloud/bench/local-service.ts";
import { RunAgain, type Database } from "../../cloud/src/database/database.ts";
import { NEWEST_SCHEMA } from "../../cloud/src/database/migrations.ts";
import { describePlace, openDatabase } from "../../cloud/src/database/open-database.ts";
import { fromStoredText, toStoredText } from "../../cloud/src/database/stored-text.ts";
import { createLedger } from "../../cloud/src/ledger/ledger.ts";
import { cleanOperations } from "../../cloud/src/operations/clean-operations.ts";
import { createRunningTime, MAX_STEP_SECONDS } from "../../cloud/src/operations/running-time.ts";
import { exportNetwork, importNetwork } from "../../cloud/src/operations/transfer.ts";
import { judgeReport } from "../../cloud/src/protocol/judge-report.ts";
import { aReport } from "./support/service.ts";
import type { CloudReport } from "../../scripts/core/cloud/protocol.ts";
import { shortOrLong } from "../support/long.ts";

const DAY_MS = 86_400_000;
const NOW_MS = 1_800_000_000_000;
const STARTING_AT_ONCE = shortOrLong(8, 20);

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

async function using<T>(place: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(place);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The lines of an export. */
async function exported(database: Database): Promise<string[]> {
  const lines: string[] = [];
  await exportNetwork(database, "net", (line) => {
    lines.push(line);
    return Promise.resolve();
  });
  return lines;
}

async function* each(lines: readonly string[]): AsyncIterable<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

async function store(database: Database, nowMs: number, ...reports: CloudReport[]) {
  const ledger = createLedger(database, () => nowMs);
  const [stored] = await ledger.storeReports([{ network: "net", reports: reports.map(judgeReport) }]);
  return stored!.results;
}

/** As if the service had run for so long, and a step more. */
async function runFor(database: Database, days: number): Promise<void> {
  const seconds = (days * DAY_MS) / 1000 + MAX_STEP_SECONDS;
  await database.transaction((tx) => tx.run("UPDATE running_time SET seconds = seconds + ?", [[seconds]]));
}

afterEach(() => void vi.useRealTimers());

describe.each(Object.keys(newPlaces))("%s", (kind) => {
  let place: string;
  beforeEach(async () => {
    place = await newPlaces[kind]!();
  });

  it(`is set up once by ${STARTING_AT_ONCE} processes that start at the same moment`, async () => {
    const keys = await Promise.all(Array.from({ length: STARTING_AT_ONCE }, (_, i) => createKeyFor(place, `net-${i}`)));
    expect(new Set(keys).size).toBe(STARTING_AT_ONCE);
    await using(place, async (database) => {
      const rows = await database.all("SELECT number FROM migrations ORDER BY number");
      expect(rows.map(([number]) => number)).toEqual(Array.from({ length: NEWEST_SCHEMA }, (_, i) => i + 1));
      expect(await database.all("SELECT count(*) FROM access_keys")).toEqual([[STARTING_AT_ONCE]]);
    });
  });

  it("made by a newer service is refused and left as it is", async () => {
    await using(place, (database) =>
      database.transaction((tx) =>
        tx.run("INSERT INTO migrations VALUES (?, ?, ?)", [[NEWEST_SCHEMA + 1, "later", 0]]),
      ),
    );
    await expect(openDatabase(place)).rejects.toThrow(`schema ${NEWEST_SCHEMA + 1}`);
    const { status, stderr } = await runCommand(["serve", "--port", "0", "--database", place]);
    expect(status).toBe(1);
    expect(stderr).toContain(`schema ${NEWEST_SCHEMA + 1}`);
  });

  it("rolls a transaction back whole when it fails, and runs it again when asked to", async () => {
    await using(place, async (database) => {
      const insert = "INSERT INTO counters (network, name, shard, value) VALUES (?, ?, ?, ?)";
      const failing = database.transaction(async (tx) => {
        await tx.run(insert, [["net", "a", 0, 1]]);
        throw new Error("in the middle");
      });
      await expect(failing).rejects.toThrow("in the middle");
      expect(await database.all("SELECT * FROM counters")).toEqual([]);

      let runs = 0;
      await database.transaction(async (tx) => {
        runs += 1;
        await tx.run(insert, [
          ["net", "a", 0, 1],
          ["net", "b", 0, 2],
        ]);
        if (runs < 3) throw new RunAgain("once more");
      });
      expect(await database.all("SELECT name, value FROM counters ORDER BY name")).toEqual([
        ["a", 1],
        ["b", 2],
      ]);
    });
  });

  it("looks many rows up at once, in the order asked, with gaps where there are none", async () => {
    await using(place, async (database) => {
      const rows = [3, 1, 2].map((n) => ["net", `n${n}`, 0, n]);
      await database.transaction((tx) =>
        tx.run("INSERT INTO counters (network, name, shard, value) VALUES (?, ?, ?, ?)", rows),
      );
      const select = "SELECT value FROM counters WHERE network = ? AND name = ? AND shard = ?";
      const asked = ["n2", "none", "n3", "n2"].map((name) => ["net", name, 0]);
      expect(await database.lookup(select, asked)).toEqual([[2], undefined, [3], [2]]);
      expect(await database.lookup(select, [])).toEqual([]);
    });
  });

  it("keeps operations for 30 days in which it ran and removes them after, a few at a time", async () => {
    await using(place, async (database) => {
      const old = Array.from({ length: 700 }, () => aReport({ goal: 10_000 }));
      const kept = aReport({ goal: 10_000 });
      for (let at = 0; at < old.length; at += 50) await store(database, NOW_MS, ...old.slice(at, at + 50));
      await runFor(database, 1);
      await store(database, NOW_MS, kept);
      await runFor(database, 28);
      expect(await cleanOperations(database, 30)).toBe(0);
      await runFor(database, 1);
      expect(await cleanOperations(database, 30)).toBe(700);
      const repeated = await store(database, NOW_MS, kept);
      expect(repeated).toMatchObject([{ code: 0, entity: { version: 701 } }]);
      expect(await database.all("SELECT count(*) FROM operations")).toEqual([[1]]);
    });
  });

  it("forgets no operation because the machine's clock jumped, forwards or back", async () => {
    await using(place, async (database) => {
      for (const days of [0, 400, -400]) {
        const report = aReport({ player: `at-${days}` });
        const first = await store(database, NOW_MS + days * DAY_MS, report);
        vi.setSystemTime(NOW_MS - 2 * days * DAY_MS);
        expect(await cleanOperations(database, 30)).toBe(0);
        expect(await store(database, NOW_MS - days * DAY_MS, report)).toEqual(first);
      }
    });
  });

  it("adds to its running time what passed, never more than a step at once, and with two processes not twice", async () => {
    await using(place, async (database) => {
      let now = 5_000;
      const [one, two] = [createRunningTime(database, () => now), createRunningTime(database, () => now)];
      const start = await one.advance();
      expect(await two.advance()).toBe(start);
      now += 30_600;
      expect(await one.advance()).toBe(start + 30);
      expect(await two.advance()).toBe(start + 30);
      now += 30_600;
      expect(await two.advance()).toBe(start + 61);
      expect(await one.advance()).toBe(start + 61);
      now += 31 * DAY_MS;
      const jumped = await one.advance();
      expect(jumped).toBeLessThanOrEqual(start + 61 + MAX_STEP_SECONDS);
      now -= 62 * DAY_MS;
      expect(await one.advance()).toBe(jumped);
      // Whoever starts anew counts on from there.
      expect(await createRunningTime(database, () => now).advance()).toBe(jumped);
    });
  });

  it.each(Object.keys(newPlaces))("hands a network over to %s: progress, repeats, statistics", async (otherKind) => {
    const player = "quote' NUL\u0000 ESC\u001b 中文";
    const crossing = aReport({ player, delta: 10, extra: "e\u0000", base_version: 0 });
    const erased = aReport({ player: "erased" });
    const many = Array.from({ length: 600 }, (_, i) =>
      aReport({ player: `p${i % 7}`, node: `N${i}`, goal: 1 + (i % 2) }),
    );
    const before = await using(place, async (database) => {
      const results = await store(database, 1_800_000_000_000, crossing, erased);
      for (let at = 0; at < many.length; at += 50) {
        await store(database, 1_800_000_000_000, ...many.slice(at, at + 50));
      }
      const ledger = createLedger(database);
      await ledger.erasePlayer("net", "erased");
      const nodes = await ledger.readPlayer("net", player);
      return { results, nodes, stats: await ledger.stats("net"), lines: await exported(database) };
    });

    await using(await newPlaces[otherKind]!(), async (database) => {
      expect(await importNetwork(database, "renamed", each(before.lines))).toMatchObject({
        nodes: 601,
        operations: 602,
      });
      await expect(importNetwork(database, "renamed", each(before.lines))).rejects.toThrow("renamed");
      const ledger = createLedger(database);
      expect(await ledger.stats("renamed")).toEqual(before.stats);
      expect(await ledger.readPlayer("renamed", player)).toEqual(before.nodes);
      const reports = [crossing, erased].map(judgeReport);
      const [again] = await ledger.storeReports([{ network: "renamed", reports }]);
      expect(again?.results[0]).toEqual(before.results[0]);
      expect(again?.results[1]).toMatchObject({ code: 6 });
    });
  });

  it("imports nothing from an export that is not whole and right", async () => {
    await using(place, async (database) => {
      await store(database, 1_800_000_000_000, aReport(), aReport({ node: "Node2" }));
      const lines = await exported(database);
      const damaged: Record<string, string[]> = {
        empty: [],
        "cut off": lines.slice(0, -1),
        "without a line in the middle": lines.toSpliced(1, 1),
        "without its head": lines.slice(1),
        "with a wrong number": lines.map((line) => line.replace('"progress":1', '"progress":1.5')),
        "with a broken line": lines.toSpliced(1, 1, '{"kind":'),
        "with a line twice": lines.toSpliced(-1, 0, lines.at(-2)!),
        "with lines after its end": [...lines, lines[1]!],
      };
      for (const [what, changed] of Object.entries(damaged)) {
        await expect(importNetwork(database, "copy", each(changed)), what).rejects.toThrow();
        expect(await createLedger(database).stats("copy")).toEqual({ players: 0, nodes: [] });
        expect(await database.all("SELECT count(*) FROM operations WHERE network = 'copy'")).toEqual([[0]]);
      }
    });
  });
});

describe("stored text", () => {
  it("comes back as it was, and never contains NUL", () => {
    const pieces = ["", "a", "\u0000", "\u001b", "0", "1", "\u001b0", "\u001b1", "\u001b\u0000"];
    const seen = new Set<string>();
    for (const a of pieces) {
      for (const b of pieces) {
        for (const c of pieces) {
          const text = a + b + c;
          const stored = toStoredText(text);
          expect(stored).not.toContain("\u0000");
          expect(fromStoredText(stored)).toBe(text);
          seen.add(`${text.length}:${text}`);
        }
      }
    }
    const texts = [...seen].map((entry) => entry.slice(entry.indexOf(":") + 1));
    expect(new Set(texts.map(toStoredText)).size).toBe(texts.length);
  });
});

describe("a PLACE", () => {
  it("is printed without its password", () => {
    expect(describePlace("postgres://user:secret@host:5432/name?x=secret")).toBe("postgres://host:5432/name");
    expect(describePlace("postgres://user:sec%ret@[bad")).not.toContain("ret@");
  });
});
