import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { PACK_NAMES, type PackName } from "../../behavior_pack/manifest.ts";
import { writePacks } from "../../tools/build/output.ts";
import { buildPacks, type PacksResult } from "../../tools/build/packs.ts";
import { isPackFile } from "../../tools/packing/pack-files.ts";
import { createNode, createTempDir, createTreeDir, readAll, writeFiles } from "./workshop.ts";

type Built = Extract<PacksResult, { ok: true }>;

async function build(achievementsDir: string, extensions: readonly string[] = []): Promise<Built> {
  const result = await buildPacks({ achievementsDir, extensions });
  if (!result.ok) throw new Error(result.problems.join("\n"));
  return result;
}

async function problemsOf(achievementsDir: string, extensions: readonly string[] = []): Promise<readonly string[]> {
  const result = await buildPacks({ achievementsDir, extensions });
  return result.ok ? [] : result.problems;
}

function scriptOf(built: Built, pack: PackName): string {
  return Buffer.from(built.packs[pack].get("scripts/main.js")!).toString("utf8");
}

/** What the pack parses when it loads. */
function treesIn(built: Built, pack: PackName): { nodes: { node_ID: string }[]; settings: object; version: string } {
  const script = Buffer.from(built.packs[pack].get("scripts/trees.js")!).toString("utf8");
  const expression = /^export default (Object\.assign\(.*\));$/m.exec(script)?.[1];
  // From another realm, whose objects are of other classes than ours.
  return JSON.parse(JSON.stringify(runInNewContext(expression ?? "undefined"))) as ReturnType<typeof treesIn>;
}

