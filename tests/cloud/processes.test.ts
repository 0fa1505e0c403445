/**
 * The service as real processes, killed at any moment: nothing that was acknowledged is lost, nothing counts twice.
 */
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startPostgres, type LocalPostgres } from "../../cloud/bench/local-postgres.ts";
import { freePort } from "../../cloud/local-ports.ts";
import { startLocalService, temporaryFolder, type LocalService } from "../../cloud/bench/local-service.ts";
import { makeKey } from "./support/command.ts";
import { createHistory } from "./support/history.ts";
import { createHttpSender } from "./support/http-send.ts";
import { PATIENT, PROOF_TIMEOUT_MS } from "./support/long.ts";
import { createRandom } from "../../simulator/deterministic/random.ts";
import { shortOrLong } from "../support/long.ts";
import { seeded } from "../support/seed.ts";
import { createClient } from "./support/service.ts";
import { runWorkload } from "./support/workload.ts";

const FLAGS = ["--rate-limit", "0", "--log-level", "warn"];
const WORKERS = 32;

let folder: string;
const services = new Set<LocalService>();

beforeAll(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  for (const service of services) await service.end("SIGKILL");
  services.clear();
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

let lastFile = 0;
const newFile = (): string => path.join(folder, `${++lastFile}.db`);

async function start(place: string, port?: number): Promise<LocalService> {
  const service = await startLocalService(place, { flags: FLAGS, ...(port !== undefined && { port }) });
  services.add(service);
  return service;
}

interface Proof {
  readonly seed: number;
  readonly place: string;
  readonly operations: number;
  readonly maxBatch: number;
  readonly urls: readonly (() => string)[];
  readonly isOver?: () => boolean;
  /** Called when the key is made and the work begins: from here on the database may go away. */
  readonly begun?: () => void;
}

/** Runs the workload against processes and gives everything that was wrong. */
async function prove({ seed, place, operations, maxBatch, urls, isOver, begun }: Proof): Promise<string[]> {
  const key = await makeKey(place, "net");
  const history = createHistory();
  const senders = urls.map((url) => createHttpSender(url, key));
  begun?.();
  await runWorkload({
    seed,
    workers: WORKERS,
    operations,
    maxBatch,
    history,
    connect: (worker) => senders[worker % senders.length]!.send,
    ...(isOver && { isOver }),
  });
  for (const sender of senders) sender.close();
  expect(history.storedCount).toBeGreaterThan(0);
  const client = createClient(urls[0]!());
  // A service that catches up says so, and is asked again, as by every server.
  return history.check((player) => vi.waitFor(() => client.nodes(key, player), PATIENT));
}

describe("on SQLite", () => {
  it(
    "32 workers on hot and cold keys, with repeats and lost replies: no increment is lost or doubled",
    seeded(async (seed) => {
      const place = newFile();
      const service = await start(place);
      const operations = shortOrLong(20_000, 1_000_000);
      expect(await prove({ seed, place, operations, maxBatch: 20, urls: [() => service.url] })).toEqual([]);
    }),
    PROOF_TIMEOUT_MS,
  );

  it(
    "killed again and again, it loses nothing that it acknowledged and is ready again soon",
    seeded(async (seed) => {
      const cycles = shortOrLong(6, 200);
      const place = newFile();
      const random = createRandom(seed);
      const port = await freePort();
      let service = await start(place, port);
      const startSeconds: number[] = [];
      let isOver = false;
      const { url, startSeconds: firstSeconds } = service;
      const proof = prove({ seed, place, operations: 1e9, maxBatch: 5, urls: [() => url], isOver: () => isOver });
      try {
        for (let cycle = 0; cycle < cycles; cycle += 1) {
          await sleep(50 + random.below(400));
          await service.end("SIGKILL");
          services.delete(service);
          service = await start(place, port);
          startSeconds.push(service.startSeconds);
        }
      } finally {
        isOver = true;
      }
      expect(await proof).toEqual([]);
      // A single start may be slow on a busy machine; the usual one must not be, beside those on an empty database.
      const usual = startSeconds.toSorted((a, b) => a - b)[Math.floor(cycles / 2)];
      const { startSeconds: lastSeconds } = await start(newFile());
      expect(usual).toBeLessThan(Math.max(2, 3 * firstSeconds, 3 * lastSeconds));
    }),
    PROOF_TIMEOUT_MS,
  );

  it(
    "asked to stop in the middle of it, it answers what is under way and exits 0",
    seeded(async (seed) => {
      const place = newFile();
      const random = createRandom(seed);
      const port = await freePort();
      let service = await start(place, port);
      const url = service.url;
      let isOver = false;
      const proof = prove({ seed, place, operations: 1e9, maxBatch: 5, urls: [() => url], isOver: () => isOver });
      try {
        for (let cycle = 0; cycle < shortOrLong(3, 30); cycle += 1) {
          await sleep(100 + random.below(200));
          const ending = service.end("SIGTERM");
          services.delete(service);
          expect(await ending).toBe(0);
          service = await start(place, port);
        }
      } finally {
        isOver = true;
      }
      expect(await proof).toEqual([]);
    }),
    PROOF_TIMEOUT_MS,
  );
});

describe("on PostgreSQL", () => {
  let server: LocalPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it(
    "two processes on one database lose and double nothing",
    seeded(async (seed) => {
      const place = await server.newDatabase();
      const [one, two] = [await start(place), await start(place)];
      const operations = shortOrLong(10_000, 1_000_000);
      const urls = [() => one.url, () => two.url];
      expect(await prove({ seed, place, operations, maxBatch: 20, urls })).toEqual([]);
    }),
    PROOF_TIMEOUT_MS,
  );

  it(
    "one process of two is killed again and again, and clients go over to the other",
    seeded(async (seed) => {
      const place = await server.newDatabase();
      const random = createRandom(seed);
      const steady = await start(place);
      const port = await freePort();
      let service = await start(place, port);
      const killedUrl = service.url;
      let isUp = true;
      let isOver = false;
      const urls = [() => steady.url, () => (isUp ? killedUrl : steady.url)];
      const proof = prove({ seed, place, operations: 1e9, maxBatch: 5, urls, isOver: () => isOver });
      try {
        for (let cycle = 0; cycle < shortOrLong(3, 100); cycle += 1) {
          await sleep(100 + random.below(400));
          isUp = false;
          await service.end("SIGKILL");
          services.delete(service);
          service = await start(place, port);
          isUp = true;
        }
      } finally {
        isOver = true;
      }
      expect(await proof).toEqual([]);
    }),
    PROOF_TIMEOUT_MS,
  );

  it(
    "the database itself goes down and comes back: the service waits and goes on",
    seeded(async (seed) => {
      const place = await server.newDatabase();
      const service = await start(place);
      let isOver = false;
      let proof: Promise<string[]> | undefined;
      await new Promise<void>((begun, failed) => {
        const urls = [() => service.url];
        proof = prove({ seed, place, operations: 1e9, maxBatch: 5, urls, isOver: () => isOver, begun });
        proof.catch(failed);
      });
      try {
        await sleep(500);
        await server.kill();
        const client = createClient(service.url);
        expect((await client.call("GET", "/readyz")).status).toBe(503);
        expect((await client.call("GET", "/healthz")).status).toBe(200);
        await server.start();
        await sleep(500);
      } finally {
        isOver = true;
      }
      expect(await proof).toEqual([]);
      expect((await createClient(service.url).call("GET", "/readyz")).status).toBe(200);
    }),
    PROOF_TIMEOUT_MS,
  );
});
