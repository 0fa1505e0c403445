/**
 * The servers and the one cloud that they share: who there is, what goes wrong between them, and what all of them run. Time
 * is given to it; what the page is shown is others' business.
 */
import type { OpenEngine } from "../../../simulator/engine.ts";
import type { Materials } from "../../../simulator/materials.ts";
import type { Simulator } from "../../../simulator/types.ts";
import type { CloudFault, ServerIndex } from "../../protocol/commands.ts";
import type { CloudGiven, PackGiven } from "../../protocol/given.ts";
import type { PlaygroundCloud } from "../cloud/cloud.ts";
import { createLine } from "../cloud/line.ts";
import { createMemoryCloud } from "../cloud/memory-cloud.ts";
import { createServiceCloud } from "../cloud/service-cloud.ts";
import { createServer, type Server } from "./server.ts";

/** So long a leap waits for an answer that is under way; a service that is slower has the worlds go on without it. */
const LONGEST_WAIT_MILLISECONDS = 2_000;

export interface Network {
  readonly servers: readonly Server[];
  /** @throws Error when the server is not up */
  world(index: ServerIndex): Simulator;
  readonly cloud: PlaygroundCloud | undefined;
  fault: CloudFault;
  /** Accounts of which a server has heard or told something since {@link takeTouched}. */
  touch(account: string): void;
  takeTouched(): readonly string[];
  tick(): void;
  setClocks(seconds: number): void;
  /** Resolves when no request waits for something that real time brings. */
  settle(): Promise<void>;
  /** The first pack starts the first server; with later ones all go on. @returns why one does not start with it */
  run(pack: PackGiven, cloud: CloudGiven): Promise<string | undefined>;
  /** New worlds, a new cloud in memory; the servers that were up are up again. */
  beginAnew(): Promise<void>;
  end(): void;
}

export interface NetworkOptions {
  readonly materials: Materials;
  readonly openEngine: OpenEngine;
  /** Unix seconds in the worlds. */
  readonly now: () => number;
  readonly seed: number;
}

export function createNetwork({ materials, openEngine, now, seed }: NetworkOptions): Network {
  let pack: PackGiven | undefined;
  let cloud: PlaygroundCloud | undefined;
  let starts = seed;
  let touched = new Set<string>();
  let servers: readonly Server[] = newServers();

  function newServers(): readonly Server[] {
    return ([0, 1] as const).map((index) => {
      const line = createLine({
        cloud: () => cloud,
        fault: () => network.fault,
        touched: (account) => touched.add(account),
      });
      const ground = { materials, openEngine, now, pack: () => pack, hasCloud: () => cloud !== undefined };
      return createServer(index, { ...ground, nextSeed: () => (starts += 1) }, line);
    });
  }

  function end(): void {
    for (const { world } of servers) world?.dispose();
  }

  async function goOn(before: PackGiven): Promise<string | undefined> {
    for (const server of servers) {
      const problem = await server.reload();
      if (problem === undefined) continue;
      // Servers that did start with it go back: all run the same.
      pack = before;
      for (const other of servers) if (other !== server) await other.reload();
      return problem;
    }
    return undefined;
  }

  const network: Network = {
    get servers() {
      return servers;
    },
    world(index) {
      const world = servers[index]?.world;
      if (!world) throw new Error(`server ${index + 1} is not running`);
      return world;
    },
    get cloud() {
      return cloud;
    },
    fault: "none",
    touch: (account) => touched.add(account),
    takeTouched() {
      const taken = [...touched];
      touched = new Set();
      return taken;
    },
    tick() {
      for (const server of servers) {
        server.line.beforeTick(server.view().tick + 1);
        server.tick();
      }
    },
    setClocks(seconds) {
      for (const { world } of servers) world?.setClock(seconds);
    },
    async settle() {
      const isWaiting = (): boolean => servers.some(({ line }) => line.underWay > line.held);
      const startedAt = performance.now();
      while (isWaiting() && performance.now() - startedAt < LONGEST_WAIT_MILLISECONDS) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
    async run(given, givenCloud) {
      const before = pack;
      pack = given;
      if ((cloud?.kind ?? "none") !== givenCloud.kind) cloud = cloudOf(givenCloud, now);
      if (before !== undefined) return goOn(before);
      const [first] = servers;
      await first!.start();
      return first!.view().problem;
    },
    async beginAnew() {
      const up = servers.filter(({ world }) => world !== undefined).map(({ index }) => index);
      end();
      servers = newServers();
      if (cloud?.kind === "memory") cloud = createMemoryCloud(now);
      for (const index of up.length > 0 ? up : [0]) await servers[index]!.start();
    },
    end,
  };
  return network;
}

function cloudOf(given: CloudGiven, now: () => number): PlaygroundCloud | undefined {
  switch (given.kind) {
    case "none":
      return undefined;
    case "memory":
      return createMemoryCloud(now);
    case "service":
      return createServiceCloud(given);
  }
}
