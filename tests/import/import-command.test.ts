/** The command `import`: what it refuses, where it writes, and that what it wrote builds. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createTempDir, readAll, writeFiles } from "../build/workshop.ts";
import { advancement, createSource, importInto, readNode, readReport, run, zipOf } from "./import-stage.ts";

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

it("refuses an archive that wants a password", async () => {
  const dir = createTempDir();
  const bytes = Buffer.from(zipOf(PACK));
  for (const [mark, flags] of [
    ["PK\u0001\u0002", 8],
    ["PK\u0003\u0004", 6],
  ] as const) {
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) bytes[at + flags]! |= 1;
  }
  writeFileSync(join(dir, "source.zip"), bytes);
  const { status, err } = await run(dir, "import", "java", "source.zip", "--out", "trees");
  expect([status, readdirSync(dir)]).toEqual([1, ["source.zip"]]);
  expect(err).toContain("encrypted");
});

it("loses of an archive only the file that is broken", async () => {
  const dir = createTempDir();
  const bytes = Buffer.from(zipOf(PACK));
  const behindName = bytes.indexOf("child.json") + "child.json".length;
  bytes.fill(0xff, behindName, behindName + 8);
  writeFileSync(join(dir, "source.zip"), bytes);
  expect(await run(dir, "import", "java", "source.zip", "--out", "trees")).toMatchObject({ status: 0 });
  expect(readReport(dir).nodes.map(({ id }) => id)).toEqual(["demo:tale:root"]);
  expect(readReport(dir).unread.map(({ path }) => path)).toEqual(["data/demo/advancement/tale/child.json"]);
});

it("leaves out what other systems put into an archive, as in a folder", async () => {
  const dir = createTempDir();
  const hidden = { "__MACOSX/data/demo/advancement/._a.json": "\0", "data/demo/advancement/.b.json": "{" };
  writeFileSync(join(dir, "source.zip"), zipOf({ ...PACK, ...hidden }));
  expect(await run(dir, "import", "java", "source.zip", "--out", "trees")).toMatchObject({ status: 0, err: "" });
});

it("looks into archives in archives", async () => {
  const dir = createTempDir();
  writeFileSync(join(dir, "source.zip"), zipOf({ "packs/all.zip": zipOf({ "pack.zip": zipOf(PACK) }) }));
  expect(await run(dir, "import", "java", "source.zip", "--out", "trees")).toMatchObject({ status: 0 });
  expect(readReport(dir).nodes).toHaveLength(2);
});

it("reads the one file that holds a whole tree as the folder with nothing else in it", async () => {
  const dir = createSource({ "config.yml": "Kills:\n  zombie:\n    5:\n      Name: five\n      Message: Well done\n" });
  expect(await run(dir, "import", "advanced-achievements", "source/config.yml", "--out", "trees")).toMatchObject({
    status: 0,
  });
  expect(readReport(dir).nodes.map(({ id }) => id)).toContain("five");
});

it.each(["utf-16le", "utf16be"])("reads advancements in %s, where a byte order mark says so", async (encoding) => {
  const bytes = Buffer.from(`\uFEFF${JSON.stringify(advancement("Röte"))}`, "utf16le");
  const source = encoding === "utf-16le" ? bytes : Buffer.from(bytes).swap16();
  const dir = createSource({ "data/demo/advancement/.keep": "" });
  writeFileSync(join(dir, "source/data/demo/advancement/a.json"), source);
  expect(await importInto(dir)).toMatchObject({ status: 0 });
  expect(readNode(dir, "a/a.json")["title"]).toBe("Röte");
});

it("names each advancement that becomes no node", async () => {
  const recipe = {
    criteria: { has: { trigger: "minecraft:recipe_unlocked" } },
    rewards: { recipes: ["minecraft:oak_boat"] },
  };
  const hidden = { criteria: { done: { trigger: "minecraft:tick" } } };
  const dir = createSource({
    ...PACK,
    ...Object.fromEntries(["r1", "r2"].map((name) => [`data/demo/advancement/recipes/${name}.json`, recipe])),
    ...Object.fromEntries(["h1", "h2"].map((name) => [`data/demo/advancement/${name}.json`, hidden])),
  });
  await importInto(dir);
  const named = readReport(dir).unread.map(({ path }) => path);
  expect(named.sort()).toEqual(["demo:h1", "demo:h2", "demo:recipes/r1", "demo:recipes/r2"]);
});

it("imports a pack that lies as an archive in the source", async () => {
  const dir = createTempDir();
  mkdirSync(join(dir, "source"));
  writeFileSync(join(dir, "source/pack.zip"), zipOf(PACK));
  expect(await importInto(dir)).toMatchObject({ status: 0 });
  expect(readReport(dir).nodes).toHaveLength(2);
});
