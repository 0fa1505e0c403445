/**
 * `npm run validate`: Mojang's validator and our own checks over the packs that `npm run build` made.
 * Prints findings and sets the exit status; the checks are in pack-checks and pack-mct.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PACK_NAMES } from "../behavior_pack/manifest.ts";
import { callerDir } from "./arguments.ts";
import { PROJECT_DIR } from "./project-dir.ts";
import { checkPacks, type PackToCheck } from "./pack/checks.ts";
import { readPackDir } from "./pack/pack-dir.ts";
import { validateWithMojangsTool } from "./pack/creator-tools.ts";
import { archiveName } from "./packing/pack-files.ts";

const USAGE = "Usage: npm run validate -- [--out DIR]   (DIR as given to npm run build; default: dist)\n";

async function main(args: readonly string[]): Promise<number> {
  const [flag, dir, ...more] = args;
  if ((flag !== undefined && (flag !== "--out" || dir === undefined)) || more.length > 0) {
    process.stderr.write(`unexpected "${args.join(" ")}"\n${USAGE}`);
    return 1;
  }
  const outDir =
    dir === undefined ? join(PROJECT_DIR, "dist") : resolve(callerDir(process.env, process.cwd(), PROJECT_DIR), dir);
  const missing = PACK_NAMES.flatMap((pack) => [pack, archiveName(pack)]).filter(
    (name) => !existsSync(join(outDir, name)),
  );
  if (missing.length > 0) {
    process.stderr.write(`${outDir} has no ${missing.join(", no ")}; expected what "npm run build" makes\n`);
    return 1;
  }
  const packs: PackToCheck[] = PACK_NAMES.map((pack) => ({
    pack,
    files: readPackDir(join(outDir, pack)),
    archive: readFileSync(join(outDir, archiveName(pack))),
  }));
  const ours = await checkPacks(packs);
  const mojangs = await Promise.all(packs.map(({ pack, files }) => validateWithMojangsTool(pack, files)));
  const findings = [...ours, ...mojangs.flat()];
  for (const finding of findings) process.stderr.write(`${finding}\n`);
  if (findings.length > 0) return 1;
  process.stdout.write("both packs pass Mojang's validator and our own checks\n");
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
