/**
 * Puts onto the copy what is to be proved: our server pack with a proof's tree, by the same plan as `npm run deploy`, and the
 * packs that ask the game. Runs nothing.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { scriptModulesOf } from "../../behavior_pack/manifest.ts";
import { writePacks } from "../build/output.ts";
import { buildPacks } from "../build/packs.ts";
import { applyChanges } from "../deploy/apply.ts";
import { readCloud } from "../deploy/cloud/cloud.ts";
import { readServerPack } from "../deploy/pack.ts";
import { planDeployment } from "../deploy/plan.ts";
import { findServer } from "../deploy/server/server.ts";
import { PROOF_WORLD } from "./server-copy.ts";
import { buildTestPacks, GAMETEST, type TestPack } from "./test-packs.ts";
import { PROOF_NODES } from "./tree.ts";

export type Preparation = { readonly ok: true } | { readonly ok: false; readonly problem: string };

export interface PrepareInput {
  readonly tempDir: string;
  readonly copyDir: string;
  readonly cloud: { readonly url: string; readonly key: string };
  /** An address where nobody ever answers, for the question how long the game waits. */
  readonly silentUrl: string;
}

const OUR_FOLDER = "behavior_packs/bedrock_achievements";
const WORLD_DIR = `worlds/${PROOF_WORLD}`;

export async function preparePacks(input: PrepareInput): Promise<Preparation> {
  const { tempDir, copyDir, cloud } = input;
  const built = await buildProofPack(tempDir);
  if (!built.ok) return refuse(built.problems);
  const server = findServer({ serverDir: copyDir, world: PROOF_WORLD, worldMayBeMissing: false });
  if (!server.ok) return refuse([`after its first start: ${server.problem}`]);
  const reading = await readServerPack(built.packDir);
  if (!reading.ok) return refuse(reading.problems);
  const access = readCloud(cloud);
  if (!access.ok) return refuse(access.problems);
  const plan = planDeployment(server.places, reading.pack, access.cloud, undefined);
  if (plan.problems.length > 0) return refuse(plan.problems);
  const applying = applyChanges(copyDir, plan.changes);
  if (!applying.ok) return refuse([applying.problem]);
  for (const pack of await buildTestPacks()) installTestPack(copyDir, pack, input.silentUrl);
  return { ok: true };
}

async function buildProofPack(
  tempDir: string,
): Promise<{ ok: true; packDir: string } | { ok: false; problems: readonly string[] }> {
  const achievementsDir = join(tempDir, "tree");
  for (const node of PROOF_NODES) writeText(join(achievementsDir, `${node.node_ID}.json`), JSON.stringify(node));
  // The book would be one more thing in every inventory that is counted.
  const settings = { give_book_on_first_join: false };
  writeText(join(achievementsDir, "settings.json"), JSON.stringify(settings));
  const result = await buildPacks({ achievementsDir, extensions: [] });
  if (!result.ok) return { ok: false, problems: result.problems };
  const out = join(tempDir, "packs");
  writePacks(out, result.packs);
  return { ok: true, packDir: join(out, "server") };
}

function installTestPack(copyDir: string, pack: TestPack, silentUrl: string): void {
  const dir = join(copyDir, "behavior_packs", pack.folder);
  for (const [path, text] of pack.files) writeText(join(dir, path), text);
  const permissions = {
    allowed_modules: pack.dependencies.map((module) => module.module_name),
    module_permissions: { "@minecraft/server-net": { allowed_uris: [`${silentUrl}/`], force_tls: false } },
  };
  const configDir = join(copyDir, "config", pack.scriptUuid);
  writeText(join(configDir, "permissions.json"), JSON.stringify(permissions));
  writeText(join(configDir, "variables.json"), JSON.stringify({ silent_url: silentUrl }));
  const list = join(copyDir, WORLD_DIR, "world_behavior_packs.json");
  const entries = JSON.parse(readFileSync(list, "utf8")) as unknown[];
  writeText(list, JSON.stringify([...entries, { pack_id: pack.headerUuid, version: [1, 0, 0] }]));
}

/**
 * Makes our pack see simulated players: the game hands them only to packs that name `@minecraft/server-gametest`. This is
 * the one thing in which the pack that is played differs from the one that is shipped.
 */
export function letOurPackSeeSimulatedPlayers(copyDir: string): void {
  const manifestPath = join(copyDir, OUR_FOLDER, "manifest.json");
  const manifest = JSON.parse(readFileSync(manifestPath, "utf8")) as {
    dependencies: unknown[];
    header: { uuid: string };
    modules: { type: string; uuid: string }[];
  };
  manifest.dependencies = [...manifest.dependencies, GAMETEST];
  writeText(manifestPath, JSON.stringify(manifest));
  const scriptPath = join(copyDir, OUR_FOLDER, "scripts", "main.js");
  writeText(scriptPath, `import ${JSON.stringify(GAMETEST.module_name)};\n${readFileSync(scriptPath, "utf8")}`);
  const script = manifest.modules.find((module) => module.type === "script")!;
  for (const uuid of [script.uuid, manifest.header.uuid]) {
    const path = join(copyDir, "config", uuid, "permissions.json");
    const permissions = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    const modules = [...scriptModulesOf("server"), GAMETEST].map((module) => module.module_name);
    writeText(path, JSON.stringify({ ...permissions, allowed_modules: modules }));
  }
}

function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function refuse(problems: readonly string[]): Preparation {
  return { ok: false, problem: problems.join("\n") };
}