describe("both packs", () => {
  it("are complete and hold nothing else", async () => {
    const { packs } = await build(createTreeDir());
    for (const pack of PACK_NAMES) {
      const paths = [...packs[pack].keys()];
      expect(paths.filter((path) => !isPackFile(path))).toEqual([]);
      expect(paths).toEqual([
        "items/achievement_book.json",
        "manifest.json",
        "pack_icon.png",
        "recipes/achievement_book.json",
        "scripts/main.js",
        "scripts/trees.js",
        "texts/en_US.lang",
        "texts/languages.json",
        "texts/zh_CN.lang",
      ]);
    }
  });

  it("carry a book that has a use button on touch screens and breaks no blocks in creative mode", async () => {
    const { packs } = await build(createTreeDir());
    for (const pack of PACK_NAMES) {
      const text = Buffer.from(packs[pack].get("items/achievement_book.json")!).toString("utf8");
      const { components } = (JSON.parse(text) as { "minecraft:item": { components: Record<string, unknown> } })[
        "minecraft:item"
      ];
      expect(components["minecraft:interact_button"]).toBe(true);
      expect(components["minecraft:can_destroy_in_creative"]).toBe(false);
    }
  });

  it("carry the trees sorted by id, the settings and the version", async () => {
    const dir = createTempDir();
    writeFiles(dir, {
      "z.json": createNode("Node10"),
      "a.json": createNode("Node2", {
        parent_node: "Node10",
        reward: [{ function_name: "f", name_space: "a:b", data: { deep: [1, "ü 中"] } }],
      }),
      "settings.json": { tip_seconds: 7 },
    });
    const built = await build(dir);
    for (const pack of PACK_NAMES) {
      const trees = treesIn(built, pack);
      expect(trees.nodes.map((node) => node.node_ID)).toEqual(["Node10", "Node2"]);
      expect(trees.nodes[1]).toMatchObject({ reward: [{ data: { deep: [1, "ü 中"] } }] });
      expect(trees.settings).toMatchObject({ tip_seconds: 7 });
      expect(trees.version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  it("have the same code whatever their trees are, which imports the trees as the file that lies beside it", async () => {
    const [one, other] = await Promise.all([
      build(createTreeDir()),
      build(createTreeDir({ "more.json": createNode("more") })),
    ]);
    for (const pack of PACK_NAMES) {
      expect(scriptOf(one, pack)).toBe(scriptOf(other, pack));
      expect(scriptOf(one, pack)).toMatch(/^import \w+ from "\.\/trees\.js";$/m);
      expect(treesIn(one, pack).nodes.length).toBeLessThan(treesIn(other, pack).nodes.length);
    }
  });

  it("import only what their manifest declares: no dedicated-server module in the world pack", async () => {
    const built = await build(createTreeDir());
    expect(scriptOf(built, "world")).not.toContain("@minecraft/server-net");
    expect(scriptOf(built, "world")).not.toContain("@minecraft/server-admin");
    expect(scriptOf(built, "server")).toContain("@minecraft/server-admin");
  });
});

describe("the same input", () => {
  it("gives the same bytes, wherever it lies, in whatever order its files were made and wherever it goes", async () => {
    const trees = {
      "a/root.json": createNode("root"),
      "a/child.json": createNode("child", { parent_node: "root" }),
      "b/other.json": createNode("other"),
      "settings.json": { tip_seconds: 3 },
    };
    const extension = {
      "main.ts":
        'import { world } from "@minecraft/server";\nimport { text } from "./lib/text.js";\nworld.sendMessage(text);\n',
      "lib/text.js": 'module.exports.text = "from an extension";\n',
    };
    const outputs = [trees, Object.fromEntries(Object.entries(trees).reverse())].map(async (files) => {
      const dir = writeFiles(createTempDir(), files);
      const extensionDir = writeFiles(createTempDir(), extension);
      const out = join(createTempDir(), "packs");
      writePacks(out, (await build(dir, [join(extensionDir, "main.ts")])).packs);
      const output = readAll(out);
      const text = Object.values(output).map((content) => Buffer.from(content, "base64").toString("latin1"));
      expect(text.filter((content) => content.includes(extensionDir) || content.includes(dir))).toEqual([]);
      return output;
    });
    const [first, second] = await Promise.all(outputs);
    expect(Object.keys(first!)).toHaveLength(20);
    expect(second).toEqual(first);
  });

  it("gives the same archive in another time zone", async () => {
    const { packs } = await build(createTreeDir());
    const zone = process.env["TZ"];
    const archives = ["Pacific/Kiritimati", "America/Los_Angeles"].map((name) => {
      process.env["TZ"] = name;
      const out = createTempDir();
      writePacks(out, packs);
      return readAll(out);
    });
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(archives[1]).toEqual(archives[0]);
  });
});

describe("extensions", () => {
  it("share one instance of the public API with the pack", async () => {
    const dir = writeFiles(createTempDir(), {
      "first.ts": 'import { onComplete } from "bedrock-achievements";\nonComplete(() => console.warn("first"));\n',
      "second.mjs": 'import { onComplete } from "bedrock-achievements";\nonComplete(() => console.warn("second"));\n',
    });
    const built = await build(createTreeDir(), [join(dir, "second.mjs"), join(dir, "first.ts")]);
    for (const pack of PACK_NAMES) expect(scriptOf(built, pack).match(/function onComplete\b/g)).toHaveLength(1);
  });

  it("may share a module of their own, which then exists once", async () => {
    const dir = writeFiles(createTempDir(), {
      "shared.ts": 'export const seen: string[] = ["only one of me"];\n',
      "one/a.ts": 'import { seen } from "../shared.ts";\nseen.push("a");\n',
      "two/b.ts": 'import { seen } from "../shared.ts";\nseen.push("b");\n',
    });
    const built = await build(createTreeDir(), [join(dir, "one/a.ts"), join(dir, "two/b.ts")]);
    expect(scriptOf(built, "world").match(/only one of me/g)).toHaveLength(1);
  });

  it("that import a dedicated-server module are refused, with file, place, module and pack", async () => {
    const dir = writeFiles(createTempDir(), {
      "net.ts":
        'import { world } from "@minecraft/server";\nimport { http } from "@minecraft/server-net";\nhttp.cancelAll(world.id);\n',
    });
    const problems = await problemsOf(createTreeDir(), [join(dir, "net.ts")]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${join(dir, "net.ts")}:2:`);
    expect(problems[0]).toContain('"@minecraft/server-net"');
    expect(problems[0]).toContain("world pack");
  });

  it("may import types of any module", async () => {
    const dir = writeFiles(createTempDir(), {
      "types.ts":
        'import type { HttpRequest } from "@minecraft/server-net";\nexport const f = (request: HttpRequest) => request;\n',
    });
    expect(await problemsOf(createTreeDir(), [join(dir, "types.ts")])).toEqual([]);
  });

  it.each([
    ["a syntax error", "let = = 1;\n", /:1:/],
    ["a missing file", 'import "./missing.ts";\n', /missing\.ts/],
    ["a module of Node", 'import fs from "node:fs";\nfs.readFileSync("x");\n', /node:fs/],
    ["top-level await, which the game does not know", "await 1;\n", /:1:/],
    ["a beta module that no pack has", 'import "@minecraft/server-gametest";\n', /server-gametest/],
    ["require of a host module", 'export const x = require("@minecraft/server");\n', /require/],
  ])("with %s are refused", async (_what, text, expected) => {
    const dir = writeFiles(createTempDir(), { "wrong.ts": text });
    const problems = await problemsOf(createTreeDir(), [join(dir, "wrong.ts")]);
    expect(problems).not.toEqual([]);
    expect(problems[0]).toContain(join(dir, "wrong.ts"));
    expect(problems[0]).toMatch(expected);
  });

  it("that are not there or are no scripts are refused", async () => {
    const dir = writeFiles(createTempDir(), { "text.txt": "hello" });
    const problems = await problemsOf(createTreeDir(), [join(dir, "gone.ts"), join(dir, "text.txt"), dir]);
    expect(problems).toHaveLength(3);
  });
});

describe("problems", () => {
  it("of trees, settings and extensions are told of all at once", async () => {
    const dir = writeFiles(createTempDir(), {
      "one.json": createNode("one", { goal_number: 0 }),
      "two.json": "{",
      "settings.json": { tip_second: 1 },
      "extension/main.ts": 'import "./missing.ts";\n',
    });
    const extension = join(createTempDir(), "main.ts");
    renameSync(join(dir, "extension/main.ts"), extension);
    const problems = await problemsOf(dir, [extension]);
    expect(problems).toHaveLength(4);
    for (const start of ["one.json:1:", "two.json:1:", "settings.json:1:", `${extension}:1:`]) {
      expect(problems.filter((problem) => problem.startsWith(start))).toHaveLength(1);
    }
    for (const problem of problems) expect(problem).toContain("; expected ");
  });

  it("are none when an unknown file lies beside the pack's own, which does not get in", async () => {
    const dir = createTreeDir();
    writeFileSync(join(dir, "notes.txt"), "not a node");
    expect(await problemsOf(dir)).toEqual([]);
  });
});
