/** The editor of the trees that the page follows, and what of it is being looked at. Begun anew with another source. */
import { computed, effect, signal, untracked, type ReadonlySignal } from "@preact/signals";
import schemaAddress from "../../../achievements/node.schema.json?url";
import type { NodeSchema } from "../../editing/schema/parts.ts";
import type { NodeFile } from "../../editing/trees/nodes.ts";
import type { Outcome } from "../../editing/trees/outcome.ts";
import type { TreeSource } from "../../files/tree-source.ts";
import { openPanel, selectedNode } from "../choices.ts";
import { notify } from "../notices.ts";
import { changedFiles, isOutOfDate, problems, treeSource, trees } from "../trees.ts";
import { createChecks } from "./checks.ts";
import { createEditor, type Editor } from "./editor.ts";
import { createOpenFiles } from "./open-files.ts";

export const EDITOR_TABS = ["form", "text", "languages", "problems"] as const;
export type EditorTab = (typeof EDITOR_TABS)[number];

const present = signal<Editor | null>(null);
/** Null until schema and source are there. */
export const editor: ReadonlySignal<Editor | null> = present;

export const editorTab = signal<EditorTab>("form");

const wantedFile = signal<string | null>(null);

/** A place in a text to go to; `number` grows with each wish. */
export const wantedPlace = signal<{
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly number: number;
} | null>(null);

/** The node that is edited: the one that is selected. */
export const openNode: ReadonlySignal<NodeFile | undefined> = computed(() => {
  const id = selectedNode.value;
  return id === null ? undefined : present.value?.nodes.value.byId.get(id);
});

/** The file whose text is open: one that was asked for, else that of the node. */
export const openFile: ReadonlySignal<string | undefined> = computed(() => {
  const files = present.value?.files.value;
  const wanted = wantedFile.value;
  if (wanted !== null && files?.has(wanted)) return wanted;
  return openNode.value?.path ?? files?.keys().next().value;
});

export function openText(path: string, line?: number, column = 1): void {
  const node = present.value?.nodes.value.byPath.get(path);
  if (node !== undefined && node.id !== "" && present.value?.nodes.value.byId.get(node.id) === node) {
    selectedNode.value = node.id;
  }
  wantedFile.value = path;
  editorTab.value = "text";
  openPanel.value = "editor";
  if (line !== undefined) wantedPlace.value = { path, line, column, number: (wantedPlace.value?.number ?? 0) + 1 };
}

/** Does it, and says why where it cannot be done. `at`: strokes at the same place are undone together. */
export function edit(outcome: Outcome, at?: string): boolean {
  const why = present.value?.perform(outcome, at);
  if (why !== undefined) notify({ kind: "problem", text: why });
  return why === undefined;
}

/** Another node was chosen: its own file is open. */
effect(() => {
  const id = selectedNode.value;
  untracked(() => {
    const wanted = wantedFile.value;
    if (id !== null && wanted !== null && present.value?.nodes.value.byId.get(id)?.path !== wanted) {
      wantedFile.value = null;
    }
  });
});

effect(() => {
  const { paths, number } = changedFiles.value;
  if (number > 0) void untracked(() => present.value?.open.reread(paths));
});

/** Of the editor that is there. */
let worker: Worker | undefined;
/** Whose editor was begun. */
let begun: TreeSource | null = null;

effect(() => {
  const source = treeSource.value;
  untracked(() => {
    if (begun === null || source === begun) return;
    worker?.terminate();
    present.value = begun = null;
  });
});

/** What is first seen is the tree: what checks it beside the page would keep it from coming. */
effect(() => {
  const source = treeSource.value;
  const isSeen = trees.value !== null || problems.value.length > 0;
  if (source === null || !isSeen || source === begun) return;
  begun = source;
  void untracked(() => beginEditor(source));
});

async function beginEditor(source: TreeSource): Promise<void> {
  try {
    const schema = (await (await fetch(schemaAddress)).json()) as NodeSchema;
    if (begun !== source) return;
    worker = new Worker(new URL("../../checking/worker.ts", import.meta.url), { type: "module" });
    const checks = createChecks(worker);
    present.value = createEditor(createOpenFiles(source), checks, schema, (id) => (selectedNode.value = id));
  } catch (error) {
    notify({ kind: "problem", text: `The editor does not begin: ${(error as Error).message}` });
  }
}

/** What could not be written while nobody was there is now. */
effect(() => {
  if (isOutOfDate.value) void untracked(() => present.value?.open.load());
});

effect(() => {
  if (isOutOfDate.value && (present.value?.open.unsaved.value.length ?? 0) === 0) location.reload();
});

if (typeof addEventListener === "function") {
  addEventListener("beforeunload", (event) => {
    if ((present.value?.open.unsaved.value.length ?? 0) > 0) event.preventDefault();
  });
}
