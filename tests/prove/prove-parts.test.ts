import { existsSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFacts } from "../../tools/prove/facts.ts";
import { startGame } from "../../tools/prove/game.ts";
import { parseProveOptions } from "../../tools/prove/options.ts";
import { QUESTIONS } from "../../tools/prove/questions.ts";
import { answer, formatReport, scrub, type Row } from "../../tools/prove/report.ts";
import { PLAYED_STEPS } from "../../tools/prove/scenario.ts";
import { copyServer, findProgram } from "../../tools/prove/server-copy.ts";
import { buildTestPacks } from "../../tools/prove/test-packs.ts";
import { createStandIn, createTempDir, OWNERS_KEY } from "./stand-in.ts";

describe("the flags of npm run prove", () => {
  const parse = (args: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
    parseProveOptions(args, environment, "/base");

  it("name a folder relative to the caller's, in both ways of writing", () => {
    expect(parse(["--server", "a b", "--keep"])).toMatchObject({ options: { serverDir: "/base/a b", keep: true } });
    expect(parse(["--server=a b", "--minutes=5"])).toMatchObject({ options: { serverDir: "/base/a b", minutes: 5 } });
  });

  it.each([
    ["no server", [], "--server"],
    ["a flag without its value", ["--server"], "--server"],
    ["a flag in place of a value", ["--server", "--keep"], "--server"],
    ["a flag twice", ["--server", "a", "--server", "b"], "twice"],
    ["a bare word", ["/srv/bedrock"], "--server"],
    ["a misspelt flag", ["--sever", "a"], "--server"],
    ["a time that is none", ["--server", "a", "--minutes", "soon"], "--minutes"],
    ["a time that is over already", ["--server", "a", "--minutes", "0"], "--minutes"],
    ["a switch with a value", ["--server", "a", "--keep=no"], "--keep"],
  ])("are refused when there is %s", (_what, args, word) => {
    const parsed = parse(args);
    expect(parsed.kind === "wrong" && parsed.problem).toContain(word);
  });

  it("are missed aloud when npm has taken them", () => {
    expect(parse(["/srv/bedrock"], { npm_config_server: "true" })).toMatchObject({ kind: "wrong" });
  });
});

describe("the copy of a server", () => {
  it("has the program and what came with it, and nothing of the owner's", () => {
    const { serverDir } = createStandIn();
    const elsewhere = createTempDir();
    writeFileSync(join(elsewhere, "a.json"), "{}");
    symlinkSync(elsewhere, join(serverDir, "behavior_packs", "linked"));
    const copy = join(createTempDir(), "copy");
    copyServer(serverDir, copy, "bedrock_server");
    const files = readdirSync(copy, { recursive: true, encoding: "utf8" });
    expect(files).toContain("behavior_packs/vanilla/manifest.json");
    expect(files).toContain("config/default/permissions.json");
    expect(files.filter((name) => /worlds|allowlist|905ed892/.test(name))).toEqual([]);
    const contents = files.map((name) => (/\.\w+$/.test(name) ? readFileSync(join(copy, name), "utf8") : ""));
    expect(contents.join("\n")).not.toContain(OWNERS_KEY);
    // What is written into the copy must not arrive behind a link.
    writeFileSync(join(copy, "behavior_packs", "linked", "new.json"), "{}");
    expect(existsSync(join(elsewhere, "new.json"))).toBe(false);
  });

  it("leaves out our own pack under whatever name it was installed", () => {
    const { serverDir } = createStandIn();
    renameSync(join(serverDir, "behavior_packs", "vanilla"), join(serverDir, "behavior_packs", "copied by hand"));
    const manifest = join(serverDir, "behavior_packs", "copied by hand", "manifest.json");
    writeFileSync(manifest, JSON.stringify({ header: { uuid: "3a310710-b575-4ade-9a9a-3fde6e9bfc0e" } }));
    const copy = join(createTempDir(), "copy");
    copyServer(serverDir, copy, "bedrock_server");
    expect(readdirSync(join(copy, "behavior_packs"))).toEqual([]);
  });

  it("needs a program that this system can run", () => {
    const { serverDir } = createStandIn();
    expect(findProgram(serverDir, "linux")).toEqual({ ok: true, program: "bedrock_server" });
    expect(findProgram(serverDir, "win32")).toMatchObject({ ok: false });
    expect(findProgram(serverDir, "darwin")).toMatchObject({ ok: false });
    renameSync(join(serverDir, "bedrock_server"), join(serverDir, "bedrock_server-1.26.9.1"));
    writeFileSync(join(serverDir, "bedrock_server-1.26.51.1"), "");
    expect(findProgram(serverDir, "linux")).toEqual({ ok: true, program: "bedrock_server-1.26.51.1" });
    renameSync(join(serverDir, "bedrock_server-1.26.9.1"), join(serverDir, "bedrock_server.exe"));
    expect(findProgram(serverDir, "win32")).toEqual({ ok: true, program: "bedrock_server.exe" });
  });
});

describe("one run of the server", () => {
  const start = (plan: Readonly<Record<string, unknown>>, readyMs?: number) =>
    startGame({
      copyDir: createStandIn(plan).serverDir,
      program: "bedrock_server",
      facts: createFacts(),
      signal: new AbortController().signal,
      ...(readyMs === undefined ? {} : { readyMs }),
    });

  it("is refused with its last lines when it does not get ready in time", async () => {
    let problem: string;
    let ms = 1_000;
    do {
      const starting = await start({ neverReadyAt: 1 }, ms);
      problem = starting.ok ? "it got ready" : starting.problem;
      // On a busy machine it has not even begun by then.
      ms *= 2;
    } while (!problem.includes("waiting for something") && ms <= 16_000);
    expect(problem).toContain("waiting for something that does not come");
  });

  it("is refused with a word about ports when one is taken", async () => {
    const starting = await start({ crashAt: 1, lastWords: "Port [19132] may be in use by another process." });
    expect(!starting.ok && starting.problem).toContain("run the same command again");
  });

  it("goes on after a step that never answers, and after a program that is gone", async () => {
    const starting = await start({ silentSteps: ["kill-hand"], crashStep: "kill-wolf" });
    if (!starting.ok) throw new Error(starting.problem);
    const { game } = starting;
    expect(await game.step("kill-hand", 0.3)).toBe(false);
    expect(await game.step("kill-arrow", 10)).toBe(true);
    expect(await game.step("kill-wolf", 10)).toBe(false);
    expect(await game.command("ach:cloud")).toEqual({ kind: "silent" });
    expect(await game.stop()).toBe(false);
  });
});

describe("answers", () => {
  it("are facts that the console shows, whatever else is on a line or cut off", () => {
    const facts = createFacts();
    facts.take('[2026-11-25 20:00:00:000 WARN] [Scripting] [prove] {"step":"a","facts":{"x":1,"y":"two","z":false}}');
    facts.take('[Scripting] [prove] {"step":"b","fac');
    facts.take("[prove] null");
    facts.take("INFO] Player connected: [prove], xuid: 1");
    expect(["a.x", "a.y", "a.z", "b.x"].map(facts.get)).toEqual([1, "two", false, undefined]);
  });

  it("differ by value, and what nobody knows is learned", () => {
    const questions = [
      { id: "a.x", question: "?", expected: 1 },
      { id: "a.y", question: "?", expected: "1" },
      { id: "a.z", question: "?" },
      { id: "b.x", question: "?", expected: false },
    ];
    const facts = createFacts();
    facts.take('[prove] {"step":"a","facts":{"x":1,"y":1,"z":true}}');
    const verdicts = answer(questions, facts).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(["as expected", "different", "learned", "not seen"]);
  });

  it("hide a user's name in what the game said, and leave our own words with the same word in them", () => {
    const row = {
      id: "console.nobody",
      question: "nobody?",
      expected: "nobody",
      seen: "/home/nobody",
      verdict: "different",
    };
    const about = { project: "1", version: "2", system: "nobody's", at: "now", problem: "no nobody" };
    const text = formatReport({ ...about, rows: [row as Row], ourLines: ["of nobody"] }, ["nobody"]);
    expect(JSON.parse(text)).toMatchObject({
      ...{ ...about, problem: "no …", ourLines: ["of …"] },
      rows: [{ ...row, seen: "/home/…" }],
    });
  });

  it("hide folders in both ways of writing, and keys", () => {
    const text = scrub(String.raw`C:\Users\ann\x C:/Users/ann/y a-key Bearer other`, [
      String.raw`C:\Users\ann`,
      "a-key",
    ]);
    expect(text).toBe(String.raw`…\x …/y … Bearer …`);
  });
});

describe("the packs that ask the game", () => {
  it("know every step that is played, and have the fact for every question", async () => {
    const packs = await buildTestPacks();
    const scripts = packs.map((pack) => pack.files.get("scripts/main.js")!);
    const all = scripts.join("\n");
    const isStep = (step: string) => new RegExp(`^\\s*"?${step}"?: (async )?\\(`, "m").test(all);
    for (const step of PLAYED_STEPS) expect([step, isStep(step)]).toEqual([step, true]);
    const scenario = readFileSync(new URL("../../tools/prove/scenario.ts", import.meta.url), "utf8");
    for (const { id, byHand } of QUESTIONS) {
      const [step, name] = id.split(".") as [string, string];
      const isTold =
        scenario.includes(`"${id}"`) || (isSaid(all, step) && new RegExp(`\\b${name}\\b[:,]| ${name} }`).test(all));
      expect([id, byHand === true || isTold]).toEqual([id, true]);
    }
  });

  it("name server-gametest where simulated players are made, and not where one only looks on", async () => {
    const named = (await buildTestPacks()).map(({ dependencies }) =>
      dependencies.some((module) => module.module_name === "@minecraft/server-gametest"),
    );
    expect(named).toEqual([false, true]);
  });
});

/** Whether some line tells of the step, or hands its name to what does. */
function isSaid(script: string, step: string): boolean {
  return new RegExp(`\\b(say|tell\\w*)\\(\\s*"${step}"`).test(script);
}
