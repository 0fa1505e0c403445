/** A network of the cloud service as its own export wrote it (JSON Lines) → the progress of all its players. */
import { entityOf, sorted, type Entity, type PlayerProgress } from "./progress.ts";

const FORMAT = "bedrock-achievements-network";
const EXPECTED = "expected a file that `npm run cloud -- export NETWORK FILE` wrote";

/** @returns a text that says why it is no such file, or not a whole one */
export function readNetworkFile(text: string): readonly PlayerProgress[] | string {
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  const nodes = new Map<string, Entity[]>();
  const names = new Map<string, string>();
  let told: unknown;
  let found = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const value = parsed(line);
    if (index === 0 && value?.["format"] !== FORMAT) return `its first line does not say "${FORMAT}"; ${EXPECTED}`;
    if (value === undefined) return `line ${index + 1} is no JSON object; ${EXPECTED}`;
    const { kind, player, entity, name } = value;
    if (kind === "name" && typeof player === "string" && typeof name === "string") names.set(player, name);
    if (kind === "end") told = value["nodes"];
    if (kind !== "node") continue;
    const one = entityOf(entity);
    if (typeof player !== "string" || one === undefined) return `line ${index + 1} is no node of a player; ${EXPECTED}`;
    const ofPlayer = nodes.get(player);
    if (ofPlayer === undefined) nodes.set(player, [one]);
    else ofPlayer.push(one);
    found++;
  }
  if (told !== found)
    return `it is cut short: its end, which tells how many nodes it has, is missing or another; ${EXPECTED}`;
  return sorted(
    Array.from(nodes, ([player, entities]) => {
      const name = names.get(player);
      return { player, ...(name === undefined ? {} : { name }), entities };
    }),
  );
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
