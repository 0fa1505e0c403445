/** `backup`, `export` and `import`: where data comes from and goes to. The work itself is under operations. */
import fs from "node:fs";
import { once } from "node:events";
import readline from "node:readline";
import type { Readable, Writable } from "node:stream";
import { isPostgresPlace, openDatabase } from "../database/open-database.ts";
import { backUpSqlite } from "../operations/backup.ts";
import { exportNetwork, importNetwork } from "../operations/transfer.ts";
import { UsageProblem, type CommandCall } from "./commands.ts";
import { requireNetwork } from "./key-commands.ts";

export function backup({ operands, settings }: CommandCall): number {
  const [file = ""] = operands;
  if (isPostgresPlace(settings.database)) {
    throw new UsageProblem("backup copies SQLite files; for PostgreSQL use its own pg_dump, or `export`");
  }
  const bytes = backUpSqlite(settings.database, file);
  process.stdout.write(`${file}: ${bytes} bytes, complete and checked.\n`);
  return 0;
}

export async function exportCommand({ operands, settings }: CommandCall): Promise<number> {
  const [network = "", file] = operands;
  requireNetwork(network);
  const database = await openDatabase(settings.database, { statementTimeoutMs: 0 });
  try {
    const output: Writable =
      file === undefined ? process.stdout : fs.createWriteStream(file, { flags: "wx", mode: 0o600 });
    if (file !== undefined) await once(output, "open");
    const counts = await exportNetwork(database, network, async (line) => {
      if (!output.write(`${line}\n`)) await once(output, "drain");
    });
    if (file !== undefined) {
      output.end();
      await once(output, "finish");
    }
    process.stderr.write(
      `cloud: ${counts.nodes} nodes and ${counts.operations} operation ids of ${network} exported\n`,
    );
    return 0;
  } finally {
    await database.close();
  }
}

export async function importCommand({ operands, settings }: CommandCall): Promise<number> {
  const [network = "", file] = operands;
  requireNetwork(network);
  const input: Readable = file === undefined ? process.stdin : fs.createReadStream(file);
  if (file !== undefined) await once(input, "open");
  const database = await openDatabase(settings.database, { statementTimeoutMs: 0 });
  try {
    const lines = readline.createInterface({ input, crlfDelay: Infinity });
    const counts = await importNetwork(database, network, lines);
    process.stderr.write(
      `cloud: ${counts.nodes} nodes and ${counts.operations} operation ids of ${network} imported\n`,
    );
    return 0;
  } finally {
    await database.close();
  }
}
