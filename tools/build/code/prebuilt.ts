/**
 * What is made once of this project's sources, so that packs can be built where these are not: the code of both packs, and
 * what is known of the game. Decides only where it lies and when it is taken in place of the sources.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PACK_NAMES } from "../../../behavior_pack/manifest.ts";
import { prebuiltSimulator, PREBUILT_SIMULATOR } from "../../../simulator/node/materials.ts";
import { vanillaToJson } from "../../packing/vanilla-json.ts";
import { IS_CLONE, PROJECT_DIR } from "../../project-dir.ts";
import { bundleScript, type BundleInput, type BundleResult } from "./bundle.ts";
import { remembered } from "./remembered.ts";
import { PREBUILT_DIR, readPrebuiltText } from "./prebuilt-text.ts";
import { PREBUILT_VANILLA, readVanillaIds } from "../vanilla-ids.ts";

/** Writes everything anew. */
export async function writePrebuilt(dir = PREBUILT_DIR): Promise<void> {
  mkdirSync(dir, { recursive: true });
  for (const pack of PACK_NAMES) {
    const bundle = await bundleScript({ pack, projectDir: PROJECT_DIR, extensions: [] });
    if (!bundle.ok) throw new Error(bundle.problems.join("\n"));
    writeFileSync(join(dir, `${pack}.js`), bundle.script);
  }
  writeFileSync(join(dir, PREBUILT_VANILLA), vanillaToJson(readVanillaIds()));
  writeFileSync(join(dir, PREBUILT_SIMULATOR), JSON.stringify(prebuiltSimulator()));
}

const bundleOfSources = remembered(bundleScript);

/** The code as it was bundled when the package was made; from the sources where these may change, or extensions come in. */
export async function codeOf(input: BundleInput): Promise<BundleResult> {
  if (input.extensions.length > 0) return bundleScript(input);
  if (IS_CLONE) return bundleOfSources(input);
  const script = readPrebuiltText(`${input.pack}.js`);
  return { ok: true, script, warnings: [], inputs: [] };
}
