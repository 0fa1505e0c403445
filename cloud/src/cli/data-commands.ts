/** `backup`, `export` and `import`: where data comes from and goes to. The work itself is under operations. */
import fs from "node:fs";
import { once } from "node:events";
import readline from "node:readline";
import type { Writable } from "node:stream";
import { isPostgresPlace } from "../database/open-database.ts";
import { backUpSqlite } from "../operations/backup.ts";
import { exportNetwork, importNetwork } from "../operations/transfer.ts";
import { UsageProblem, type CommandCall } from "./command.ts";
import { requireExistingNetwork, requireNetworkName } from "./network-operand.ts";
import { withDatabase, withExistingDatabase } from "./with-database.ts";

const STANDARD_STREAM = "-";

export function backup({ operands, settings }: CommandCall): Promise<number> {
  const [file = ""] = operands;
  if (isPostgresPlace(settings.database)) {
    throw new UsageProblem("backup copies SQLite files; for PostgreSQL use its own pg_dump, or `export`");
  }
  const bytes = backUpSqlite(settings.database, file);
  process.stdout.write(`${file}: ${bytes} bytes, complete and checked.\n`);
  return Promise.resolve(0);
}

export async function exportCommand({ operands, settings }: CommandCall): Promise<number> {
  const [network = "", file = STANDARD_STREAM] = operands;
  requireNetworkName(network);
  return withExistingDatabase(settings.database, async (database) => {
    await requireExistingNetwork(database, network);
    const output = file === STANDARD_STREAM ? process.stdout : await createFile(file);
    try {
      const counts = await exportNetwork(database, network, async (line) => {
        if (!output.write(`${line}\n`)) await once(output, "drain");
      });
      if (output !== process.stdout) {
        output.end();
        await once(output, "finish");
      }
      process.stderr.write(
        `cloud: ${counts.nodes} nodes and ${counts.operations} operation ids of ${network} exported\n`,
      );
      return 0;
    } catch (error) {
      // Half an export would only be in the way of the next one.
      if (output !== process.stdout) fs.rmSync(file, { force: true });
      throw error;
    }
  });
}

export async function importCommand({ operands, settings }: CommandCall): Promise<number> {
  const [network = "", file = STANDARD_STREAM] = operands;
  requireNetworkName(network);
  const input = file === STANDARD_STREAM ? process.stdin : fs.createReadStream(file);
  if (file !== STANDARD_STREAM) await once(input, "open").catch(failWith(`${file} cannot be read`));
  return withDatabase(settings.database, async (database) => {
    const lines = readline.createInterface({ input, crlfDelay: Infinity });
    const counts = await importNetwork(database, network, lines);
    process.stderr.write(
      `cloud: ${counts.nodes} nodes and ${counts.operations} operation ids of ${network} imported\n`,
    );
    return 0;
  });
}

async function createFile(file: string): Promise<Writable> {
  const output = fs.createWriteStream(file, { flags: "wx", mode: 0o600 });
  await once(output, "open").catch(failWith(`${file} cannot be written; expected a new file's name`));
  return output;
}

function failWith(what: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    throw new Error(`${what} (${error.code ?? error.message})`, { cause: error });
  };
}
