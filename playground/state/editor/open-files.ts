/**
 * The files of the trees as they are being edited: reads them from where they are kept, and writes there what was changed. Writes
 * a file only over what it was made from. What becomes of the two copies of a file is file-copies' business.
 */
import { signal, type ReadonlySignal } from "@preact/signals";
import { fileKind } from "../../../scripts/trees/file-kinds.ts";
import type { TreeSource } from "../../files/tree-source.ts";
import { createFileCopies, type FileCopies } from "./file-copies.ts";

export interface OpenFiles extends Omit<FileCopies, "kept" | "take" | "wrote"> {
  readonly isWriting: ReadonlySignal<boolean>;
  /** Why files cannot be read or written now; null: they can. */
  readonly problem: ReadonlySignal<string | null>;
  /** Reads all there is. */
  load(): Promise<void>;
  /** These may have been changed by others. */
  reread(paths: readonly string[]): Promise<void>;
  save(): Promise<void>;
}

export function createOpenFiles(source: TreeSource): OpenFiles {
  const { kept, take, wrote, ...copies } = createFileCopies();
  const { files, conflicts, unsaved } = copies;
  const isWriting = signal(false);
  const problem = signal<string | null>(null);
  const writing = new Set<string>();

  async function readAll(paths: readonly string[]): Promise<void> {
    try {
      const found = await Promise.all(paths.map(async (path) => [path, await source.read(path)] as const));
      problem.value = null;
      take(found, (path) => writing.has(path));
    } catch (error) {
      problem.value = `The files cannot be read: ${(error as Error).message}`;
    }
  }

  async function writeOne(path: string): Promise<void> {
    const before = kept(path);
    const text = files.value.get(path);
    writing.add(path);
    try {
      const outcome =
        text === undefined
          ? await source.remove(path, before?.version ?? "")
          : await source.write(path, text, before?.version ?? null);
      wrote(path, text, outcome);
    } finally {
      writing.delete(path);
    }
  }

  return {
    ...copies,
    isWriting,
    problem,
    async load() {
      try {
        const listed = await source.list();
        await readAll(listed.map(({ path }) => path).filter(isOfTrees));
      } catch (error) {
        problem.value = `The files cannot be read: ${(error as Error).message}`;
      }
    },
    reread: (paths) => readAll(paths.filter(isOfTrees)),
    async save() {
      if (isWriting.value) return;
      isWriting.value = true;
      try {
        // What is typed meanwhile waits for the next time. New files first: a stop in between loses nothing.
        const paths = unsaved.value.filter((path) => !conflicts.value.has(path));
        const isGone = (path: string): boolean => files.value.get(path) === undefined;
        const failed: string[] = [];
        for (const path of [...paths.filter((each) => !isGone(each)), ...paths.filter(isGone)]) {
          // One that cannot be written keeps no other from being written.
          await writeOne(path).catch((error: unknown) => failed.push((error as Error).message));
        }
        problem.value = failed[0] === undefined ? null : `Not saved: ${failed[0]}`;
      } finally {
        isWriting.value = false;
      }
    },
  };
}

/** Nodes, settings, the pack's file and texts; what belongs to extensions and schemas is nobody's to edit here. */
function isOfTrees(path: string): boolean {
  const kind = fileKind(path);
  return !/(?:^|\/)\./.test(path) && (kind === "node" || kind === "special" || kind === "texts");
}
