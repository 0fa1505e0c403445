import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HEADER_UUID, type Manifest } from "../../behavior_pack/manifest.ts";
import { loadTrees } from "../../tools/build/trees.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";
import { createNode, createTempDir, readAll, runBuild, startBuild, writeFiles } from "./workshop.ts";

const PACK = { name: "Castle Tales", description: "Deeds of knights", version: [1, 4, 9] };

function createOwnTrees(pack: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}): string {
  return writeFiles(createTempDir(), {
    "trees/pack.json": JSON.stringify(pack, undefined, 4),
    "trees/root.json": createNode("root"),
    ...more,
  });
}

const build = (cwd: string, ...flags: string[]) => runBuild(["--achievements", "trees", "--out", "out", ...flags], cwd);

const manifestIn = (dir: string): Manifest => JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8")) as Manifest;
const packFileIn = (cwd: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(cwd, "trees/pack.json"), "utf8")) as Record<string, unknown>;
const changeTree = (cwd: string, title: string): void =>
  writeFileSync(join(cwd, "trees/root.json"), JSON.stringify(createNode("root", { title })));

describe("pack.json beside the trees", () => {
  it("names both packs, and keeps this project's identity where it asks for no other", async () => {
    const cwd = createOwnTrees({ ...PACK, authors: ["Mei", "Alex"] });
    expect(await build(cwd)).toMatchObject({ status: 0, errors: "" });
    for (const pack of ["world", "server"]) {
      const { header, modules, metadata } = manifestIn(join(cwd, "out", pack));
      expect(header).toMatchObject({ ...PACK, uuid: HEADER_UUID });
      expect(modules.map(({ version }) => version)).toEqual([PACK.version, PACK.version]);
      expect(metadata.authors).toEqual(["Mei", "Alex"]);
    }
    expect(Object.keys(readAll(join(cwd, "out"))).filter((path) => path.includes("texts"))).toEqual([]);
  });

  it('has UUIDs drawn once for "own", differently for each author, and written in with the rest left as it was', async () => {
    const before = JSON.stringify({ ...PACK, uuid: "own" }, undefined, 4);
    const [one, other] = [createOwnTrees({ ...PACK, uuid: "own" }), createOwnTrees({ ...PACK, uuid: "own" })];
    for (const cwd of [one, other]) expect(await build(cwd)).toMatchObject({ status: 0, errors: "" });
    const written = readFileSync(join(one, "trees/pack.json"), "utf8");
    expect(written.split('"uuid"')[0]).toBe(before.split('"uuid"')[0]);
    const uuids = [one, other].flatMap((cwd) =>
      ["world", "server"].flatMap((pack) => manifestIn(join(cwd, "out", pack)).modules.map(({ uuid }) => uuid)),
    );
    const headers = [one, other].map((cwd) => manifestIn(join(cwd, "out/world")).header.uuid);
    expect(manifestIn(join(one, "out/server")).header.uuid).toBe(headers[0]);
    expect(new Set([...uuids, ...headers, HEADER_UUID]).size).toBe(11);
    for (const uuid of [...uuids.slice(0, 4), headers[0]!]) expect(written).toContain(uuid);

    const first = readAll(join(one, "out"));
    rmSync(join(one, "out"), { recursive: true });
    expect(await build(one)).toMatchObject({ status: 0, errors: "" });
    expect(readAll(join(one, "out"))).toEqual(first);
    expect(readFileSync(join(one, "trees/pack.json"), "utf8")).toBe(written);
  });

  it("has its last number raised when the packs change, once, and not otherwise", async () => {
    const cwd = createOwnTrees({ ...PACK, uuid: "own" });
    await build(cwd);
    await build(cwd);
    expect(packFileIn(cwd)["version"]).toEqual([1, 4, 9]);
    changeTree(cwd, "Another");
    const run = await build(cwd);
    expect(run.output).toContain("1.4.10");
    expect(packFileIn(cwd)["version"]).toEqual([1, 4, 10]);
    expect(manifestIn(join(cwd, "out/world")).header.version).toEqual([1, 4, 10]);
    await build(cwd);
    expect(packFileIn(cwd)["version"]).toEqual([1, 4, 10]);
  });

  it("keeps its version where the caller wants that, or has chosen a new one", async () => {
    const cwd = createOwnTrees(PACK);
    await build(cwd);
    changeTree(cwd, "Another");
    await build(cwd, "--keep-version");
    expect(packFileIn(cwd)["version"]).toEqual([1, 4, 9]);
    changeTree(cwd, "A third");
    writeFiles(cwd, { "trees/pack.json": { ...PACK, version: [2, 0, 0] } });
    await build(cwd);
    expect(packFileIn(cwd)["version"]).toEqual([2, 0, 0]);
  });

  it("brings its icon along", async () => {
    const icon = readFileSync(join(PROJECT_DIR, "behavior_pack/pack_icon.png"));
    const cwd = createOwnTrees({ ...PACK, icon: "crest.png" });
    writeFileSync(join(cwd, "trees/crest.png"), Buffer.concat([icon, Buffer.from("own")]));
    expect(await build(cwd)).toMatchObject({ status: 0, errors: "" });
    expect(readFileSync(join(cwd, "out/world/pack_icon.png")).toString("latin1")).toMatch(/own$/);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ["no name", { description: "d", version: [1, 0, 0] }, {}],
    ["a version as text", { ...PACK, version: "1.0.0" }, {}],
    ["a version of two numbers", { ...PACK, version: [1, 0] }, {}],
    ["a negative version", { ...PACK, version: [1, 0, -1] }, {}],
    ["a UUID that is none", { ...PACK, uuid: "mine" }, {}],
    ["one UUID twice", twice(), {}],
    ["a misspelled key", { ...PACK, autors: [] }, {}],
    ["an icon that is not there", { ...PACK, icon: "missing.png" }, {}],
    ["an icon in another folder", { ...PACK, icon: "../icon.png" }, {}],
    ["an icon that is no picture", { ...PACK, icon: "icon.png" }, { "trees/icon.png": "GIF89a, honestly, it is one" }],
  ])("is refused with %s", (_what, pack, more) => {
    const { problems } = loadTrees(join(createOwnTrees(pack, more), "trees"), "1.0.0");
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^pack\.json:.*; expected /);
  });

  it("has nothing written when it is refused, itself included", async () => {
    const cwd = createOwnTrees({ ...PACK, uuid: "own", icon: "missing.png" });
    const before = readAll(cwd);
    expect((await build(cwd)).status).toBe(1);
    expect(readAll(cwd)).toEqual(before);
  });

  it("has nothing written when it cannot be installed where it is told, its drawn UUID included", async () => {
    const cwd = createOwnTrees({ ...PACK, uuid: "own" }, { game: "a file" });
    const before = readAll(cwd);
    expect((await build(cwd, "--install", "game")).status).toBe(1);
    expect(readAll(cwd)).toEqual(before);
  });
});

