/**
 * Who the players of a network are, for its operators: account ids, the names they last bore, how much each has done.
 */
import type { Reader } from "../database/database.ts";
import { fromStoredText, toStoredText } from "../database/stored-text.ts";

export interface Player {
  readonly id: string;
  /** As it was last reported; empty where it never was. */
  readonly name: string;
  readonly nodes: number;
  readonly complete: number;
}

/** In the order of the stored ids, so that a page can begin after the last id of the one before. */
const PAGE_ROWS = 500;
const PLAYER_PAGE = `
  SELECT nodes.player, coalesce(max(names.name), ''), count(*), sum(CASE WHEN completed_at > 0 THEN 1 ELSE 0 END)
  FROM player_nodes AS nodes
  LEFT JOIN player_names AS names ON names.network = nodes.network AND names.player = nodes.player
  WHERE nodes.network = ? AND nodes.player > ? GROUP BY nodes.player ORDER BY nodes.player LIMIT ${PAGE_ROWS}`;
const HAS_NODES = "SELECT player FROM player_nodes WHERE network = ? AND player = ? LIMIT 1";
const BY_NAME = `
  SELECT player, name FROM player_names WHERE network = ? AND lower(name) = lower(?) ORDER BY player`;
const NAME_OF = "SELECT name FROM player_names WHERE network = ? AND player = ?";

export async function* listPlayers(reader: Reader, network: string): AsyncGenerator<Player> {
  let last = "";
  for (;;) {
    const page = await reader.all(PLAYER_PAGE, [network, last]);
    for (const [id, name, nodes, complete] of page) {
      // PostgreSQL hands a sum of integers on as text.
      const counts = { nodes: Number(nodes), complete: Number(complete) };
      yield { id: fromStoredText(String(id)), name: fromStoredText(String(name)), ...counts };
    }
    const [lastId] = page.at(-1) ?? [];
    if (lastId === undefined) return;
    last = String(lastId);
  }
}

/** Those whom `idOrName` may mean: the one with that account id, else all who bear that name, in any letters. */
export async function findPlayers(
  reader: Reader,
  network: string,
  idOrName: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const stored = toStoredText(idOrName);
  const [row] = await reader.all(HAS_NODES, [network, stored]);
  if (row !== undefined) {
    const [names] = await reader.all(NAME_OF, [network, stored]);
    return [{ id: idOrName, name: fromStoredText(String(names?.[0] ?? "")) }];
  }
  const rows = await reader.all(BY_NAME, [network, stored]);
  return rows.map(([id, name]) => ({ id: fromStoredText(String(id)), name: fromStoredText(String(name)) }));
}
