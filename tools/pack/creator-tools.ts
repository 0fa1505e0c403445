/**
 * Runs Mojang's validator (`@minecraft/creator-tools`) on a pack and answers with what it calls errors.
 * Decides only how it is run: on a copy, with a home of its own (it caches what it saw by path) and without a network.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { PackName } from "../../behavior_pack/manifest.ts";
import { findInstalled } from "../command-line/installed.ts";
import type { PackFiles } from "../packing/pack-files.ts";

/** It refuses these by policy, though they are what the server pack is for. */
const REFUSED_MODULES: readonly string[] = ["@minecraft/server-net", "@minecraft/server-admin"];

const LIMIT_MILLISECONDS = 180_000;

/** The validator's own words, the parts that we use. */
interface Report {
  readonly projects: readonly { readonly items: readonly ReportItem[] }[];
}

interface ReportItem {
  readonly type: string;
  readonly message?: string;
  readonly path?: string;
  readonly generatorId?: string;
}

/** Its command, from the first of these folders, or one above it, that has it installed; undefined where none has. */
export function findMojangsTool(folders: readonly string[]): string | undefined {
  // Not through the package's name: it exports nothing but its command.
  return folders.map((folder) => findInstalled(folder, "@minecraft/creator-tools/cli/index.mjs")).find(Boolean);
}

/** @param command as {@link findMojangsTool} found it */
export async function validateWithMojangsTool(command: string, pack: PackName, files: PackFiles): Promise<string[]> {
  const work = mkdtempSync(join(tmpdir(), "validate-pack-"));
  try {
    const copy = join(work, pack);
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), path === "manifest.json" ? withoutRefusedModules(bytes) : bytes);
    }
    const home = join(work, "home");
    mkdirSync(home);
    const run = await runTool(
      command,
      ["validate", "all", "-i", copy, "--isolated", "--single", "--json", "-o", join(work, "out")],
      {
        cwd: work,
        home,
      },
    );
    return readFindings(run).map((finding) => `${pack} pack: ${finding}`);
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface ToolRun {
  readonly status: number | null;
  readonly output: string;
  readonly errorOutput: string;
}

function readFindings(run: ToolRun): string[] {
  const line = run.output.split(/\r?\n/).find((text) => text.startsWith('{"schemaVersion"'));
  if (line === undefined) {
    const words = `${run.errorOutput}\n${run.output}`.trim().slice(-1_500);
    return [`Mojang's validator gave no report (exit status ${String(run.status)}):\n${words}`];
  }
  const report = JSON.parse(line) as Report;
  const findings = report.projects
    .flatMap((project) => project.items)
    .filter((item) => /error/i.test(item.type))
    .map((item) => `${item.path ?? "pack"}: ${item.message ?? item.type} (${item.generatorId ?? "?"})`);
  if (findings.length === 0 && run.status !== 0) {
    return [`Mojang's validator named no error, but ended with exit status ${String(run.status)}`];
  }
  return findings;
}

function runTool(
  command: string,
  args: readonly string[],
  place: { readonly cwd: string; readonly home: string },
): Promise<ToolRun> {
  const nowhere = "http://127.0.0.1:9";
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], {
      cwd: place.cwd,
      timeout: LIMIT_MILLISECONDS,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        // Under a test runner's "test" it stays silent.
        NODE_ENV: "production",
        HOME: place.home,
        USERPROFILE: place.home,
        APPDATA: place.home,
        LOCALAPPDATA: place.home,
        HTTP_PROXY: nowhere,
        HTTPS_PROXY: nowhere,
      },
    });
    const output: Buffer[] = [];
    const errorOutput: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => errorOutput.push(chunk));
    child.on("error", reject);
    child.on("close", (status) => {
      resolve({
        status,
        output: Buffer.concat(output).toString("utf8"),
        errorOutput: Buffer.concat(errorOutput).toString("utf8"),
      });
    });
  });
}

function withoutRefusedModules(manifest: Uint8Array): Uint8Array {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(manifest).toString("utf8"));
  } catch {
    // Left as it is, for the validator to refuse.
    return manifest;
  }
  const { dependencies } = parsed as { dependencies?: { module_name?: string }[] };
  const kept = (dependencies ?? []).filter(({ module_name }) => !REFUSED_MODULES.includes(module_name ?? ""));
  return Buffer.from(JSON.stringify({ ...(parsed as object), dependencies: kept }), "utf8");
}
