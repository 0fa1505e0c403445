/**
 * What packs are made of besides trees and what is known of the game, as one file that lies beside the page, and back. Whoever builds the page writes it
 * (`tools/page/`), and the worker reads it.
 */
import { PACK_NAMES, type PackName } from "../../behavior_pack/manifest.ts";
import type { PackParts } from "../../tools/packing/pack-folder.ts";
import { unzipPack, zipPack } from "../../tools/packing/zip.ts";

export type PageParts = Pick<PackParts, "statics" | "code">;

const STATICS = "statics/";
const codeFile = (pack: PackName): string => `code/${pack}.js`;

export function partsToBytes({ statics, code }: PageParts): Uint8Array {
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>([
    ...PACK_NAMES.map((pack) => [codeFile(pack), encoder.encode(code[pack])] as const),
    ...[...statics].map(([path, bytes]) => [STATICS + path, bytes] as const),
  ]);
  return zipPack(files);
}

export function partsFrom(archive: Uint8Array): PageParts {
  const files = unzipPack(archive);
  const decoder = new TextDecoder();
  const code = Object.fromEntries(PACK_NAMES.map((pack) => [pack, decoder.decode(files.get(codeFile(pack)))]));
  const statics = [...files].filter(([path]) => path.startsWith(STATICS));
  return {
    code: code as PageParts["code"],
    statics: new Map(statics.map(([path, bytes]) => [path.slice(STATICS.length), bytes])),
  };
}
