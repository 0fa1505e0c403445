/**
 * One build as its author asked for it: packs made, a drawn UUID or a grown version written into `pack.json`, packs written
 * and installed, and all of it said. Every rule is elsewhere; this is their order.
 */
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PACK_NAMES } from "../../behavior_pack/manifest.ts";
import { buildForPack } from "./for-pack.ts";
import { installPack, installPlace } from "./install.ts";
import type { BuildOptions } from "./options.ts";
import { isOtherBuildThanWritten, outputProblem, writePacks } from "./output.ts";
import { grown } from "../packing/grown-version.ts";
import { drawUuids, setVersion } from "../packing/pack-file.ts";
import { archiveName } from "../packing/pack-files.ts";
import type { Terminal } from "../command-line/terminal.ts";
import { buildPacks, type PacksResult } from "./packs.ts";
import { refused, shown, tellWarnings, type BuildRun } from "./said.ts";

/** A finished build in memory. */
type Made = Extract<PacksResult, { readonly ok: true }>;

export async function buildOnce(options: BuildOptions, baseDir: string, terminal: Terminal): Promise<BuildRun> {
  if (options.forPack) return buildForPack(options, baseDir, terminal);
  const result = await buildPacks(options);
  tellWarnings(result, terminal);
  const outProblem = outputProblem(options.outDir, options.achievementsDir);
  const place = options.install === undefined ? undefined : installPlace(options.install);
  const problems = [
    ...(result.ok ? [] : result.problems),
    ...(outProblem === undefined ? [] : [outProblem]),
    ...(place?.ok === false ? [place.problem] : []),
  ];
  if (!result.ok || problems.length > 0)
    return refusedBuild(terminal, problems, shown(options.outDir, baseDir), result.kinds);
  const made = await withGrownVersion(options, await withOwnUuids(options, result, terminal), terminal);
  const installed = place?.ok === true ? installPack(place.dir, made.packs.world) : undefined;
  writePacks(options.outDir, made.packs);
  tellWhatWasMade(made, options, baseDir, terminal);
  if (installed !== undefined) {
    terminal.out(`installed in ${installed}; the game reads it anew when a world is opened\n`);
  }
  return { status: 0, inputs: made.inputs };
}

function refusedBuild(
  terminal: Terminal,
  problems: readonly string[],
  outDir: string,
  kinds: ReadonlyMap<string, string>,
): BuildRun {
  return { status: refused(terminal, problems, kinds, `; nothing was written to ${outDir}`), inputs: [] };
}

/** Draws the UUIDs that `pack.json` asks for, once and for ever. */
async function withOwnUuids(options: BuildOptions, made: Made, terminal: Terminal): Promise<Made> {
  const { source } = made.own;
  if (source === undefined) return made;
  const text = drawUuids(source.file.text, source.json);
  if (text === source.file.text) return made;
  const again = await buildAfterWriting(options, source.file.path, text);
  terminal.out(
    `${source.file.path}: wrote uuid ${again.own.identity.uuid}; saved progress belongs to it, so keep it for ever\n`,
  );
  return again;
}

/** The game does not take a pack again whose version it has: other content gets another version. */
async function withGrownVersion(options: BuildOptions, made: Made, terminal: Terminal): Promise<Made> {
  if (!isOtherBuildThanWritten(options.outDir, made.packs)) return made;
  const { source, identity } = made.own;
  const before = identity.version.join(".");
  if (source === undefined || options.keepVersion) {
    terminal.out(
      `the packs differ from those built before, and both are version ${before}: a game that has the earlier one may not ` +
        `import this one${source === undefined ? '; expected a pack.json beside the trees, whose "version" the build raises' : ""}\n`,
    );
    return made;
  }
  const version = grown(identity.version);
  const again = await buildAfterWriting(options, source.file.path, setVersion(source.file.text, version));
  terminal.out(
    `${source.file.path}: raised version ${before} to ${version.join(".")}, so that the game takes the new build\n`,
  );
  return again;
}

async function buildAfterWriting(options: BuildOptions, file: string, text: string): Promise<Made> {
  // The file is replaced whole or not at all.
  const place = join(options.achievementsDir, file);
  writeFileSync(`${place}.new`, text);
  renameSync(`${place}.new`, place);
  const result = await buildPacks(options);
  if (!result.ok) throw new Error(`the trees changed during the build: ${result.problems.join("; ")}`);
  return result;
}

function tellWhatWasMade(
  { nodeCount, own }: Made,
  { outDir }: BuildOptions,
  baseDir: string,
  terminal: Terminal,
): void {
  const nodes = nodeCount === 1 ? "1 node" : `${nodeCount} nodes`;
  const name = own.source === undefined ? "" : ` of ${own.identity.name} ${own.identity.version.join(".")}`;
  terminal.out(`${nodes}; both packs${name} are in ${shown(outDir, baseDir)}:\n`);
  for (const pack of PACK_NAMES) {
    const names = [pack, archiveName(pack)].map((file) => shown(join(outDir, file), baseDir));
    terminal.out(`  ${names.join("  ")}\n`);
  }
}
