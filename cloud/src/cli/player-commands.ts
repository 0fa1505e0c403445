/** `player list`, `player show` and `player erase`: what they print, and whom they mean. */
import type { Reader } from "../database/database.ts";
import { createLedger } from "../ledger/ledger.ts";
import { findPlayers, listPlayers } from "../ledger/players.ts";
import type { CommandCall } from "./command.ts";
import { nearest } from "./nearest.ts";
import { requireExistingNetwork, requireNetworkName } from "./network-operand.ts";
import { formatTable } from "./table.ts";
import { withExistingDatabase } from "./with-database.ts";

/** Names beyond these are not looked through for a near one. */
const MOST_COMPARED = 5_000;

export async function playerList({ operands, settings }: CommandCall): Promise<number> {
  const [network = ""] = operands;
  requireNetworkName(network);
  return withExistingDatabase(settings.database, async (database) => {
    await requireExistingNetwork(database, network);
    const rows = [["ACCOUNT ID", "NAME", "NODES", "COMPLETE"]];
    for await (const { id, name, nodes, complete } of listPlayers(database, network)) {
      rows.push([printable(id), printable(name), String(nodes), String(complete)]);
    }
    process.stdout.write(formatTable(rows));
    return 0;
  });
}

export async function playerShow({ operands, settings }: CommandCall): Promise<number> {
  const [network = "", idOrName = ""] = operands;
  requireNetworkName(network);
  return withExistingDatabase(settings.database, async (database) => {
    const { id, name } = await requirePlayer(database, network, idOrName);
    const rows = [["NODE", "PROGRESS", "GOAL", "COMPLETED", "VERSION", "EXTRA"]];
    for (const node of await createLedger(database).readPlayer(network, id)) {
      const completed = node.completed_at === 0 ? "" : new Date(node.completed_at * 1000).toISOString().slice(0, 19);
      const counts = [node.progress, node.max_progress].map(String);
      rows.push([node.achievement_id, ...counts, completed, String(node.version), printable(node.extra)]);
    }
    process.stdout.write(`${describePlayer(id, name)}\n${formatTable(rows)}`);
    return 0;
  });
}

export async function playerErase({ operands, settings }: CommandCall): Promise<number> {
  const [network = "", idOrName = ""] = operands;
  requireNetworkName(network);
  return withExistingDatabase(settings.database, async (database) => {
    const { id, name } = await requirePlayer(database, network, idOrName);
    await createLedger(database).erasePlayer(network, id);
    process.stdout.write(`${describePlayer(id, name)} is erased from network ${network}.\n`);
    return 0;
  });
}

async function requirePlayer(
  reader: Reader,
  network: string,
  idOrName: string,
): Promise<{ readonly id: string; readonly name: string }> {
  await requireExistingNetwork(reader, network);
  const found = await findPlayers(reader, network, idOrName);
  const [only, ...others] = found;
  const given = JSON.stringify(idOrName);
  if (only === undefined) {
    const near = nearest(idOrName, await someNames(reader, network));
    const hint = near === undefined ? `\`player list ${network}\` shows them` : `did you mean ${near}?`;
    throw new Error(`network ${network} has no player with the account id or name ${given}; ${hint}`);
  }
  if (others.length > 0) {
    const ids = found.map(({ id, name }) => `\n  ${describePlayer(id, name)}`).join("");
    throw new Error(`${found.length} players bear or bore the name ${given}; expected one of their account ids:${ids}`);
  }
  return only;
}

async function someNames(reader: Reader, network: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { id, name } of listPlayers(reader, network)) {
    names.push(...(name === "" ? [id] : [name, id]));
    if (names.length >= MOST_COMPARED) break;
  }
  return names;
}

function describePlayer(id: string, name: string): string {
  return name === "" ? printable(id) : `${printable(name)} (${printable(id)})`;
}

/** A player's texts may hold anything, also what a terminal would obey. */
function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
