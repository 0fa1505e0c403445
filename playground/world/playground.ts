/**
 * The playground as the worker runs it: servers on one cloud, their time, and what the page is shown. Puts the parts
 * together; what each does is in its own file. Knows neither the page nor how messages get there.
 */
import type { OpenEngine } from "../../simulator/engine.ts";
import type { Materials } from "../../simulator/materials.ts";
import type { Simulator } from "../../simulator/types.ts";
import type { Answer, Command, CloudFault, PropertyRead, ServerIndex } from "../protocol/commands.ts";
import type { CloudGiven, PackGiven } from "../protocol/given.ts";
import type { Changes } from "../protocol/views.ts";
import { createClock } from "./clock.ts";
import type { PlaygroundCloud } from "./cloud/cloud.ts";
import { createLine } from "./cloud/line.ts";
import { createMemoryCloud } from "./cloud/memory-cloud.ts";
import { createServiceCloud } from "./cloud/service-cloud.ts";
import { COMMANDS, type Reach } from "./perform.ts";
import { createServer, type Server, type ServerGround } from "./servers/server.ts";
import { createLooks } from "./views/looks.ts";
import { createSent } from "./views/sent.ts";

/** The page is shown something new no more often. */
const SHOW_EVERY_MILLISECONDS = 100;
/** So long a leap waits for an answer that is under way; a service that is slower has the worlds go on without it. */
const LONGEST_WAIT_MILLISECONDS = 2_000;
const PAGE_PREFIX = "ach:page/";

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
  const startSeconds = options.startSeconds ?? Math.floor(Date.now() / 1_000);
  let seed = options.seed ?? Math.floor(Math.random() * 2 ** 30);
  let pack: PackGiven | undefined;
  let cloud: PlaygroundCloud | undefined;
  let fault: CloudFault = "none";
  const touched = new Set<string>();
  let isAsking = false;
  /** One build after the other. */
  let loading: Promise<unknown> = Promise.resolve();

  const clock = createClock({
    startSeconds,
    tick() {
      for (const server of servers) {
        server.line.beforeTick(server.view().tick + 1);
        server.tick();
      }
    },
    setClocks(seconds) {
      for (const { world } of servers) world?.setClock(seconds);
    },
    settle,
    passed: () => showing.soon(),
  });
  const ground: ServerGround = {
    materials: options.materials,
    openEngine: options.openEngine,
    pack: () => pack,
    hasCloud: () => cloud !== undefined,
    now: clock.now,
    nextSeed: () => (seed += 1),
  };
  const newServer = (index: ServerIndex): Server => {
    const line = createLine({ cloud: () => cloud, fault: () => fault, touched: (account) => touched.add(account) });
    return createServer(index, ground, line);
  };
  let servers: readonly Server[] = [newServer(0), newServer(1)];
  const showing = createShowing(show);

  /** Requests that real time brings an answer to. */
  async function settle(): Promise<void> {
    const isWaiting = (): boolean => servers.some(({ line }) => line.underWay > line.held);
    const startedAt = performance.now();
    while (isWaiting() && performance.now() - startedAt < LONGEST_WAIT_MILLISECONDS) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  function show(): void {
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
    void askCloud();
    const changes = sent.take();
    if (changes) options.show(changes);
  }

  /** What the cloud has of accounts of which a server has heard or told something. */
  async function askCloud(): Promise<void> {
    if (isAsking || touched.size === 0 || !cloud) return;
    isAsking = true;
    const accounts = [...touched];
    touched.clear();
    try {
      for (const account of accounts) sent.table("entities", account, await cloud.entities(account));
      showing.soon();
    } catch {
      // The service is away; the next request of a server asks again.
    } finally {
      isAsking = false;
    }
  }

  const reach: Reach = {
    clock,
    server: (index) => servers[index]!,
    world(index) {
      const world = servers[index]?.world;
      if (!world) throw new Error(`server ${index + 1} is not running`);
      return world;
    },
    cloud: () => cloud,
    setFault(chosen) {
      fault = chosen;
    },
    readProperty: (command) => readProperty(reach.world(command.server), command),
    async beginAnew() {
      const wasUp = servers.map(({ world }) => world !== undefined);
      for (const { world } of servers) world?.dispose();
      servers = [newServer(0), newServer(1)];
      if (cloud?.kind === "memory") cloud = createMemoryCloud(clock.now);
      looks.forget();
      sent.forget();
      for (const server of servers) if (wasUp[server.index] || server.index === 0) await server.start();
    },
    touched: (account) => touched.add(account),
  };

  function readProperty(world: Simulator, { playerId, key }: { playerId: string | null; key: string }): PropertyRead {
    const owner = playerId === null ? world.world() : world.player(playerId);
    const value = owner.dynamicProperties[key];
    if (playerId === null || !key.startsWith(PAGE_PREFIX) || !looks.reader) return { value };
    const [pageId = ""] = key.slice(PAGE_PREFIX.length).split("/");
    const records = looks.reader.records(owner.dynamicProperties, pageId, clock.now());
    return typeof records === "string" ? { value, unreadable: records } : { value, records };
  }

  async function load(given: PackGiven, givenCloud: CloudGiven): Promise<string | null> {
    const before = pack;
    pack = given;
    if (cloud?.kind !== givenCloud.kind) cloud = cloudOf(givenCloud, clock.now);
    if (before === undefined) {
      looks.setTrees(given.trees);
      await servers[0]!.start();
      clock.run(1);
      showing.soon();
      return servers[0]!.view().problem ?? null;
    }
    const problems: string[] = [];
    for (const server of servers) {
      const problem = await server.reload();
      if (problem !== undefined) problems.push(problem);
    }
    if (problems.length > 0) pack = before;
    else looks.setTrees(given.trees);
    showing.soon();
    return problems[0] ?? null;
  }

  return {
    load(given, givenCloud) {
      const problem = loading.then(() => load(given, givenCloud));
      loading = problem.catch(() => undefined);
      return problem;
    },
    async perform(command) {
      try {
        const row = COMMANDS[command.do] as (reach: Reach, command: Command) => unknown;
        const result = await row(reach, command);
        return { ok: true, result };
      } catch (error) {
        return { ok: false, problem: error instanceof Error ? error.message : String(error) };
      } finally {
        showing.soon();
      }
    },
    close() {
      clock.stop();
      showing.end();
      for (const { world } of servers) world?.dispose();
    },
  };
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

interface Showing {
  /** At once, or as soon as the page may be shown something again. */
  soon(): void;
  end(): void;
}

function createShowing(show: () => void): Showing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastAt = -Infinity;
  let hasEnded = false;

  function run(): void {
    timer = undefined;
    if (hasEnded) return;
    lastAt = performance.now();
    show();
  }

  return {
    soon() {
      if (!hasEnded) timer ??= setTimeout(run, Math.max(0, lastAt + SHOW_EVERY_MILLISECONDS - performance.now()));
    },
    end() {
      hasEnded = true;
      clearTimeout(timer);
    },
  };
}
