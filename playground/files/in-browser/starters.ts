/** What a project can begin with, as it lies beside the page. */
import { drawUuids } from "../../../tools/packing/pack-file.ts";
import { unzipSync } from "fflate";
import type { PackFiles } from "../../../tools/packing/pack-files.ts";
import { OWN_UUID, PACK_FILE, type PackJson } from "../../../scripts/trees/parse-pack.ts";

export const STARTERS = ["first page", "example"] as const;
export type Starter = (typeof STARTERS)[number];
/** What lies beside the files of each: the schemas. */
export const FOR_ALL = "for all";

/** Of this archive, the files of a new project. It is a pack of its own, whatever it begins with. */
export function startFiles(archive: Uint8Array, starter: Starter, name: string): PackFiles {
  const isWanted = (path: string): boolean => [starter, FOR_ALL].includes(path.slice(0, path.indexOf("/")));
  const entries = Object.entries(unzipSync(archive, { filter: (file) => isWanted(file.name) }));
  const files = new Map(entries.map(([path, bytes]) => [path.slice(path.indexOf("/") + 1), bytes]));
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
