/** Asks the cloud service for the nodes of players, and never says the key. */
import { reasonOf } from "../../import/source/archive.ts";
import type { CloudAccess } from "../../deploy/cloud/cloud.ts";
import { entityOf, sorted, type PlayerProgress } from "./progress.ts";

const PATIENCE_MILLISECONDS = 15_000;

/** @returns a text that says what went wrong, where something did: of all or nothing */
export async function askCloud(
  { url, authorization }: CloudAccess,
  players: readonly string[],
): Promise<readonly PlayerProgress[] | string> {
  const told: PlayerProgress[] = [];
  for (const player of Array.from(new Set(players))) {
    const answer = await ask(`${url}/v1/players/${encodeURIComponent(player)}/nodes`, authorization);
    if (typeof answer === "string") return `${answer} (asked for the player ${player})`;
    const listed = (answer as { entity?: unknown } | null)?.entity;
    const entities = Array.isArray(listed) ? listed.map(entityOf) : [undefined];
    if (entities.some((entity) => entity === undefined)) {
      return `${url} answers for the player ${player} what no cloud service of ours would; expected its address`;
    }
    told.push({ player, entities: entities.flatMap((entity) => entity ?? []) });
  }
  return sorted(told);
}

async function ask(address: string, authorization: string): Promise<unknown> {
  try {
    const response = await fetch(address, {
      headers: { authorization },
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
      redirect: "manual",
    });
    const text = await response.text();
    if (response.status === 401) return "the cloud does not know this key, or it was revoked";
    if (!response.ok) return `the cloud answers with status ${response.status}`;
    return JSON.parse(text) as unknown;
  } catch (error) {
    return `the cloud does not answer (${reasonOf(error instanceof Error && error.cause !== undefined ? error.cause : error)})`;
  }
}
