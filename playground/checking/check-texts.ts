/** The files as they are being edited → what the build would say of them, by the same function. */
import type { Issue } from "../../scripts/core/checks/issue.ts";
import { checkFiles } from "../../scripts/trees/check-files.ts";
import { noNodes, sortFiles } from "../../scripts/trees/file-kinds.ts";
import { parsePack } from "../../scripts/trees/parse-pack.ts";
import type { VanillaIds } from "../../scripts/trees/vanilla-ids.ts";

export function checkTexts(
  texts: ReadonlyMap<string, string>,
  vanilla: VanillaIds,
): { readonly issues: readonly Issue[]; readonly warnings: readonly Issue[] } {
  const sorted = sortFiles(texts.keys(), (path) => ({ path, text: withoutMark(texts.get(path)!) }));
  const empty = sorted.files.length === 0 ? [noNodes("the folder")] : [];
  const checked = checkFiles({ ...sorted, issues: empty, idsElsewhere: [] }, vanilla);
  const pack = sorted.pack === undefined ? undefined : parsePack(sorted.pack.text, sorted.pack.path);
  const ofPack = pack === undefined || pack.ok ? [] : pack.issues;
  return { issues: [...checked.issues, ...ofPack], warnings: [...checked.warnings, ...(pack?.warnings ?? [])] };
}

/** The build drops a byte order mark as it reads; an edited file keeps it. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, "");