describe("--install", () => {
  it("puts the world pack where it is told, over an earlier build of the same pack and nothing else", async () => {
    const cwd = createOwnTrees(PACK, { "game/castle-tales/notes.txt": "somebody else's" });
    expect(await build(cwd, "--install", "game")).toMatchObject({ status: 0, errors: "" });
    changeTree(cwd, "Another");
    expect(await build(cwd, "--install", "game")).toMatchObject({ status: 0 });
    const installed = Object.keys(readAll(join(cwd, "game"))).filter((path) => path.endsWith("manifest.json"));
    expect(installed).toHaveLength(1);
    const dir = join(cwd, "game", installed[0]!.replace(/[\\/]manifest\.json$/, ""));
    expect(readAll(dir)).toEqual(readAll(join(cwd, "out/world")));
    expect(readFileSync(join(cwd, "game/castle-tales/notes.txt"), "utf8")).toBe("somebody else's");
  });

  it("finds development_behavior_packs below the folder of the game's data", async () => {
    const cwd = createOwnTrees(PACK);
    mkdirSync(join(cwd, "com.mojang/development_behavior_packs"), { recursive: true });
    await build(cwd, "--install=com.mojang");
    expect(Object.keys(readAll(join(cwd, "com.mojang/development_behavior_packs"))).length).toBeGreaterThan(4);
  });
});

describe("npm run watch", () => {
  /** Starts watching, runs `work` after the first build, waits until all is done, and gives back how many builds there were. */
  async function buildsDuring(
    cwd: string,
    out: string,
    work: () => void,
    isDone: (builds: number) => boolean,
  ): Promise<number> {
    const child = startBuild(["--achievements", "trees", "--out", out, "--watch"], cwd);
    let text = "";
    let isWorkDone = false;
    const count = (): number => text.split("watching for changes").length - 1;
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
      if (count() === 1 && !isWorkDone) {
        isWorkDone = true;
        setTimeout(work, 300);
      }
    });
    const deadline = Date.now() + 120_000;
    while (!isDone(count()) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
    // Builds that cause builds would go on now.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    child.kill();
    return count();
  }

  it("sees a file that an editor puts in the place of another, again and again", async () => {
    const cwd = createOwnTrees(PACK);
    const save = (title: string): void => {
      writeFileSync(join(cwd, "trees/.root.json.swp"), JSON.stringify(createNode("root", { title })));
      rmSync(join(cwd, "trees/root.json"));
      writeFileSync(join(cwd, "trees/root.json"), readFileSync(join(cwd, "trees/.root.json.swp")));
    };
    const script = join(cwd, "out/world/scripts/trees.js");
    const isBuilt = (title: string): boolean => existsSync(script) && readFileSync(script, "utf8").includes(title);
    let saves = 0;
    await buildsDuring(
      cwd,
      "out",
      () => save("save 1"),
      () => {
        if (!isBuilt(`save ${saves + 1}`)) return false;
        saves += 1;
        if (saves < 3) save(`save ${saves + 1}`);
        return saves === 3;
      },
    );
    expect(saves).toBe(3);
  });

  it("does not build for its own output, even through a link into a folder that it watches", async () => {
    const cwd = createOwnTrees(PACK);
    mkdirSync(join(cwd, "elsewhere"));
    symlinkSync(join(cwd, "elsewhere"), join(cwd, "trees/linked"), "dir");
    const builds = await buildsDuring(
      cwd,
      "elsewhere",
      () => undefined,
      (count) => count > 0,
    );
    expect(builds).toBe(1);
  });
});

function twice(): Record<string, unknown> {
  const uuid = "2f1d7c1e-5a0b-4c8e-9d52-0b8f6a3c7e11";
  const modules = { data: uuid, script: "2f1d7c1e-5a0b-4c8e-9d52-0b8f6a3c7e12" };
  return { ...PACK, uuid, module_uuids: { world: modules, server: modules } };
}
