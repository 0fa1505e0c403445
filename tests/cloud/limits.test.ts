/** Rate limits, full queues and overload: refusals that say when to come back, and a service that recovers. */
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startLocalService, temporaryFolder } from "../../cloud/bench/local-service.ts";
import { measureOpenLoop } from "../../cloud/bench/measure.ts";
import { createLastingPressure } from "../../cloud/src/http/lasting-pressure.ts";
import { createTokenBucketStore } from "../../cloud/src/http/rate-limit-store.ts";
import { createLedger } from "../../cloud/src/ledger/ledger.ts";
import { createReportQueue, QueueFull } from "../../cloud/src/ledger/report-queue.ts";
import type { ReportBatch } from "../../cloud/src/ledger/report-rows.ts";
import type { StoredBatch } from "../../cloud/src/ledger/store-reports.ts";
import { judgeReport } from "../../cloud/src/protocol/judge-report.ts";
import { makeKey } from "./support/command.ts";
import { PATIENT, PROOF_TIMEOUT_MS } from "./support/long.ts";
import { aReport, createClient, startService, type Answer, type TestService } from "./support/service.ts";
import { shortOrLong } from "../support/long.ts";

let service: TestService | undefined;
afterEach(async () => {
  await service?.stop();
  service = undefined;
});

describe("the token bucket", () => {
  const take = (store: ReturnType<typeof createTokenBucketStore>, key = "k") => {
    let result: { current: number; ttl: number } | undefined;
    store.incr(key, (_error, given) => (result = given));
    return result!;
  };

  it("lets a burst through, then the rate, and never more in any window", () => {
    let now = 0;
    const store = createTokenBucketStore(10, 20, () => now);
    const isAllowed = () => take(store).current <= 20;
    let allowed = 0;
    for (; now < 10_000; now += 5) if (isAllowed()) allowed += 1;
    expect(allowed).toBeGreaterThanOrEqual(20 + 99);
    expect(allowed).toBeLessThanOrEqual(20 + 100);
  });

  it("tells when the next request will be allowed", () => {
    let now = 0;
    const store = createTokenBucketStore(2, 1, () => now);
    expect(take(store).current).toBe(1);
    const refused = take(store);
    expect(refused).toEqual({ current: 2, ttl: 500 });
    now += refused.ttl;
    expect(take(store).current).toBe(1);
  });

  it("keeps keys apart, and forgets those that were quiet", () => {
    let now = 0;
    const store = createTokenBucketStore(1, 1, () => now);
    for (let i = 0; i < 5_000; i += 1) {
      expect(take(store, `k${i}`).current).toBe(1);
      now += 10;
    }
    expect(take(store, "k4999").current).toBe(2);
  });
});

