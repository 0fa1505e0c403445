/** The parser inside the game's engine, with the game's small stack: the same words as in Node. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import releaseSync from "@jitl/quickjs-wasmfile-release-sync";
import { build } from "esbuild";
import { newQuickJSWASMModuleFromVariant, type QuickJSContext } from "quickjs-emscripten-core";
import { beforeAll, describe, expect, it } from "vitest";
import { parseNodes, type ParseResult, type SourceFile } from "../../scripts/trees/parse-nodes.ts";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const vanilla = readVanillaIds();
let context: QuickJSContext;

beforeAll(async () => {
  const all = Object.entries(vanilla) as [string, unknown][];
  const lists = Object.fromEntries(all.flatMap(([kind, ids]) => (ids instanceof Set ? [[kind, [...ids]]] : [])));
  const objects = Object.fromEntries(all.filter(([, ids]) => !(ids instanceof Set)));
  const bundle = await build({
    stdin: {
      contents: `import { parseNodes } from "./scripts/trees/parse-nodes.ts";
        const lists = ${JSON.stringify(lists)};
        const vanilla = ${JSON.stringify(objects)};
        for (const kind of Object.keys(lists)) vanilla[kind] = new Set(lists[kind]);
        globalThis.parse = (files) => JSON.stringify(parseNodes(JSON.parse(files), vanilla));`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: "iife",
    target: "es2020",
    // TypeBox makes one as it starts, and asks nothing of it for what shapes need.
    banner: { js: "globalThis.TextEncoder = class {};" },
  });
  const engine = await newQuickJSWASMModuleFromVariant(releaseSync);
  const runtime = engine.newRuntime();
  runtime.setMaxStackSize(128 * 1024);
  context = runtime.newContext();
  context.unwrapResult(context.evalCode(bundle.outputFiles[0]!.text, "bundle.js")).dispose();
});

function parseInQuickJs(files: readonly SourceFile[]): ParseResult {
  const parse = context.getProp(context.global, "parse");
  const argument = context.newString(JSON.stringify(files));
  const answer = context.unwrapResult(context.callFunction(parse, context.undefined, argument));
  const text = context.getString(answer);
  for (const handle of [parse, argument, answer]) handle.dispose();
  return JSON.parse(text) as ParseResult;
}

describe("the parser in QuickJS", () => {
  it("says about every invalid tree what it says in Node, to the letter", () => {
    const fixtures = `${root}tests/fixtures/invalid/`;
    for (const name of readdirSync(fixtures)) {
      const files = readdirSync(`${fixtures}${name}`).map((path) => ({
        path,
        text: readFileSync(`${fixtures}${name}/${path}`, "utf8"),
      }));
      expect([name, parseInQuickJs(files)]).toEqual([name, parseNodes(files, vanilla)]);
    }
  });

  it("survives the deepest data a reward may have, and text nested without end", () => {
    const data = '{"a":'.repeat(28) + "{}" + "}".repeat(28);
    const text = `{"node_ID":"a","title":"t","node_description":"","goal_number":1,"unfinished_icon":"textures/a",
      "finished_icon":"textures/a","window_background":"textures/a",
      "reward":[{"function_name":"f","name_space":"a:b","data":${data}}]}`;
    expect(parseInQuickJs([{ path: "a.json", text }])).toMatchObject({ ok: true });
    const endless = parseInQuickJs([{ path: "a.json", text: "[{".repeat(2) + "[".repeat(100_000) }]);
    expect(endless.ok).toBe(false);
    expect(parseInQuickJs([{ path: "a.json", text: "[".repeat(100_000) }])).toMatchObject({
      ok: false,
      issues: [{ code: "too-deep" }],
    });
  });

  it("follows a chain of two thousand parents", () => {
    const nodes = Array.from({ length: 2000 }, (_, index) => ({
      path: `${index}.json`,
      text: JSON.stringify({
        node_ID: `n${index}`,
        ...(index === 0 ? { window_background: "textures/a" } : { parent_node: `n${index - 1}` }),
        title: "t",
        node_description: "d",
        unfinished_icon: "textures/a",
        finished_icon: "textures/a",
        goal_number: 1,
      }),
    }));
    expect(parseInQuickJs(nodes).ok).toBe(true);
  });
});
