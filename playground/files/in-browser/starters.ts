/** What a project can begin with, as it lies beside the page. */
import { drawUuids } from "../../../tools/packing/pack-file.ts";
import type { PackFiles } from "../../../tools/packing/pack-files.ts";
import { unzipPack } from "../../../tools/packing/zip.ts";
import { OWN_UUID, PACK_FILE, type PackJson } from "../../../scripts/trees/parse-pack.ts";
import { below } from "../../building/parts.ts";

export const STARTERS = ["first page", "example"] as const;
export type Starter = (typeof STARTERS)[number];

/** Of this archive, the files of a new project. It is a pack of its own, whatever it begins with. */
export function startFiles(archive: Uint8Array, starter: Starter, name: string): PackFiles {
  const files = new Map(below(unzipPack(archive), `${starter}/`));
  const pack: PackJson & { readonly $schema: string } = {
    $schema: "./pack.schema.json",
    name: name.slice(0, 100),
    description: "",
    version: [1, 0, 0],
    uuid: OWN_UUID,
  };
  const text = `${JSON.stringify(pack, undefined, 2).replace(/\[\s+(\d+),\s+(\d+),\s+(\d+)\s+\]/, "[$1, $2, $3]")}\n`;
  return files.set(PACK_FILE, new TextEncoder().encode(drawUuids(text, pack)));
}
