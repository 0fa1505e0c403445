import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { QUESTIONS } from "../../tools/prove/questions.ts";
import { snapshot } from "../deploy/fake-server.ts";
import { createStandIn, isAlive, leftovers, OWNERS_KEY, readProof, runProve, VERSION } from "./stand-in.ts";

/** Builds both packs and starts a cloud service on a machine that may be busy. */
const SLOW = 300_000;

// Most of a proof is waiting for what does not come: all of them wait at the same time.

describe.concurrent("npm run prove on a server that does what we expect", () => {
  it(
    "plays all of it on a copy, writes an answer for each question, and leaves nothing behind",
    async () => {
      const { serverDir, callerDir, starts } = createStandIn();
      const before = snapshot(serverDir);
      const run = await runProve(["--server", serverDir], { cwd: callerDir });
      expect(run.errors).toBe("");
      expect(run.status).toBe(0);

      const proof = readProof(callerDir);
      expect(proof.version).toBe(VERSION);
      expect(proof.rows.map(({ id }) => id)).toEqual(QUESTIONS.map(({ id }) => id));
      expect(proof.counts).toMatchObject({ different: 0, "not seen": 0 });
      for (const { question } of QUESTIONS) expect(run.output).toContain(question);

      expect(snapshot(serverDir)).toEqual(before);
      expect(leftovers(callerDir)).toEqual([]);
      expect(starts().filter(({ pid }) => isAlive(pid))).toEqual([]);
      expect(starts().map(({ packs, seesPlayers }) => [packs, seesPlayers])).toEqual([
        [0, false],
        [3, false],
        [3, true],
        [3, true],
        [3, true],
      ]);
      const { properties } = starts()[0]!;
      expect(properties).toMatchObject({
        "allow-list": "false",
        "content-log-console-output-enabled": "true",
        "max-threads": "8",
      });
      expect(properties["level-name"]).not.toBe("My World");
      expect(properties["server-port"]).not.toBe("19132");
    },
    SLOW,
  );
});

describe.concurrent("npm run prove on a server that does something else", () => {
  it(
    "shows what was different, what was not seen and why, and sends neither keys nor paths",
    async () => {
      const { serverDir, callerDir } = createStandIn({
        facts: { "kill-wolf": { counted: 0 }, "carry-armour": {} },
        failures: { totem: "TypeError: there is no such thing" },
        unknownCommands: ["ach:info"],
        lines: ["[Scripting] [achievements] something in HERE/config is not right, Bearer abcdef"],
      });
      const run = await runProve(["--server", serverDir], { cwd: callerDir });
      expect(run.status).toBe(2);
      const proof = readProof(callerDir);
      const row = (id: string) => proof.rows.find((other) => other.id === id);
      expect(row("kill-wolf.counted")).toMatchObject({ expected: 1, seen: 0, verdict: "different" });
      expect(row("totem.heal")).toMatchObject({ verdict: "not seen", reason: "TypeError: there is no such thing" });
      expect(row("console.info")).toMatchObject({ seen: "unknown command", verdict: "different" });
      expect(row("kill-hand.counted")).toMatchObject({ verdict: "as expected" });

      const text = JSON.stringify(proof);
      expect(proof.ourLines).not.toEqual([]);
      for (const secret of [serverDir, callerDir, OWNERS_KEY, "abcdef", "achievements-proof-"]) {
        expect(text).not.toContain(secret);
      }
    },
    SLOW,
  );

  it(
    "says what a server said last that crashes with our pack, and keeps its folder where that is wanted",
    async () => {
      const { serverDir, callerDir, starts } = createStandIn({ crashAt: 2, lastWords: "the disk is on fire" });
      const run = await runProve(["--server", serverDir, "--keep"], { cwd: callerDir });
      expect(run.status).toBe(1);
      expect(run.errors).toContain("the disk is on fire");
      expect(run.errors).toContain("status 3");
      const rows = readdirSync(join(callerDir, "proof")).flatMap((name) => readProof(callerDir, name).rows);
      expect(rows.find(({ id }) => id === "start.ready")).toMatchObject({ seen: false, verdict: "different" });
      const [kept] = leftovers(callerDir);
      expect(readFileSync(join(callerDir, "tmp", kept!, "log.txt"), "utf8")).toContain("Server started.");
      expect(starts().filter(({ pid }) => isAlive(pid))).toEqual([]);
    },
    SLOW,
  );
});

describe.concurrent("npm run prove that cannot go on", () => {
  it(
    "ends a server that never gets ready when its time is over, and cleans up",
    async () => {
      const { serverDir, callerDir, starts } = createStandIn({ neverReadyAt: 1 });
      // Where the packs are not even built by then, it takes longer to see.
      for (let minutes = 0.4; starts().length === 0; minutes *= 2) {
        const run = await runProve(["--server", serverDir, "--minutes", String(minutes)], { cwd: callerDir });
        expect(run.status).toBe(1);
        expect(run.errors).toContain("--minutes");
        expect(leftovers(callerDir)).toEqual([]);
      }
      expect(starts()).toHaveLength(1);
      expect(isAlive(starts()[0]!.pid)).toBe(false);
    },
    SLOW,
  );

  it(
    "ends all that it started on Ctrl+C, and takes its folder away",
    async () => {
      const { serverDir, callerDir, starts } = createStandIn({ neverReadyAt: 1 });
      const interruption = { signal: "SIGINT" as const, text: "first start" };
      const run = await runProve(["--server", serverDir], { cwd: callerDir, interruption });
      expect(run.status).toBe(130);
      expect(leftovers(callerDir)).toEqual([]);
      expect(starts().filter(({ pid }) => isAlive(pid))).toEqual([]);
    },
    SLOW,
  );

  it(
    "refuses a folder that is no server, before anything is started",
    async () => {
      const { callerDir } = createStandIn();
      mkdirSync(join(callerDir, "empty"));
      writeFileSync(join(callerDir, "file"), "");
      for (const [dir, word] of [
        ["empty", "server.properties"],
        ["file", "file"],
        ["nowhere", "nowhere"],
      ] as const) {
        const run = await runProve(["--server", dir], { cwd: callerDir });
        expect(run.status).toBe(1);
        expect(run.errors).toContain(word);
        expect(run.output).toBe("");
        expect(leftovers(callerDir)).toEqual([]);
      }
    },
    SLOW,
  );
});
