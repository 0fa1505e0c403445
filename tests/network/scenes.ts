/**
 * Where the stories of the network begin: one world or two on one service, empty or with a player in it. What happens
 * to them is told by the tests.
 */

import type { CloudEntity } from "../../scripts/core/cloud/protocol.ts";
import type { Simulator } from "../../simulator/index.ts";
import type { FaultProxy } from "../../simulator/network/fault-proxy.ts";
import type { Network, NetworkWorld } from "../../simulator/network/network.ts";
import {
  accountOf,
  joinWorld,
  newPlayer,
  openNetwork,
  storedOf,
  type CloudService,
  type OpenNetworkOptions,
} from "./support.ts";

/** A player who joined, and what the service holds of them. */
export interface Entered {
  readonly name: string;
  readonly playerId: string;
  /** What the service knows them by; the same in every world. */
  readonly account: string;
  /** The cloud's own copy of one of their nodes, asked past all worlds. */
  inCloud(node: string): Promise<CloudEntity | undefined>;
}

export async function enter(
  service: CloudService,
  network: Network,
  world: NetworkWorld,
  name: string,
): Promise<Entered> {
  const playerId = await joinWorld(network, world, name);
  const account = accountOf(world.simulator, playerId);
  return { name, playerId, account, inCloud: async (node) => (await storedOf(service.cloud, account))[node] };
}

export interface OneWorld {
  readonly network: Network;
  readonly world: NetworkWorld;
  readonly line: FaultProxy;
  /** A player who was nowhere yet. */
  readonly name: string;
}

export async function oneWorld(service: CloudService, options: OpenNetworkOptions = {}): Promise<OneWorld> {
  const network = await openNetwork(service.cloud, { ...options, worlds: 1 });
  const world = network.worlds[0]!;
  return { network, world, line: world.line, name: newPlayer() };
}

export interface PlayerInOneWorld extends OneWorld, Entered {
  /** The world as it runs now; a test that starts it again asks `world` for the next one. */
  readonly simulator: Simulator;
}

export async function playerInOneWorld(
  service: CloudService,
  options: OpenNetworkOptions = {},
): Promise<PlayerInOneWorld> {
  const empty = await oneWorld(service, options);
  const entered = await enter(service, empty.network, empty.world, empty.name);
  return { ...empty, ...entered, simulator: empty.world.simulator };
}

export interface TwoWorlds {
  readonly network: Network;
  readonly a: NetworkWorld;
  readonly b: NetworkWorld;
  /** A player who was nowhere yet. */
  readonly name: string;
}

export async function twoWorlds(service: CloudService, options: OpenNetworkOptions = {}): Promise<TwoWorlds> {
  const network = await openNetwork(service.cloud, { ...options, worlds: 2 });
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  return { network, a, b, name: newPlayer() };
}
