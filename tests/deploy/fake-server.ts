/** What tests of the deployment share: servers and packs in throw-away folders, and the command as its users start it. */
import { spawn } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseUncompressed, writeUncompressed, type NBT } from "prismarine-nbt";
import { afterAll } from "vitest";
import { createManifest, projectIdentity } from "../../behavior_pack/manifest.ts";
import { deployCommand } from "../../tools/deploy/command.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";

export const PACK_UUID = "3a310710-b575-4ade-9a9a-3fde6e9bfc0e";
export const SCRIPT_UUID = "905ed892-8aa1-47a6-a6c5-da4301a4824c";
export const CONFIG_DIRS = [`config/${SCRIPT_UUID}`, `config/${PACK_UUID}`];
/** In the form that the service gives its keys. */
export const KEY = `ach_0123456789_${"k".repeat(43)}`;
export const OTHER_KEY = `ach_9876543210_${"s".repeat(43)}`;
export const WORLD = "worlds/Bedrock level";
export const PACK_DIR = "behavior_packs/bedrock_achievements";

const made: string[] = [];

afterAll(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
});

/** Gone after the last test of the file: those of one that runs beside others are not taken from under it. */
export function createTempDir(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), "deploy-test-")));
  made.push(dir);
  return dir;
}

/** Objects and lists as JSON, texts and bytes as they are. */
export function writeFiles(dir: string, files: Readonly<Record<string, unknown>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    const isPlain = typeof content === "string" || content instanceof Uint8Array;
    writeFileSync(join(dir, path), isPlain ? content : JSON.stringify(content));
  }
  return dir;
}

const tag = (type: string) => (value: unknown) => ({ type, value });
const byte = tag("byte");
const comp = tag("compound");
const int = tag("int");
const long = tag("long");
const string = tag("string");

export type Experiments = Readonly<Record<string, number>>;

/** As a server writes it, with every type of value that the game uses. */
export function createLevel(experiments?: Experiments, more: Readonly<Record<string, unknown>> = {}): Buffer {
  const value = {
    BiomeOverride: string(""),
    LevelName: string("Welt der Tiere 动物 🐄"),
    RandomSeed: long([-2_049_638_230, 1_311_768_467]),
    Time: long([0, 4_294_967]),
    StorageVersion: int(10),
    MinimumCompatibleClientVersion: { type: "list", value: { type: "int", value: [1, 26, 50, 0, 0] } },
    abilities: comp({ flySpeed: { type: "float", value: 0.05000000074505806 }, mayfly: byte(0) }),
    daylight: { type: "double", value: -0.1 },
    dimension: { type: "short", value: -2 },
    emptyList: { type: "list", value: { type: "end", value: [] } },
    hidden: { type: "byteArray", value: [1, -1, 127] },
    ...(experiments === undefined ? {} : { experiments: comp(bytesOf(experiments)) }),
    world_policies: comp({}),
    ...more,
  };
  return encodeLevel({ type: "compound", name: "", value } as NBT);
}

function encodeLevel(root: NBT): Buffer {
  const content = writeUncompressed(root, "little");
  const header = Buffer.alloc(8);
  header.writeInt32LE(10, 0);
  header.writeInt32LE(content.length, 4);
  return Buffer.concat([header, content]);
}

export function readLevel(bytes: Uint8Array): { version: number; length: number; root: NBT } {
  const file = Buffer.from(bytes);
  return {
    version: file.readInt32LE(0),
    length: file.readInt32LE(4),
    root: parseUncompressed(file.subarray(8), "little"),
  };
}

function bytesOf(experiments: Experiments) {
  return Object.fromEntries(Object.entries(experiments).map(([name, value]) => [name, byte(value)]));
}

/** A server that was started once and stopped. */
export function createServer(files: Readonly<Record<string, unknown>> = {}): string {
  return writeFiles(createTempDir(), {
    "server.properties":
      "server-name=Dedicated Server\r\n# level-name=Other\r\nlevel-name=Bedrock level\r\nport=19132\r\n",
    bedrock_server: "the program",
    "behavior_packs/vanilla/manifest.json": manifest("11111111-1111-4111-8111-111111111111"),
    "config/default/permissions.json": { allowed_modules: ["@minecraft/server"] },
    [`${WORLD}/level.dat`]: createLevel({ experiments_ever_used: 0, saved_with_toggled_experiments: 0 }),
    [`${WORLD}/levelname.txt`]: "Bedrock level",
    [`${WORLD}/db/LOCK`]: "",
    ...files,
  });
}

export function manifest(uuid: string, dependencies: readonly unknown[] = []): Record<string, unknown> {
  return { format_version: 2, header: { name: "a pack", uuid, version: [1, 0, 0] }, modules: [], dependencies };
}

/** Quicker than a build, and as good here: nobody reads more of it than the manifest. */
export function createPack(version = "1.2.3", pack: "server" | "world" = "server"): string {
  const files = {
    "manifest.json": createManifest(pack, projectIdentity(version), version),
    "scripts/main.js": `console.log("${version}");`,
    "texts/en_US.lang": "pack.name=Achievements",
  };
  const dir = writeFiles(createTempDir(), files);
  // Whatever the mask of whoever runs the tests, as a deployment writes them.
  for (const path of Object.keys(files)) chmodSync(join(dir, path), 0o644);
  return dir;
}

/** Everything below `dir`: files with content and mode, folders by name. */
export function snapshot(dir: string): Record<string, string> {
  const entries = readdirSync(dir, { recursive: true, encoding: "utf8" }).map((path): [string, string] => {
    const stats = lstatSync(join(dir, path));
    const content = stats.isFile() ? readFileSync(join(dir, path), "base64") : "not a file";
    return [path.replaceAll("\\", "/"), `${(stats.mode & 0o777).toString(8)} ${content}`];
  });
  return Object.fromEntries(entries.sort());
}

// Tests look at whatever they expect in there.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function readJsonAt(dir: string, path: string): any {
  return JSON.parse(readFileSync(join(dir, path), "utf8"));
}

export interface DeployRun {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The command in this process: what it says, and how it ends. */
export async function runDeploy(
  args: readonly string[],
  { cwd = PROJECT_DIR, env = {} }: RunOptions = {},
): Promise<DeployRun> {
  let output = "";
  let errors = "";
  const status = await deployCommand(args, {
    cwd,
    environment: { ...inheritedEnvironment(), ...env },
    out: (text) => void (output += text),
    err: (text) => void (errors += text),
  });
  return { status, output, errors };
}

/** `npm run deploy -- …`, typed in `cwd`. */
export function npmRunDeploy(args: readonly string[], cwd: string): Promise<DeployRun> {
  const npm = process.env["npm_execpath"];
  const all = ["--prefix", PROJECT_DIR, "run", "--silent", "deploy", "--", ...args];
  return npm === undefined ? run("npm", all, cwd, {}) : run(process.execPath, [npm, ...all], cwd, {});
}

async function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<DeployRun> {
  const child = spawn(program, args, { cwd, env: { ...inheritedEnvironment(), ...env } });
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString("utf8")));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { status, output, errors };
}

/** A clean environment: what npm told this test run, and what its caller has set, must not reach the command. */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_lifecycle|INIT_CWD$|CLOUD_)/.test(name));
  return Object.fromEntries(inherited);
}

/** Flags that name a cloud service on the same machine. */
export const CLOUD = ["--cloud-url", "http://127.0.0.1:8787/", "--cloud-key", KEY];

/** The world's list of behavior packs. */
export const LIST = `${WORLD}/world_behavior_packs.json`;
