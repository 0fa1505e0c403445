/**
 * `bedrock-achievements validate`: Mojang's validator and our own checks over the packs that were built.
 * Prints findings and tells the exit status; the checks are in `pack/`.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PACK_NAMES } from "../behavior_pack/manifest.ts";
import { callerDir, lostFlags, unknownArgument } from "./command-line/arguments.ts";
import { HOME_DIR, PROJECT_DIR, spoken } from "./project-dir.ts";
import { checkPacks, type PackToCheck } from "./pack/checks.ts";
import { readPackDir } from "./pack/pack-dir.ts";
import { findMojangsTool, validateWithMojangsTool } from "./pack/creator-tools.ts";
import { archiveName } from "./packing/pack-files.ts";
import { processTerminal, type Terminal } from "./command-line/terminal.ts";

const USAGE = `Usage: ${spoken("validate")} [--out DIR]

  --out DIR           folder that the packs were built into; default: dist
  --achievements DIR  taken as the build takes it; the trees were checked when the packs were built
  --help              show this text
`;
const VALUE_FLAGS: readonly string[] = ["--out", "--achievements"];

export async function main(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    terminal.out(USAGE);
    return 0;
  }
  const baseDir = callerDir(terminal.environment, terminal.cwd, PROJECT_DIR);
  const lost = lostFlags(args, VALUE_FLAGS, terminal.environment);
  const dir = lost ?? readOutDir(args);
  if (typeof dir === "string") {
    terminal.err(`${dir}\n\n${USAGE}`);
    return 1;
  }
  const outDir = dir.out === undefined ? join(HOME_DIR, "dist") : resolve(baseDir, dir.out);
  const missing = PACK_NAMES.flatMap((pack) => [pack, archiveName(pack)]).filter(
    (name) => !existsSync(join(outDir, name)),
  );
  if (missing.length > 0) {
    const build = spoken("build").replace(/ --$/, "");
    terminal.err(`${outDir} has no ${missing.join(", no ")}; expected what "${build}" makes\n`);
    return 1;
  }
  const packs: PackToCheck[] = PACK_NAMES.map((pack) => ({
    pack,
    files: readPackDir(join(outDir, pack)),
    archive: readFileSync(join(outDir, archiveName(pack))),
  }));
  const ours = await checkPacks(packs);
  const tool = findMojangsTool([PROJECT_DIR, baseDir]);
  const mojangs =
    tool === undefined
      ? []
      : await Promise.all(packs.map(({ pack, files }) => validateWithMojangsTool(tool, pack, files)));
  const findings = [...ours, ...mojangs.flat()];
  for (const finding of findings) terminal.err(`${finding}\n`);
  if (tool === undefined) {
    terminal.err(
      "Mojang's validator is not installed here, and only our own checks were made; for the whole: npm i -D @minecraft/creator-tools\n",
    );
  }
  if (findings.length > 0) return 1;
  terminal.out(
    tool === undefined ? "both packs pass our own checks\n" : "both packs pass Mojang's validator and our own checks\n",
  );
  return 0;
}

/** What is wrong with the flags, or the folder that they name. */
function readOutDir(args: readonly string[]): string | { readonly out?: string } {
  let out: string | undefined;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index]!;
    const [flag, joined] = argument.split(/=(.*)/s, 2) as [string, string?];
    if (!VALUE_FLAGS.includes(flag)) return unknownArgument(argument, [...VALUE_FLAGS, "--help"]);
    const value = joined ?? args[++index];
    if (value === undefined || value === "" || value.startsWith("--"))
      return `${flag} has no value; expected a path after it`;
    if (flag === "--out") out = value;
  }
  return out === undefined ? {} : { out };
}
