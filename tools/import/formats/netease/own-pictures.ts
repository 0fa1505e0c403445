/**
 * The pictures that nodes name and the source has → a resource pack of the author's own, beside the nodes. Pictures of the game
 * need none, and those that nobody has are told.
 */
import { createHash } from "node:crypto";
import { readVanillaIds } from "../../../build/vanilla-ids.ts";
import type { ImportedTrees, SourceFiles } from "../../imported.ts";

const RESOURCE_PACK = "resource_pack";

type Beside = ImportedTrees["beside"][number];

export interface OwnPictures {
  readonly beside: readonly Beside[];
  /** Texture paths that neither the game nor the source has. */
  readonly lacking: ReadonlySet<string>;
}

const ENDINGS = ["png", "tga", "jpg", "jpeg"];

export function ownPictures(source: SourceFiles, textures: Iterable<string>, packName: string): OwnPictures {
  const found = new Map<string, Beside>();
  const lacking = new Set<string>();
  const places = texturesIn(source);
  const ofGame = readVanillaIds().textures;
  for (const texture of textures) {
    if (found.has(texture)) continue;
    const path = places.get(texture.toLowerCase());
    const bytes = path === undefined ? undefined : source.bytes(path);
    if (path !== undefined && bytes !== undefined) {
      const ending = path.slice(path.lastIndexOf(".")).toLowerCase();
      found.set(texture, { path: `${RESOURCE_PACK}/${texture}${ending}`, bytes });
    } else if (ofGame?.has(texture) !== true) lacking.add(texture);
  }
  const pictures = Array.from(found.values());
  if (pictures.length === 0) return { beside: [], lacking };
  return { beside: [manifestFile(packName), ...pictures], lacking };
}

/** By what nodes would write for it, in small letters; the first of several packs has it. */
function texturesIn(source: SourceFiles): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const path of source.paths) {
    const found = /(?:^|\/)(textures\/.+)\.(\w+)$/i.exec(path);
    if (found === null || !ENDINGS.includes(found[2]!.toLowerCase())) continue;
    const texture = found[1]!.toLowerCase();
    if (!places.has(texture)) places.set(texture, path);
  }
  return places;
}

/** The same name gives the same pack, so that a second import is no second pack. */
function manifestFile(packName: string): Beside {
  const manifest = {
    format_version: 2,
    header: {
      name: `${packName}: pictures`,
      description: "Pictures of achievements",
      uuid: uuidOf(`${packName} pictures`),
      version: [1, 0, 0],
      min_engine_version: [1, 21, 0],
    },
    modules: [{ type: "resources", uuid: uuidOf(`${packName} pictures module`), version: [1, 0, 0] }],
  };
  return {
    path: `${RESOURCE_PACK}/manifest.json`,
    bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
  };
}

function uuidOf(what: string): string {
  const hex = createHash("sha256").update(what).digest("hex");
  const variant = ((parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join("-");
}
