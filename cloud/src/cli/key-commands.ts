/** `key create`, `key list` and `key revoke`: what they print. What a key is, is in access-keys. */
import type { Database } from "../database/database.ts";
import { openDatabase } from "../database/open-database.ts";
import { createKey, isValidNetwork, KEYS_FOR_ROTATION, listKeys, revokeKey } from "../keys/access-keys.ts";
import { UsageProblem, type CommandCall } from "./commands.ts";

export async function keyCreate({ operands, settings }: CommandCall): Promise<number> {
  const [network = ""] = operands;
  requireNetwork(network);
  const { created, keysOfNetwork } = await withDatabase(settings.database, (database) => createKey(database, network));
  if (keysOfNetwork > KEYS_FOR_ROTATION) {
    process.stderr.write(
      `cloud: network ${network} has ${keysOfNetwork} keys now; ${KEYS_FOR_ROTATION} are enough to replace one by ` +
        "another, so revoke those that are not in use\n",
    );
  }
  process.stdout.write(`Key ${created.id} for network ${network}. It is shown only this once:\n${created.key}\n`);
  return 0;
}

export async function keyList({ settings }: CommandCall): Promise<number> {
  const keys = await withDatabase(settings.database, listKeys);
  const rows = [["ID", "NETWORK", "AGE", "CREATED"]];
  for (const { id, network, createdAt } of keys) {
    rows.push([id, network, describeAge(Date.now() / 1000 - createdAt), new Date(createdAt * 1000).toISOString()]);
  }
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] as string).length)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
  process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}

export async function keyRevoke({ operands, settings }: CommandCall): Promise<number> {
  const [id = ""] = operands;
  const isRevoked = await withDatabase(settings.database, (database) => revokeKey(database, id));
  if (!isRevoked) throw new Error(`no key has the id ${JSON.stringify(id)}; \`key list\` shows them`);
  process.stdout.write(`Key ${id} is revoked.\n`);
  return 0;
}

export function requireNetwork(network: string): void {
  if (isValidNetwork(network)) return;
  throw new UsageProblem(
    `${JSON.stringify(network)} is no network's name; expected 1 to 64 of A–Z a–z 0–9 _ . : - (such as my-network)`,
  );
}

export async function withDatabase<T>(place: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(place);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

const UNITS: readonly (readonly [string, number])[] = [
  ["days", 86_400],
  ["hours", 3_600],
  ["minutes", 60],
];

function describeAge(seconds: number): string {
  for (const [unit, length] of UNITS) {
    if (seconds >= 2 * length) return `${Math.floor(seconds / length)} ${unit}`;
  }
  return `${Math.max(0, Math.floor(seconds))} seconds`;
}
