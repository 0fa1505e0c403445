/**
 * Whether a pack is another build of the version that was built before: the game does not take a pack again whose version it
 * has, so that such a one needs a greater version. Knows nothing of where the earlier one lies.
 */
import { PACK_NAMES, type Manifest, type Version } from "../../behavior_pack/manifest.ts";
import type { BuiltPacks, PackFiles } from "./pack-files.ts";

/** `before` gives what was built before; undefined = nothing was. */
export function isOtherBuildOfVersion(
  packs: BuiltPacks,
  before: (pack: (typeof PACK_NAMES)[number]) => PackFiles | undefined,
): boolean {
  return PACK_NAMES.some((pack) => {
    const earlier = before(pack);
    return earlier !== undefined && headerOf(earlier) === headerOf(packs[pack]) && !isSame(earlier, packs[pack]);
  });
}

export const grown = ([major, minor, patch]: Version): Version => [major, minor, patch + 1];

/** What the game tells packs apart by. */
function headerOf(files: PackFiles): string | undefined {
  try {
    const text = new TextDecoder().decode(files.get("manifest.json"));
    const manifest = JSON.parse(text) as Manifest;
    return `${manifest.header.uuid} ${manifest.header.version.join(".")}`;
  } catch {
    return undefined;
  }
}

function isSame(before: PackFiles, after: PackFiles): boolean {
  if (before.size !== after.size) return false;
  return [...after].every(([path, bytes]) => isSameBytes(before.get(path), bytes));
}

export function isSameBytes(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && a.length === b.length && a.every((byte, index) => byte === b[index]);
}