describe("the rate limit", () => {
  it("answers 429 with Retry-After when a key has used up its burst, and leaves other keys and operators alone", async () => {
    service = await startService({ settings: { "rate-limit": 1, "rate-burst": 5 } });
    const [key, other] = [await service.newKey("net"), await service.newKey("net")];
    const ask = async (with_: string) => service!.call("GET", "/v1/nodes/stats", { key: with_ });
    const statuses = (await Promise.all(Array.from({ length: 10 }, () => ask(key)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(5);
    expect(statuses).toContain(429);
    // Where calls are slow, the one that came back meanwhile is used up first.
    const untilRefused = async (method: "GET" | "POST", path: string, options: { rawBody?: string } = {}) => {
      let answer = await service!.call(method, path, { key, ...options });
      while (answer.status !== 429) answer = await service!.call(method, path, { key, ...options });
      return answer;
    };
    const refused = await untilRefused("POST", "/v1/reports", { rawBody: "x" });
    expect(refused.body).toMatchObject({ code: 429 });
    expect(refused.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
    expect((await untilRefused("GET", "/no/such/path")).status).toBe(429);
    expect((await ask(other)).status).toBe(200);
    expect((await service.call("GET", "/healthz")).status).toBe(200);
    await vi.waitFor(async () => expect((await ask(key)).status).toBe(200), PATIENT);
  });
});

describe("the report queue", () => {
  const batch = (network: string, count: number): ReportBatch => ({
    network,
    reports: Array.from({ length: count }, () => judgeReport(aReport())),
  });
  const options = { maxWaitingReports: 10, maxReportsPerTransaction: 6, concurrentTransactions: 1 };
  const stored = ({ reports }: ReportBatch): StoredBatch => ({
    results: new Array(reports.length),
    replays: 0,
    resets: 0,
    completions: 0,
  });

  it("stores requests together that arrive together, up to its limit, and splits none", async () => {
    const groups: number[][] = [];
    const queue = createReportQueue(
      {
        storeReports: (batches) => {
          groups.push(batches.map(({ reports }) => reports.length));
          return Promise.resolve(batches.map(stored));
        },
      },
      { ...options, maxWaitingReports: 100 },
    );
    const sizes = [2, 3, 2, 4, 9, 1];
    const results = await Promise.all(sizes.map((size) => queue.submit(batch("net", size))));
    expect(results.map(({ results: { length } }) => length)).toEqual(sizes);
    expect(groups).toEqual([[2, 3], [2, 4], [9], [1]]);
  });

  it("refuses at once what it has no room for, and has room again after", async () => {
    const queue = createReportQueue({ storeReports: (batches) => Promise.resolve(batches.map(stored)) }, options);
    const fits = queue.submit(batch("net", 10));
    await expect(queue.submit(batch("net", 1))).rejects.toBeInstanceOf(QueueFull);
    await fits;
    await expect(queue.submit(batch("net", 10))).resolves.toMatchObject({ replays: 0 });
  });

  it("does not let one request that cannot be stored spoil the others of its transaction", async () => {
    const queue = createReportQueue(
      {
        storeReports: (batches) => {
          const isBad = batches.some(({ network }) => network === "bad");
          return isBad ? Promise.reject(new Error("cannot be stored")) : Promise.resolve(batches.map(stored));
        },
      },
      options,
    );
    const results = await Promise.allSettled(["a", "bad", "b"].map((network) => queue.submit(batch(network, 1))));
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("full, is answered 503 with Retry-After", async () => {
    let release: () => void = () => undefined;
    const blocked = new Promise<void>((resolve) => (release = resolve));
    service = await startService({
      settings: { "max-waiting-reports": 50, "transaction-reports": 1 },
      ledger: (database, nowMs) => {
        const ledger = createLedger(database, nowMs);
        return { ...ledger, storeReports: async (batches) => blocked.then(() => ledger.storeReports(batches)) };
      },
    });
    const key = await service.newKey("net");
    const send = () => service!.call("POST", "/v1/reports", { key, body: { reports: [aReport()] } });
    const refusals: Answer[] = [];
    const sent = Array.from({ length: 60 }, async () => {
      const answer = await send();
      if (answer.status !== 200) refusals.push(answer);
      return answer;
    });
    // One is under way, 50 wait.
    await vi.waitFor(() => expect(refusals).toHaveLength(9), PATIENT);
    const refused = refusals[0]!;
    expect(refused).toMatchObject({ status: 503, body: { code: 503 } });
    expect(refused.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
    release();
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(51);
    expect((await send()).status).toBe(200);
  });
});

describe("a process that is slow", () => {
  it("is under pressure when it has been for longer than a sample, until it is not", () => {
    const pressure = createLastingPressure(500);
    expect([0, 10, 499, 500, 9_000].map((now) => pressure.isLasting(now))).toEqual([false, false, false, true, true]);
    pressure.isOver();
    expect([9_001, 9_500, 9_501].map((now) => pressure.isLasting(now))).toEqual([false, false, true]);
  });

  it("turns all away but its operators, says when to come back, and takes them again when it has caught up", async () => {
    service = await startService({ settings: { "max-event-loop-delay": 100 } });
    const key = await service.newKey("net");
    const ask = () => service!.call("GET", "/v1/nodes/stats", { key });
    expect((await ask()).status).toBe(200);
    let isSlow = true;
    const goSlowly = () => {
      const until = performance.now() + 400;
      while (performance.now() < until);
      if (isSlow) setTimeout(goSlowly, 10);
    };
    goSlowly();
    let answer = await ask();
    while (answer.status === 200) answer = await ask();
    expect(answer).toMatchObject({ status: 503, body: { code: 503 } });
    expect(answer.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
    expect((await service.call("GET", "/healthz")).status).toBe(200);
    isSlow = false;
    await vi.waitFor(async () => expect((await ask()).status).toBe(200), PATIENT);
  });
});

describe("a database that fails", () => {
  it("is answered 503 with Retry-After and no word about the inside", async () => {
    service = await startService();
    const key = await service.newKey("net");
    await service.database.transaction((tx) => tx.script("DROP TABLE operations"));
    const answer = await service.call("POST", "/v1/reports", { key, body: { reports: [aReport()] } });
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
    expect(answer.text).not.toMatch(/operations|SQL/i);
  });
});

describe("five times overload", () => {
  let folder: string;
  beforeAll(() => {
    folder = temporaryFolder();
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  /** Of one round. A process takes memory in steps: in some rounds it takes hardly any, where what leaks grows in each. */
  const seconds = shortOrLong(1.5, 30);
  const STEADY = 1.05;
  const MOST_ROUNDS = 6;
  const RATE = 200;

  it.each([
    ["of the rate limit", []],
    ["of what may wait", ["--rate-limit", "0", "--max-waiting-reports", "50", "--transaction-reports", "1"]],
  ])(
    "(%s) is answered 200, 429 and 503 only, in steady memory, and is over when it is over",
    async (what, flags) => {
      const place = path.join(folder, `${what}.db`);
      const key = await makeKey(place, "net");
      const overloaded = await startLocalService(place, { flags: [...flags, "--log-level", "warn"] });
      const target = { urls: [overloaded.url], key };
      const memory = () => residentBytes(overloaded.process.pid!);
      try {
        await measureOpenLoop(target, 5 * RATE, seconds);
        let stored = 0;
        let isSteady = false;
        for (let round = 0; !isSteady && round < MOST_ROUNDS; round += 1) {
          const before = memory();
          const { statuses, broken, withoutRetryAfter } = await measureOpenLoop(target, 5 * RATE, seconds);
          const after = memory();
          expect([...statuses.keys()].filter((status) => ![200, 429, 503].includes(status))).toEqual([]);
          expect({ broken, withoutRetryAfter }).toEqual({ broken: 0, withoutRetryAfter: 0 });
          stored += statuses.get(200) ?? 0;
          isSteady = before === undefined || after === undefined || after / before < STEADY;
        }
        expect({ isSteady, hasStored: stored > 0 }).toEqual({ isSteady: true, hasStored: true });

        const giveUpAt = Date.now() + 30_000;
        let isNormal = false;
        while (!isNormal && Date.now() < giveUpAt) {
          const answers = [];
          for (let i = 0; i < 20; i += 1) {
            answers.push(await createClient(overloaded.url).call("GET", "/v1/nodes/stats", { key }));
            await sleep(5);
          }
          isNormal = answers.every(({ status }) => status === 200);
        }
        expect(isNormal).toBe(true);
      } finally {
        await overloaded.end("SIGKILL");
      }
    },
    PROOF_TIMEOUT_MS,
  );
});

/** Known on Linux only. */
function residentBytes(pid: number): number | undefined {
  const file = `/proc/${pid}/status`;
  if (!fs.existsSync(file)) return undefined;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(fs.readFileSync(file, "utf8"))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}
