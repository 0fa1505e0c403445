import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  createNode,
  createTempDir,
  createTreeDir,
  readAll,
  runBuild,
  runBuildProcess,
  startBuild,
  writeFiles,
} from "./workshop.ts";

describe("npm run build", () => {
  it("writes both packs and both archives to the folder that is named relative to the caller's", async () => {
    const cwd = writeFiles(createTempDir(), { "trees/root.json": createNode("root") });
    const run = await runBuildProcess(["--achievements", "trees", "--out", "made/packs"], cwd);
    expect(run.errors).toBe("");
    expect(run.status).toBe(0);
    const paths = Object.keys(readAll(join(cwd, "made/packs")));
    expect(paths).toContain("achievements-world.mcpack");
    expect(paths).toContain("achievements-server.mcpack");
    expect(paths).toContain(join("world", "manifest.json"));
    expect(paths).toContain(join("server", "scripts", "main.js"));
    expect(paths).toHaveLength(20);
  });

  it("replaces the packs of an earlier build and leaves everything else alone", async () => {
    const out = createTempDir();
    expect((await runBuild(["--achievements", createTreeDir(), "--out", out], out)).status).toBe(0);
    writeFiles(out, { "world/items/left_over.json": {}, "notes.txt": "mine" });
    expect((await runBuild(["--achievements", createTreeDir(), "--out", out], out)).status).toBe(0);
    const paths = Object.keys(readAll(out));
    expect(paths).not.toContain(join("world", "items", "left_over.json"));
    expect(paths).toContain("notes.txt");
    expect(paths).toHaveLength(21);
  });

  it("writes nothing when a tree is wrong, and tells of every problem", async () => {
    const out = createTempDir();
    await runBuild(["--achievements", createTreeDir(), "--out", out], out);
    const before = readAll(out);
    const wrong = writeFiles(createTempDir(), {
      "a.json": createNode("a", { goal_number: "many" }),
      "b.json": createNode("b", { parent_node: "nobody" }),
    });
    const run = await runBuild(["--achievements", wrong, "--out", out], out);
    expect(run.status).toBe(1);
    expect(run.errors).toMatch(/^a\.json:1:\d+: goal_number: .*; expected /m);
    expect(run.errors).toMatch(/^b\.json:1:\d+: parent_node: .*; expected /m);
    expect(readAll(out)).toEqual(before);
    expect(before).not.toEqual({});
  });

  it("tells of many problems by the first fifty and by kind, and of all files beside one in a wrong encoding", async () => {
    const files: Record<string, unknown> = {};
    for (let index = 10; index < 65; index++) files[`${index}.json`] = createNode(`n${index}`, { goal_number: "many" });
    files["99.json"] = createNode("page", { titel: "x" });
    const dir = writeFiles(createTempDir(), files);
    writeFileSync(join(dir, "98.json"), Buffer.from('{"title": "caf\xe9"}', "latin1"));
    writeFileSync(join(dir, "fish.json.txt"), "{}");
    const run = await runBuild(["--achievements", dir, "--out", createTempDir()], dir);
    const lines = run.errors.split("\n");
    expect(run.status).toBe(1);
    expect(lines.filter((line) => /^[\w.]+:\d+:\d+: /.test(line))).toHaveLength(50);
    expect(run.errors).toContain("  55 × wrong type\n");
    expect(run.errors).toContain("  1 × not UTF-8\n");
    expect(run.errors).toContain("  1 × unknown key\n");
    expect(run.errors).toMatch(/^57 problems; nothing was written/m);
    expect(run.errors).toMatch(/^warning: fish\.json\.txt:1:1: /m);
  });

  it("writes nothing when an extension is wrong", async () => {
    const dir = writeFiles(createTempDir(), { "extension.ts": "let = = 1;" });
    const run = await runBuild(["--achievements", createTreeDir(), "--out", "out", "--extension", "extension.ts"], dir);
    expect(run.status).toBe(1);
    expect(run.errors).toContain("extension.ts:1:");
    expect(Object.keys(readAll(dir))).toEqual(["extension.ts"]);
  });

  it("prints its usage and ends with 1 on a flag that it does not know", async () => {
    const run = await runBuildProcess(["--acheivements", "x"], createTempDir());
    expect(run.status).toBe(1);
    expect(run.errors).toContain("--acheivements");
    expect(run.errors).toContain("--extension FILE");
  });

  it("does not replace a folder that is no pack of its own", async () => {
    const out = createTempDir();
    mkdirSync(join(out, "world/db"), { recursive: true });
    writeFileSync(join(out, "world/level.dat"), "someone's world");
    const before = readAll(out);
    const run = await runBuild(["--achievements", createTreeDir(), "--out", out], out);
    expect(run.status).toBe(1);
    expect(run.errors).toContain("world");
    expect(readAll(out)).toEqual(before);
  });

  it("does not write into the trees, where the packs would be read as nodes", async () => {
    const trees = createTreeDir();
    const before = readAll(trees);
    for (const out of [trees, join(trees, "dist")]) {
      expect((await runBuild(["--achievements", trees, "--out", out], trees)).status).toBe(1);
    }
    expect(readAll(trees)).toEqual(before);
  });
});

describe("npm run watch", () => {
  it("builds again when a tree or an extension's own module changes, and goes on after a problem", async () => {
    const trees = createTreeDir();
    const out = createTempDir();
    const scripts = writeFiles(createTempDir(), {
      "main.ts": 'import { text } from "./lib/text.ts";\nconsole.warn(text);\n',
      "lib/text.ts": 'export const text = "first words";\n',
    });
    const child = startBuild(
      ["--achievements", trees, "--out", out, "--extension", join(scripts, "main.ts"), "--watch"],
      out,
    );
    try {
      let seen = "";
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on("data", (chunk: Buffer) => (seen += chunk.toString("utf8")));
      }
      const built = () =>
        ["main.js", "trees.js"]
          .map((name) => Buffer.from(readAll(out)[join("world", "scripts", name)] ?? "", "base64").toString("utf8"))
          .join("\n");

      await expect.poll(() => seen).toContain("watching for changes");
      expect(built()).toContain("first words");
      writeFiles(trees, { "page/root.json": createNode("root", { title: 5 }) });
      await expect.poll(() => seen).toMatch(/^page\/root\.json:1:\d+: title: /m);
      expect(built()).toContain("first words");
      // What one save wrote in two steps may be built twice: in the end it is what was saved last.
      writeFiles(trees, { "page/root.json": createNode("root", { title: "A fresh title" }) });
      await expect.poll(built).toContain("A fresh title");
      writeFiles(scripts, { "lib/text.ts": 'export const text = "second words";\n' });
      await expect.poll(built).toContain("second words");
    } finally {
      child.kill();
    }
  });
});
