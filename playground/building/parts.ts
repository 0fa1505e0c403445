/**
 * What packs are made of besides trees, as one file that lies beside the page, and back. Whoever builds the page writes it
 * (`tools/page/`), and the worker reads it.
 */
import { PACK_NAMES, type PackName } from "../../behavior_pack/manifest.ts";
import type { PackFiles } from "../../tools/packing/pack-files.ts";
import type { PackParts } from "../../tools/packing/pack-folder.ts";
import { vanillaFromJson, vanillaToJson } from "../../tools/packing/vanilla-json.ts";
import { unzipPack, zipPack } from "../../tools/packing/zip.ts";

const STATICS = "statics/";
const VANILLA = "vanilla.json";
const VERSION = "version";
const codeFile = (pack: PackName): string => `code/${pack}.js`;

export function partsToBytes({ statics, code, vanilla, version }: PackParts): Uint8Array {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>([
    ...PACK_NAMES.map((pack) => [codeFile(pack), encoder.encode(code[pack])] as const),
    [VANILLA, encoder.encode(vanillaToJson(vanilla))],
    [VERSION, encoder.encode(version)],
    ...[...statics].map(([path, bytes]) => [STATICS + path, bytes] as const),
  ]);
  return zipPack(files);
}

export function partsFrom(archive: Uint8Array): PackParts {
  const files = unzipPack(archive);
  const decoder = new TextDecoder();
  const text = (path: string): string => decoder.decode(files.get(path));
  const code = Object.fromEntries(PACK_NAMES.map((pack) => [pack, text(codeFile(pack))])) as PackParts["code"];
  return { code, vanilla: vanillaFromJson(text(VANILLA)), version: text(VERSION), statics: below(files, STATICS) };
}

/** The files of a folder, by their paths in it. */
export function below(files: PackFiles, folder: string): PackFiles {
  const entries = [...files].filter(([path]) => path.startsWith(folder));
  return new Map(entries.map(([path, bytes]) => [path.slice(folder.length), bytes]));
}
