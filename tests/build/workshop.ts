/** What tests of the build share: throw-away folders, small trees, and the build as its users start it. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject } from "vitest";
import { main } from "../../tools/build.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";

/** Gone after the run. */
export function createTempDir(): string {
  return realpathSync(mkdtempSync(join(inject("runFolder"), "build-test-")));
}

/** Writes the files in the order given; objects as JSON. */
export function writeFiles(dir: string, files: Readonly<Record<string, unknown>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  return dir;
}

export function createNode(id: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    node_ID: id,
    title: `Title of ${id}`,
    node_description: "What is to do",
    unfinished_icon: "textures/items/apple",
    finished_icon: "textures/items/apple_golden",
    goal_number: 1,
    ...("parent_node" in more ? {} : { window_background: "textures/blocks/stone" }),
    ...more,
  };
}

export function createTreeDir(more: Readonly<Record<string, unknown>> = {}): string {
  return writeFiles(createTempDir(), {
    "page/root.json": createNode("root"),
    "page/child.json": createNode("child", { parent_node: "root" }),
    ...more,
  });
}

/** Every file below `dir` with its content. */
export function readAll(dir: string): Record<string, string> {
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(dir.length + 1), readFileSync(path, "base64")]));
}

export interface BuildRun {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A clean environment: what npm told this test run must not reach the build. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$)/.test(name)));
}

export function startBuild(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [join(PROJECT_DIR, "esbuild.config.mjs"), ...args], { cwd, env: environment() });
}

/** The command in this process: what it says, and how it ends. */
export async function runBuild(args: readonly string[], cwd: string): Promise<BuildRun> {
  let output = "";
  let errors = "";
  const status = await main(args, {
    cwd,
    environment: environment(),
    out: (text) => void (output += text),
    err: (text) => void (errors += text),
  });
  return { status, output, errors };
}

/** The command as its users start it. */
export async function runBuildProcess(args: readonly string[], cwd: string): Promise<BuildRun> {
  const child = startBuild(args, cwd);
  let output = "";
  let errors = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  child.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString("utf8")));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { status, output, errors };
}
