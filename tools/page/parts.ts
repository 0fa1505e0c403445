/** What the static page has beside it: all that packs are made of besides trees, and the trees that projects begin with. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACK_NAMES } from "../../behavior_pack/manifest.ts";
import { partsToBytes } from "../../playground/building/parts.ts";
import { FOR_ALL, STARTERS } from "../../playground/files/in-browser/starters.ts";
import { bundleScript } from "../build/code/bundle.ts";
import { readPackDir } from "../pack/pack-dir.ts";
import type { PackParts } from "../packing/pack-folder.ts";
import { zipPack } from "../packing/zip.ts";
import { PROJECT_DIR } from "../project-dir.ts";

const SCHEMA = ".schema.json";

/** Where each beginning lies. */
const FOLDERS: Readonly<Record<(typeof STARTERS)[number], string>> = {
  "first page": "template/achievements",
  example: "achievements",
};

export async function packParts(): Promise<Uint8Array> {
  const code = await Promise.all(
    PACK_NAMES.map(async (pack) => {
      const bundle = await bundleScript({ pack, projectDir: PROJECT_DIR, extensions: [] });
      if (!bundle.ok) throw new Error(bundle.problems.join("\n"));
      return [pack, bundle.script] as const;
    }),
  );
  return partsToBytes({
    code: Object.fromEntries(code) as PackParts["code"],
    statics: readPackDir(join(PROJECT_DIR, "behavior_pack")),
  });
}

/** With the schemas that the files of each name, once. */
export function starters(): Uint8Array {
  const trees = join(PROJECT_DIR, "achievements");
  const files = STARTERS.flatMap((starter) =>
    [...readPackDir(join(PROJECT_DIR, FOLDERS[starter]))]
      .filter(([path]) => !path.endsWith(SCHEMA))
      .map(([path, bytes]) => [`${starter}/${path}`, bytes] as const),
  );
  const schemas = readdirSync(trees)
    .filter((name) => name.endsWith(SCHEMA))
    .map((name) => [`${FOR_ALL}/${name}`, new Uint8Array(readFileSync(join(trees, name)))] as const);
  return zipPack(new Map([...files, ...schemas]));
}
