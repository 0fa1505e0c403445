/** The command `import`: what it refuses, where it writes, and that what it wrote builds. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createTempDir, readAll, writeFiles } from "../build/workshop.ts";
import { advancement, createSource, importInto, readReport, run, zipOf } from "./import-stage.ts";

const PACK = {
  "pack.mcmeta": { pack: { pack_format: 48, description: "Tales" } },
  "data/demo/advancement/tale/root.json": advancement("Tale"),
  "data/demo/advancement/tale/child.json": advancement("Child", { parent: "demo:tale/root" }),
};

it.each([
  ["jawa", ["import", "jawa", "source", "--out", "trees"], '"java"'],
  ["no source", ["import", "java", "--out", "trees"], "source"],
  ["a missing source", ["import", "java", "nowhere", "--out", "trees"], "nowhere"],
  ["no output", ["import", "java", "source"], "--out"],
  ["two sources", ["import", "java", "source", "other", "--out", "trees"], "other"],
  ["an unknown flag", ["import", "java", "source", "--outt", "trees"], "--out"],
])("refuses %s in words", async (_, words, named) => {
  const dir = createSource(PACK);
  const { status, err } = await run(dir, ...words);
  expect([status, existsSync(join(dir, "trees"))]).toEqual([1, false]);
  expect(err.split("\n\n")[0]).toContain(named);
});

it("a folder and a zip of the same pack become the same trees, which build", async () => {
  const dir = createSource(PACK);
  writeFileSync(join(dir, "source.zip"), zipOf(PACK));
  expect(await importInto(dir)).toMatchObject({ status: 0, err: "" });
  expect(await run(dir, "import", "java", "source.zip", "--out", "zipped")).toMatchObject({ status: 0 });
  const [folder, zipped] = ["trees", "zipped"].map((name) => readAll(join(dir, name)));
  delete folder!["import-report.txt"];
  delete zipped!["import-report.txt"];
  expect(zipped).toEqual(folder);
  expect(Object.keys(folder!)).toContain("tale/child.json");
  expect(await run(dir, "build", "--achievements", "trees", "--out", "packs")).toMatchObject({ status: 0, err: "" });
  expect(existsSync(join(dir, "packs/achievements-world.mcpack"))).toBe(true);
});

it.each<[what: string, bytes: Uint8Array]>([
  ["a path out of it", zipOf({ ...PACK, "../outside.json": "{}" })],
  ["an absolute path", zipOf({ ...PACK, "/etc/outside": "{}" })],
  ["a path of Windows", zipOf({ ...PACK, "C:\\outside.json": "{}" })],
  ["a file that would fill the memory", zipOf({ ...PACK, "big.json": new Uint8Array(70 * 1024 * 1024) })],
  ["half of its bytes", zipOf(PACK).slice(0, 300)],
  ["no archive in it", new TextEncoder().encode("not a zip")],
  ["nothing in it", new Uint8Array(0)],
])("refuses an archive with %s, and writes nothing", async (_, bytes) => {
  const dir = createTempDir();
  writeFileSync(join(dir, "source.zip"), bytes);
  const { status, err } = await run(dir, "import", "java", "source.zip", "--out", "trees");
  expect([status, readdirSync(dir)]).toEqual([1, ["source.zip"]]);
  expect(err).toContain("source.zip");
  expect(err).not.toMatch(/^\s+at /m);
});

it.each([
  ["somebody's files", { "trees/notes.txt": "mine" }, "notes.txt"],
  ["trees that no import wrote", { "trees/a.json": { node_ID: "a" } }, "a.json"],
  ["a file in its place", { trees: "mine" }, "file"],
  ["a record that cannot be read", { "trees/import-base.json": "{" }, "import-base.json"],
  [
    "another format's import",
    { "trees/import-base.json": { format: 1, importer: "other", nodes: {}, texts: {}, files: {} } },
    "other",
  ],
])("leaves an output folder with %s alone", async (_, files, named) => {
  const dir = createSource(PACK);
  writeFiles(dir, files);
  const before = readAll(dir);
  const { status, err } = await importInto(dir);
  expect(status).toBe(1);
  expect(err).toContain(named);
  expect(readAll(dir)).toEqual(before);
});

it("leaves the folder of another source's import alone", async () => {
  const dir = createSource(PACK);
  await importInto(dir);
  const before = readAll(join(dir, "trees"));
  writeFiles(join(dir, "other"), { "data/else/advancement/a.json": advancement("A") });
  expect(await run(dir, "import", "java", "other", "--out", "trees")).toMatchObject({ status: 1 });
  expect(readAll(join(dir, "trees"))).toEqual(before);
});

it("says that there is nothing to import, and what was looked for", async () => {
  const dir = createTempDir();
  mkdirSync(join(dir, "source"));
  const { status, err } = await importInto(dir);
  expect(status).toBe(1);
  expect(err).toContain("advancement");
});

it("reports every file that could not be read, and imports the others", async () => {
  const dir = createSource({ ...PACK, "data/demo/advancement/broken.json": "{", "inner.zip": "PK no zip" });
  expect(await importInto(dir)).toMatchObject({ status: 0 });
  const { nodes, unread, counts } = readReport(dir);
  expect(nodes).toHaveLength(2);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(2);
  expect(unread.map(({ path }) => path).sort()).toEqual(["data/demo/advancement/broken.json", "inner.zip"]);
});

it("imports a pack that lies as an archive in the source", async () => {
  const dir = createTempDir();
  mkdirSync(join(dir, "source"));
  writeFileSync(join(dir, "source/pack.zip"), zipOf(PACK));
  expect(await importInto(dir)).toMatchObject({ status: 0 });
  expect(readReport(dir).nodes).toHaveLength(2);
});
