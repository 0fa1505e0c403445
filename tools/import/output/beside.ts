/**
 * Files of an import that are no trees. What the build would take for nodes or for a folder of packs is put into archives, which it
 * leaves alone; paths out of the output's folder are told of and not written.
 */
import { fileKind } from "../../../scripts/trees/file-kinds.ts";
import { zipPack } from "../../packing/zip.ts";
import type { ImportedTrees } from "../imported.ts";

interface FilesBeside {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly unread: ImportedTrees["unread"];
}

export function filesBeside(beside: ImportedTrees["beside"]): FilesBeside {
  const unread: { path: string; why: string }[] = [];
  const groups = new Map<string, Map<string, Uint8Array>>();
  for (const { path, bytes } of beside) {
    const parts = path.split(/[\\/]/);
    const isInside = parts.every((part) => part !== "" && part !== ".." && part !== "." && !part.includes(":"));
    if (!isInside || parts[0]!.startsWith(".")) {
      unread.push({ path, why: "it was not written, for its path leads out of the output's folder" });
      continue;
    }
    const group = parts.length === 1 ? "" : parts[0]!;
    groups.set(
      group,
      (groups.get(group) ?? new Map<string, Uint8Array>()).set(parts.slice(group === "" ? 0 : 1).join("/"), bytes),
    );
  }
  const files = new Map<string, Uint8Array>();
  for (const [group, members] of groups) {
    const paths = [...members.keys()].map((path) => (group === "" ? path : `${group}/${path}`));
    if (group !== "" && paths.some((path) => fileKind(path) !== "other")) {
      files.set(`${group}${members.has("manifest.json") ? ".mcpack" : ".zip"}`, zipPack(members));
      continue;
    }
    for (const [path, bytes] of members) {
      const place = group === "" ? path : `${group}/${path}`;
      if (fileKind(place) === "other") files.set(place, bytes);
      else unread.push({ path: place, why: "it was not written, for the build would take it for a node" });
    }
  }
  return { files, unread };
}
