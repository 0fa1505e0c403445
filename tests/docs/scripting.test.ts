/** The code in docs/scripting.md compiles, its messages are understood, and nothing of the public API is left out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as api from "../../scripts/api/bedrock-achievements.ts";
import type { Calls } from "../../scripts/app/calls/calls.ts";
import { createMethods, type MethodsOptions } from "../../scripts/app/calls/methods.ts";
import type { Refusals } from "../../scripts/app/calls/refusals.ts";
import { createQuestions } from "../../scripts/app/calls/questions.ts";
import { createSpeaking } from "../../scripts/app/calls/speaking.ts";
import { createScriptCalls } from "../../scripts/app/calls/script-calls.ts";
import * as protocol from "../../scripts/core/calls/protocol.ts";
import { runTypeCheck, TYPE_CHECKS } from "../../tools/check-types.mjs";
import { PROJECT_DIR } from "../../tools/project-dir.ts";
import { codeBlocks, codeIn, headings, readDocument, table } from "./markdown.ts";

const SCRIPTING = "docs/scripting.md";
const EXAMPLE = "examples/reward-functions.ts";
const text = readDocument(SCRIPTING);

describe("code for extensions", () => {
  const packScripts = TYPE_CHECKS.find((check) => check.name.includes("the game's modules"))!;

  it("compiles against the modules that the packs name: every block of the guide, and the worked example", () => {
    const files: Record<string, string> = { [EXAMPLE]: readFileSync(join(PROJECT_DIR, EXAMPLE), "utf8") };
    codeBlocks(SCRIPTING, "ts").forEach((block, index) => (files[`scripts/block-${index}.ts`] = block.text));
    expect(Object.keys(files).length).toBeGreaterThanOrEqual(6);
    expect(runTypeCheck(packScripts, files)).toEqual([]);
  });

  it("would be caught using what the API does not have", () => {
    const wrong = 'import { finish } from "bedrock-achievements";\nfinish();\n';
    expect(runTypeCheck(packScripts, { "scripts/block.ts": wrong }).join("\n")).toContain("finish");
  });

  it("has types by the tsconfig that the examples show", () => {
    expect(runTypeCheck({ name: "the examples", config: "examples/tsconfig.json" })).toEqual([]);
  });
});

describe("the public API", () => {
  it("is in the guide: every call in the table, everything else with an example", () => {
    const calls = table(SCRIPTING, "Call").map((row) => codeIn(row[0]!)[0]);
    expect(calls.sort()).toEqual(Object.keys(api.achievements).sort());
    const code = codeBlocks(SCRIPTING, "ts")
      .map((block) => block.text)
      .join("\n");
    expect(Object.keys(api).filter((name) => !code.includes(name))).toEqual([]);
  });

  it("has a section for each call that is about this world", () => {
    const named = headings(text).flatMap(codeIn);
    const local = Object.keys(api.achievements).filter((name) => !name.includes("CloudStorage"));
    expect(local.filter((name) => !named.includes(name))).toEqual([]);
  });
});

describe("messages to the pack", () => {
  const asked: string[] = [];
  const calls = new Proxy({} as Calls, {
    get: (_, name) => () => {
      asked.push(String(name));
      return true;
    },
  });
  const sent: Record<string, unknown>[] = [];
  const sender = {
    maxLength: 2048,
    send: (_: string, message: string) => void sent.push(JSON.parse(message) as never),
  };
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const scheduler = { soon: () => undefined, after: () => undefined };
  const clock = { tick: () => 0, nowSeconds: () => 0, nowMilliseconds: () => 0 };
  const methods = createMethods({ calls } as MethodsOptions);
  const refusals: Refusals = {
    before: () => undefined,
    why: () => ({ reason: "complete", detail: "castle_treasure is complete" }),
  };
  const speak = createSpeaking(sender, scheduler);
  const scriptCalls = createScriptCalls({
    methods,
    refusals,
    speak,
    questions: createQuestions(speak, scheduler, clock, silent),
    maxLength: sender.maxLength,
    log: silent,
  });

  it("in the guide get the answers that it shows", () => {
    const [good, wrong] = codeBlocks(SCRIPTING, "json call");
    scriptCalls.receive(protocol.CALL_EVENT, good!.text, undefined);
    const shown = codeBlocks(SCRIPTING, "json").map((block) => JSON.parse(block.text) as unknown);
    expect(shown).toContainEqual(sent.pop());
    expect(asked).toEqual(["addNodeProgress"]);
    scriptCalls.receive(protocol.CALL_EVENT, wrong!.text, undefined);
    const refusal = sent.pop()!;
    expect(refusal["id"]).toBe(7);
    const methods = table(SCRIPTING, "Field").find((row) => codeIn(row[0]!)[0] === "method")!;
    expect(codeIn(methods[1]!).filter((name) => !String(refusal["error"]).includes(name))).toEqual([]);
  });

  it("are bound by the limits that the guide states", () => {
    expect(text).toContain(`**${protocol.ANSWER_TICKS} ticks**`);
    expect(text).toContain("**2,048 characters**");
    const events = Object.values(protocol).filter((value) => typeof value === "string");
    expect(events.length).toBeGreaterThan(4);
    expect(events.filter((event) => !text.includes(event))).toEqual([]);
  });
});
