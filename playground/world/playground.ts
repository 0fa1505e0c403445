/**
 * The playground as the worker runs it: servers on one cloud, their time, and what the page is shown. Puts the parts
 * together; what each does is in its own file. Knows neither the page nor how messages get there.
 */
import type { OpenEngine } from "../../simulator/engine.ts";
import type { Materials } from "../../simulator/materials.ts";
import type { Answer, Command } from "../protocol/commands.ts";
import type { CloudGiven, PackGiven } from "../protocol/given.ts";
import type { Changes } from "../protocol/views.ts";
import { createClock, type PlaygroundClock } from "./clock.ts";
import { COMMANDS, type Reach } from "./perform.ts";
import { createPursuits } from "./pursuits.ts";
import { createNetwork, type Network } from "./servers/network.ts";
import { createLooks, type Looks } from "./views/looks.ts";
import { readProperty } from "./views/property-read.ts";
import { createSent, type Sent } from "./views/sent.ts";
import { createShowing } from "./views/showing.ts";

const MOST_SEEDS = 2 ** 30;

export interface PlaygroundOptions {
  readonly materials: Materials;
  readonly openEngine: OpenEngine;
  readonly show: (changes: Changes) => void;
  /** Unix seconds in the worlds at the start. Default: now. */
  readonly startSeconds?: number;
  /** Default: another one each time, since a cloud may remember what was. */
  readonly seed?: number;
}

export interface Playground {
  /** First of all, and with each new build. @returns why the pack does not start; null when it does */
  load(pack: PackGiven, cloud: CloudGiven): Promise<string | null>;
  perform(command: Command): Promise<Answer>;
  /** Nothing goes on any more. */
  close(): void;
}

export function createPlayground(options: PlaygroundOptions): Playground {
  const sent = createSent();
  const looks = createLooks(sent);
  const clock: PlaygroundClock = createClock({
    startSeconds: options.startSeconds ?? Math.floor(Date.now() / 1_000),
    tick: () => network.tick(),
    setClocks: (seconds) => network.setClocks(seconds),
    settle: () => network.settle(),
    passed: () => showing.soon(),
  });
  const network = createNetwork({
    materials: options.materials,
    openEngine: options.openEngine,
    now: clock.now,
    seed: options.seed ?? Math.floor(Math.random() * MOST_SEEDS),
  });
  const askCloud = createCloudLook(network, sent);
  const showing = createShowing(() => {
    look({ network, looks, clock, sent });
    void askCloud().then((isNew) => isNew && showing.soon());
    const changes = sent.take();
    if (changes) options.show(changes);
  });
  const pursuits = createPursuits({
    clock,
    world: (index) => network.world(index),
    tree: () => looks.reader?.tree,
    nodesOf: ({ server, playerId }) => looks.nodesOf(network.world(server), playerId, clock.now()),
  });
  const reach: Reach = {
    clock,
    network,
    pursue: (command) => pursuits.pursue(command),
    endPursuit: () => pursuits.end(),
    readProperty: (command) => readProperty(network.world(command.server), command, looks.reader, clock.now()),
    async beginAnew() {
      await network.beginAnew();
      looks.forget();
      sent.forget();
    },
  };
  let loading: Promise<unknown> = Promise.resolve();
  let isFirst = true;

  async function load(pack: PackGiven, cloud: CloudGiven): Promise<string | null> {
    const problem = await network.run(pack, cloud);
    if (problem === undefined || isFirst) looks.setTrees(pack.trees);
    if (isFirst) clock.run(1);
    isFirst = false;
    showing.soon();
    return problem ?? null;
  }

  return {
    load(pack, cloud) {
      // One build after the other.
      const problem = loading.then(() => load(pack, cloud));
      loading = problem.catch(() => undefined);
      return problem;
    },
    async perform(command) {
      try {
        const row = COMMANDS[command.do] as (reach: Reach, command: Command) => unknown;
        return { ok: true, result: await row(reach, command) };
      } catch (error) {
        return { ok: false, problem: error instanceof Error ? error.message : String(error) };
      } finally {
        showing.soon();
      }
    },
    close() {
      clock.stop();
      showing.end();
      network.end();
    },
  };
}

interface Looked {
  readonly network: Network;
  readonly looks: Looks;
  readonly clock: PlaygroundClock;
  readonly sent: Sent;
}

function look({ network, looks, clock, sent }: Looked): void {
  const { servers, cloud, fault } = network;
  const now = clock.now();
  sent.single(
    "players",
    servers.flatMap((server) => looks.look(server, now)),
  );
  sent.single("clock", clock.view());
  sent.single(
    "servers",
    servers.map((server) => server.view()),
  );
  const underWay = servers.reduce((sum, { line }) => sum + line.underWay, 0);
  sent.single("cloud", { kind: cloud?.kind ?? "none", fault, underWay });
}

/** Asks what the cloud has of accounts of which a server has heard or told something. Resolves with whether it answered. */
function createCloudLook(network: Network, sent: Sent): () => Promise<boolean> {
  let isAsking = false;
  return async () => {
    const { cloud } = network;
    if (isAsking || !cloud) return false;
    const accounts = network.takeTouched();
    if (accounts.length === 0) return false;
    isAsking = true;
    try {
      for (const account of accounts) sent.table("entities", account, await cloud.entities(account));
      return true;
    } catch {
      // The service is away; the next request of a server asks again.
      return false;
    } finally {
      isAsking = false;
    }
  };
}
