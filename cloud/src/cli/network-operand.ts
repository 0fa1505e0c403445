/** The operand NETWORK: well-formed, and one that exists. */
import { nearest } from "./nearest.ts";
import type { Reader } from "../database/database.ts";
import { isValidNetwork, listNetworks, networkExists } from "../keys/networks.ts";
import { UsageProblem } from "./command.ts";

const MOST_NAMED = 20;

export function requireNetworkName(network: string): void {
  if (isValidNetwork(network)) return;
  throw new UsageProblem(
    `${JSON.stringify(network)} is not a valid name of a network; expected 1 to 64 of A–Z a–z 0–9 _ . : - (such as my-network)`,
  );
}

export async function requireExistingNetwork(reader: Reader, network: string): Promise<void> {
  if (!(await networkExists(reader, network))) throw new Error(await describeUnknownNetwork(reader, network));
}

export async function describeUnknownNetwork(reader: Reader, network: string): Promise<string> {
  const networks = await listNetworks(reader);
  const near = nearest(network, networks);
  if (near !== undefined) return `there is no network ${network}; did you mean ${near}?`;
  if (networks.length === 0) return `there is no network ${network}, nor any other in this database`;
  const more = networks.length > MOST_NAMED ? ` and ${networks.length - MOST_NAMED} more` : "";
  return `there is no network ${network}; there are ${networks.slice(0, MOST_NAMED).join(", ")}${more}`;
}
