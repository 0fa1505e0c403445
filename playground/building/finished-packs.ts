/**
 * Packs to be given to players, as the command's build makes them: a UUID is drawn where `pack.json` asks for one, and the
 * version grows where the game may have other packs of the same. Writes nothing: what `pack.json` is to say is part of the answer.
 */
import { PACK_NAMES } from "../../behavior_pack/manifest.ts";
import type { Issue } from "../../scripts/core/checks/issue.ts";
import { PACK_FILE } from "../../scripts/trees/parse-pack.ts";
import { grown, isOtherBuildOfVersion } from "../../tools/packing/grown-version.ts";
import { drawUuids, setVersion } from "../../tools/packing/pack-file.ts";
import type { PackFiles } from "../../tools/packing/pack-files.ts";
import { packFolder, type FolderPacking, type PackParts } from "../../tools/packing/pack-folder.ts";
import { unzipPack, zipPack } from "../../tools/packing/zip.ts";
import type { Archives, PacksBuild } from "./messages.ts";

type Packed = Extract<FolderPacking, { readonly ok: true }>;

export type Finished =
  Exclude<PacksBuild, { readonly kind: "wrong" }> | { readonly kind: "refused"; readonly issues: readonly Issue[] };

export function finishedPacks(files: PackFiles, where: string, before: Partial<Archives>, parts: PackParts): Finished {
  const packed = packFolder(files, where, parts);
  if (!packed.ok) return { kind: "refused", issues: packed.issues };
  const notes: string[] = [];
  let made: Packed = packed;
  let packText: string | undefined;
  const write = (text: string): void => {
    packText = text;
    const again = packFolder(new Map(files).set(PACK_FILE, new TextEncoder().encode(text)), where, parts);
    if (!again.ok) throw new Error(`what the build wrote into ${PACK_FILE} is refused by it`);
    made = again;
  };

  const { source } = packed.own;
  if (source !== undefined) {
    const text = drawUuids(source.file.text, source.json);
    if (text !== source.file.text) {
      write(text);
      notes.push(`A UUID was drawn and written into ${PACK_FILE}: saved progress belongs to it, so keep it for ever.`);
    }
  }
  const old = Object.fromEntries(Object.entries(before).map(([pack, archive]) => [pack, unzipPack(archive)]));
  if (isOtherBuildOfVersion(made.packs, (pack) => old[pack])) {
    const version = made.own.identity.version.join(".");
    if (made.own.source === undefined) {
      notes.push(
        `These packs differ from those that were downloaded before, and both are version ${version}: a game that has the ` +
          `earlier ones may not import these. With a ${PACK_FILE}, the version grows by itself.`,
      );
    } else {
      write(setVersion(made.own.source.file.text, grown(made.own.identity.version)));
      notes.push(
        `The version grew from ${version} to ${made.own.identity.version.join(".")}, so that the game takes them.`,
      );
    }
  }
  const archives = Object.fromEntries(PACK_NAMES.map((pack) => [pack, zipPack(made.packs[pack])])) as Archives;
  const { name, version } = made.own.identity;
  return {
    kind: "packs",
    archives,
    name: made.own.source === undefined ? "Achievements" : name,
    version: version.join("."),
    ...(packText === undefined ? {} : { packText }),
    notes,
  };
}
