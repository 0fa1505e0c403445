/**
 * From an importer's trees to what is to be written into the output's folder, with a report. Joins the steps in their order; what
 * each does is its own business. Writes nothing itself.
 */
import { OWN_UUID, PACK_FILE } from "../../scripts/trees/parse-pack.ts";
import { IMPORT_BASE, IMPORT_REPORT } from "../../scripts/trees/file-kinds.ts";
import { LANG_FILE, TEXTS_FOLDER } from "../../scripts/trees/texts/parse-texts.ts";
import type { VanillaIds } from "../../scripts/trees/vanilla-ids.ts";
import type { NodeSchema } from "../../playground/editing/schema/parts.ts";
import { referencesIn } from "../../playground/editing/schema/references.ts";
import type { ImportedTrees } from "./imported.ts";
import { baseOf, baseText, madeOtherwise } from "./merging/base.ts";
import { changedText } from "./merging/changed-file.ts";
import { mergeFiles } from "./merging/merge-files.ts";
import { mergeNodes, type MergedNodes } from "./merging/merge-nodes.ts";
import { mergeTexts } from "./merging/merge-texts.ts";
import { filesBeside } from "./output/beside.ts";
import { draftNodes, draftTexts, nodeText, type DraftNode, type DraftTexts } from "./output/drafts.ts";
import { withRightIds } from "./output/ids.ts";
import { mend } from "./output/mend.ts";
import { REPORT_TEXT, reportOf, reportText, type Change, type Report } from "./output/report.ts";
import type { Target } from "./writing/target.ts";
import type { Changes } from "./writing/write-changes.ts";

export interface ImportPlan {
  readonly report: Report;
  readonly writes: Changes;
}

export interface ImportInput {
  readonly format: string;
  /** As the report names the source. */
  readonly from: string;
  readonly trees: ImportedTrees;
  readonly target: Target;
  readonly vanilla: VanillaIds;
  readonly schema: NodeSchema;
}

/** @returns a sentence where it must not be written */
export function planImport({ format, from, trees, target, vanilla, schema }: ImportInput): ImportPlan | string {
  const right = withRightIds(trees, schema);
  const fresh = mend(draftNodes(right.pages), draftTexts(right.texts), vanilla);
  const ours = fresh.nodes.map((draft) => ({ ...draft }));
  const known = [...target.base.nodes.keys()];
  if (known.length > 0 && !fresh.nodes.some(({ value }) => target.base.nodes.has(value.node_ID))) {
    return (
      `none of the ${known.length} nodes of the earlier import is in ${from}; expected a newer state of the same source, or another ` +
      "folder for --out"
    );
  }
  const order = Object.keys(schema.properties ?? {});
  const merged = mergeNodes(target.base, target.nodes, ours, (node) => referencesIn(schema, node).map(({ id }) => id));
  const ids = new Set(merged.drafts.map(({ value }) => value.node_ID));
  const around = [...target.nodes].filter(([id]) => !ids.has(id) && !merged.removed.has(id));
  // What builds by itself does so where nothing else is.
  const sound = target.isFirst
    ? { ...fresh, lost: [] }
    : mend(merged.drafts, onlyOf(fresh.texts, ids), vanilla, {
        files: around.map(([, file]) => file),
        isKept: (id, key) => merged.kept.get(id)?.has(key) === true,
      });
  const beside = filesBeside(right.beside);
  const lost = [...fresh.lost, ...sound.lost];
  const unread = [
    ...right.unread,
    ...beside.unread,
    ...lost.map(({ source, notes }) => ({ path: source, why: `it could not be made to build: ${notes.join(" ")}` })),
  ];
  const writes = new Map<string, Uint8Array | string | undefined>();
  writeNodes(writes, sound.nodes, target, merged, order);
  const told: Change[] = [...merged.changes];
  for (const locale of new Set([...sound.texts.keys(), ...target.base.texts.keys()])) {
    const path = `${TEXTS_FOLDER}/${locale}${LANG_FILE}`;
    const present = target.texts.get(locale)?.text;
    const base = target.base.texts.get(locale) ?? new Map<string, string>();
    const { text, changes } = mergeTexts(locale, base, present, sound.texts.get(locale) ?? new Map<string, string>());
    told.push(...changes);
    if (text !== present) writes.set(path, text === "" ? undefined : text);
  }
  const files = mergeFiles(target.base.files, beside.files, (path) => target.bytes(path));
  told.push(...files.changes);
  for (const [path, bytes] of files.files) writes.set(path, bytes);
  if (target.isFirst && !target.hasPack) writes.set(PACK_FILE, packText(right.pack));
  const final = new Map(sound.nodes.map((draft) => [draft.value.node_ID, draft]));
  const reported = fresh.nodes.map((draft) => final.get(draft.value.node_ID) ?? draft);
  const report = reportOf(reported, unread, target.isFirst ? undefined : told);
  writes.set(IMPORT_REPORT, `${JSON.stringify(report, undefined, 2)}\n`);
  writes.set(REPORT_TEXT, reportText(report, from));
  const made = new Map(
    fresh.nodes.flatMap(({ value }) => {
      const written = final.get(value.node_ID)?.value;
      const isKept = (key: string): boolean => merged.kept.get(value.node_ID)?.has(key) === true;
      return written === undefined ? [] : [[value.node_ID, madeOtherwise(value, written, isKept)] as const];
    }),
  );
  writes.set(IMPORT_BASE, baseText(baseOf(format, fresh.nodes, fresh.texts, beside.files, made)));
  return { report, writes };
}

function writeNodes(
  writes: Map<string, Uint8Array | string | undefined>,
  nodes: readonly DraftNode[],
  target: Target,
  merged: MergedNodes,
  order: readonly string[],
): void {
  for (const { path, value } of nodes) {
    const present = target.nodes.get(value.node_ID);
    const text = present === undefined ? nodeText(value, order) : changedText(present, value, order);
    if (text !== present?.text) writes.set(path, hasMark(target.bytes(path)) ? `\uFEFF${text}` : text);
  }
  for (const id of merged.removed) writes.set(target.nodes.get(id)!.path, undefined);
}

/** A byte order mark, which is part of an author's form. */
const hasMark = (bytes: Uint8Array | undefined): boolean =>
  bytes !== undefined && Buffer.from(bytes.subarray(0, 3)).toString("hex") === "efbbbf";

/** Texts of nodes that are there, whether the import wrote them or the author kept them. */
function onlyOf(texts: DraftTexts, ids: ReadonlySet<string>): DraftTexts {
  const isThere = (key: string): boolean => {
    for (let dot = key.lastIndexOf("."); dot > 0; dot = key.lastIndexOf(".", dot - 1)) {
      if (ids.has(key.slice(0, dot))) return true;
    }
    return false;
  };
  return new Map([...texts].map(([locale, table]) => [locale, new Map([...table].filter(([key]) => isThere(key)))]));
}

const MAX_NAME = 100;
const MAX_DESCRIPTION = 1000;

function packText({ name, description }: ImportedTrees["pack"]): string {
  const plain = (text: string): string => text.replace(/\p{Cc}+/gu, " ").trim();
  const pack = {
    name: plain(name).slice(0, MAX_NAME) || "Imported achievements",
    description: plain(description ?? "").slice(0, MAX_DESCRIPTION) || "Achievements",
    version: [1, 0, 0],
    uuid: OWN_UUID,
  };
  return nodeText(pack, ["name", "description", "version", "uuid"]);
}
