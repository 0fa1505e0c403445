/**
 * Which networks there are: those with a key, ever, and those with players. A network has no row of its own.
 */
import { isValidId } from "../../../scripts/core/cloud/protocol.ts";
import type { Reader } from "../database/database.ts";

const SELECT_NETWORKS = "SELECT network FROM access_keys UNION SELECT network FROM counters ORDER BY network";
const NETWORK_HAS_KEY = "SELECT 1 FROM access_keys WHERE network = ? LIMIT 1";
const NETWORK_HAS_COUNTER = "SELECT 1 FROM counters WHERE network = ? LIMIT 1";

export function isValidNetwork(network: string): boolean {
  return isValidId(network);
}

export async function listNetworks(reader: Reader): Promise<string[]> {
  return (await reader.all(SELECT_NETWORKS)).map(([network]) => String(network));
}

export async function networkExists(reader: Reader, network: string): Promise<boolean> {
  for (const sql of [NETWORK_HAS_KEY, NETWORK_HAS_COUNTER]) {
    if ((await reader.all(sql, [network])).length > 0) return true;
  }
  return false;
}
