/** The command of authors in this process: its words, what it begins, and what it refuses. */
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../tools/bedrock-achievements.ts";
import { COMMANDS } from "../../tools/command-line/commands.ts";
import { createNode, createTempDir, createTreeDir, readAll, writeFiles } from "../build/workshop.ts";

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function run(cwd: string, ...words: readonly string[]): Promise<Run> {
  const said = { out: "", err: "" };
  const status = await main(words, {
    cwd,
    environment: {},
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { status, ...said };
}

describe("the command", () => {
  it("lists every command when asked for help, or called without a word", async () => {
    const [asked, wordless] = await Promise.all([run("/", "--help"), run("/")]);
    for (const word of Object.keys(COMMANDS)) {
      expect(asked.out).toMatch(new RegExp(`^ +${word} +\\S`, "m"));
      expect(wordless.err).toContain(word);
    }
    expect([asked.status, wordless.status]).toEqual([0, 1]);
  });

  it.each(Object.keys(COMMANDS))("tells the flags of %s that all commands take", async (word) => {
    for (const words of [
      [word, "--help"],
      ["help", word],
    ]) {
      const { status, out } = await run("/", ...words);
      expect(status).toBe(0);
      expect(out).toContain("--achievements");
      expect(out).toContain("--help");
    }
  });

  it.each([
    ["bild", '"build"'],
    ["validte", '"validate"'],
    ["--achievements", "init, build"],
    ["constructor", "init, build"],
  ])("says what was perhaps meant by the unknown word %s", async (word, meant) => {
    const { status, out, err } = await run("/", word);
    expect(status).toBe(1);
    expect(out).toBe("");
    expect(err.split("\n")[0]).toContain(meant);
    expect(err.split("\n")[0]).toContain(word);
  });

  it.each(["init", "check", "validate", "build"])(
    "refuses a flag that %s does not have, and one without its value",
    async (word) => {
      for (const flags of [["--outt", "x"], ["--out"], ["--out="]]) {
        const { status, err } = await run(createTempDir(), word, ...flags);
        expect([flags, status]).toEqual([flags, 1]);
        expect(err).toContain(flags[0]!.replace(/=$/, ""));
      }
    },
  );
});

describe("what the system refuses", () => {
  it.each([
    ["build", "--out", "file/packs"],
    ["build", "--out", "nowhere"],
    ["draw", "--out", "file/pictures"],
    ["texts", "--language", "de_DE"],
    ["init", "file/below"],
    ["start", "--no-cloud", "--port", "TAKEN"],
  ])("is told by %s in words, with its place and what would be right, and ends it", async (...words) => {
    const cwd = writeFiles(createTreeDir(), { file: "a file", "page/texts": "a file", texts: "a file" });
    symlinkSync(join(cwd, "gone", "further"), join(cwd, "nowhere"));
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const port = String((taken.address() as AddressInfo).port);
    const said = words.map((word) => (word === "TAKEN" ? port : word));
    const { status, err } = await run(cwd, ...said, ...(words[0] === "init" ? [] : ["--achievements", "."]));
    taken.close();
    expect(status).toBe(1);
    const place = words.includes("TAKEN") ? port : words[0] === "texts" ? "texts" : words.at(-1)!.split("/")[0]!;
    expect(err.trimEnd().split("\n").at(-1)).toMatch(new RegExp(`${place}.*`));
    expect(err).not.toMatch(/^\s+at |node:/m);
  });
});

it("quotes what a shell would take for several words in the steps that come next", async () => {
  const cwd = createTempDir();
  const { out } = await run(cwd, "init", "my (new) trees");
  const paths = out.split("\n").filter((line) => line.includes("my (new) trees") && !line.startsWith("began"));
  expect(paths.length).toBeGreaterThan(0);
  for (const line of paths) expect(line).toMatch(/"[^"]*my \(new\) trees[^"]*"/);
});

describe("init", () => {
  it("begins the folder that it is called in, or one that it makes", async () => {
    const empty = createTempDir();
    expect((await run(empty, "init")).status).toBe(0);
    const parent = createTempDir();
    expect((await run(parent, "init", "deep/mine")).status).toBe(0);
    expect(Object.keys(readAll(join(parent, "deep/mine")))).toEqual(Object.keys(readAll(empty)));
    expect(Object.keys(readAll(empty))).toContain(".gitignore");
  });

  it("draws a pack of one's own each time", async () => {
    const dirs = [createTempDir(), createTempDir()];
    for (const dir of dirs) await run(dir, "init");
    const [one, other] = dirs.map(
      (dir) => JSON.parse(readFileSync(join(dir, "achievements/pack.json"), "utf8")) as { uuid: string },
    );
    expect(one!.uuid).toMatch(/^[0-9a-f-]{36}$/);
    expect(one!.uuid).not.toBe(other!.uuid);
  });

  it.each([
    ["README.md", "README.md"],
    ["achievements/other.json", "achievements"],
    ["extensions/other.ts", "extensions"],
  ])("leaves a folder alone that holds %s, and says what is there", async (path, named) => {
    const dir = writeFiles(createTempDir(), { [path]: "mine", "notes.txt": "mine, too" });
    const before = readAll(dir);
    const { status, err } = await run(dir, "init");
    expect(status).toBe(1);
    expect(err).toContain(named);
    expect(err).toContain("notes.txt");
    expect(readAll(dir)).toEqual(before);
  });

  it("goes into a folder where nothing of it would be written over, as npm leaves it", async () => {
    const dir = writeFiles(createTempDir(), {
      "package.json": {},
      "node_modules/some/index.js": "",
      "achievements.txt": "",
    });
    expect((await run(dir, "init")).status).toBe(0);
  });

  it("puts trees where it is told, and refuses a file in place of a folder and two folders", async () => {
    const dir = createTempDir();
    expect((await run(dir, "init", "--achievements", "trees")).status).toBe(0);
    expect(readdirSync(dir)).toContain("trees");
    expect(readdirSync(dir)).not.toContain("achievements");
    writeFileSync(join(dir, "file"), "");
    for (const words of [["file"], ["a", "b"]]) expect((await run(dir, "init", ...words)).status).toBe(1);
  });

  it("begins trees that are right, with an extension whose types are right", async () => {
    const dir = createTempDir();
    await run(dir, "init");
    const { status, err } = await run(
      dir,
      "check",
      "--achievements",
      "achievements",
      "--extension",
      "extensions/main.ts",
    );
    expect([status, err]).toEqual([0, ""]);
  });
});

describe("check", () => {
  it("prints what the build prints of wrong trees, ends with 1, and writes nothing", async () => {
    const dir = createTempDir();
    writeFiles(dir, { "trees/a.json": createNode("a", { goal_number: 0 }), "trees/b.json": "{" });
    const before = readAll(dir);
    const [checked, built] = [
      await run(dir, "check", "--achievements", "trees"),
      await run(dir, "build", "--achievements", "trees", "--out", "packs"),
    ];
    const places = (text: string): readonly string[] => text.split("\n").filter((line) => /^\w+\.json:/.test(line));
    expect(places(checked.err)).toHaveLength(2);
    expect(places(checked.err)).toEqual(places(built.err));
    expect([checked.status, built.status]).toEqual([1, 1]);
    expect(readAll(dir)).toEqual(before);
  });

  it("ends with 0 where nothing is wrong, and takes the flags that the build takes", async () => {
    const { status, err } = await run("/", "check", "--achievements", createTreeDir(), "--out", "/nowhere");
    expect([status, err]).toEqual([0, ""]);
  });
});

it("tells of a link that leads nowhere, which would be a node", async () => {
  const cwd = createTreeDir();
  symlinkSync(join(cwd, "page", "gone.json"), join(cwd, "page", "lost.json"));
  const { status, err } = await run(cwd, "check", "--achievements", ".");
  expect(status).toBe(1);
  expect(err).toContain("page/lost.json:1:1: $: ");
});
