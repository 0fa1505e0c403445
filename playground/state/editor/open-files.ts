/**
 * The files of the trees as they are being edited, beside what is known of where they are kept. Writes a file only over what it
 * was made from; where somebody else has changed it meanwhile, both are kept till the person at the page chooses.
 */
import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import { fileKind } from "../../../scripts/trees/file-kinds.ts";
import { withChange, type Change, type TreeFiles } from "../../editing/trees/change.ts";
import type { FileRead, TreeSource } from "../../files/tree-source.ts";
import type { FileClosed } from "../../protocol/server.ts";

/** The same file, here and where it is kept. Null: there is none. */
export interface Conflict {
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly version: string | null;
}

export interface OpenFiles {
  readonly files: ReadonlySignal<TreeFiles>;
  /** Files that are not written yet as they are here. */
  readonly unsaved: ReadonlySignal<readonly string[]>;
  readonly conflicts: ReadonlySignal<ReadonlyMap<string, Conflict>>;
  /** Files that are there and stay as they are, since they cannot be edited here. */
  readonly closed: ReadonlySignal<ReadonlyMap<string, FileClosed>>;
  /** Files that came, or came otherwise, since `seen` was called last. */
  readonly taken: ReadonlySignal<ReadonlySet<string>>;
  readonly isWriting: ReadonlySignal<boolean>;
  /** Why files cannot be read or written now; null: they can. */
  readonly problem: ReadonlySignal<string | null>;
  /** Reads all there is. */
  load(): Promise<void>;
  /** These may have been changed by others. */
  reread(paths: readonly string[]): Promise<void>;
  /** Whoever looks at what is wrong has seen all that came. */
  seen(): void;
  apply(change: Change): void;
  save(): Promise<void>;
  keepMine(path: string): void;
  takeTheirs(path: string): void;
}

export function createOpenFiles(source: TreeSource): OpenFiles {
  const files = signal<TreeFiles>(new Map());
  const kept = signal<ReadonlyMap<string, FileRead>>(new Map());
  const conflicts = signal<ReadonlyMap<string, Conflict>>(new Map());
  const closed = signal<ReadonlyMap<string, FileClosed>>(new Map());
  const taken = signal<ReadonlySet<string>>(new Set());
  const isWriting = signal(false);
  const problem = signal<string | null>(null);
  const isUnsaved = (path: string): boolean => files.value.get(path) !== kept.value.get(path)?.text;
  const unsaved = computed(() =>
    [...new Set([...files.value.keys(), ...kept.value.keys()])].filter((path) => isUnsaved(path)).sort(),
  );
  const writing = new Set<string>();

  async function readAll(paths: readonly string[]): Promise<void> {
    try {
      const found = await Promise.all(paths.map(async (path) => [path, await source.read(path)] as const));
      problem.value = null;
      take(found);
    } catch (error) {
      problem.value = `The files cannot be read: ${(error as Error).message}`;
    }
  }

  /** What is there now, as the source tells it; of thousands of files at once. */
  function take(found: readonly (readonly [string, FileRead | FileClosed | null])[]): void {
    const now = {
      kept: new Map(kept.value),
      files: new Map(files.value),
      conflicts: new Map(conflicts.value),
      closed: new Map(closed.value),
    };
    for (const [path, read] of found) {
      if (!writing.has(path)) takeOne(now, path, read);
    }
    batch(() => {
      kept.value = now.kept;
      files.value = now.files;
      conflicts.value = now.conflicts;
      closed.value = now.closed;
      taken.value = new Set([...taken.value, ...found.map(([path]) => path)]);
    });
  }

  async function writeOne(path: string): Promise<void> {
    const before = kept.value.get(path);
    const text = files.value.get(path);
    writing.add(path);
    try {
      const outcome =
        text === undefined
          ? await source.remove(path, before?.version ?? "")
          : await source.write(path, text, before?.version ?? null);
      if (outcome.kind === "written") {
        const now = text === undefined ? undefined : { text, version: outcome.version };
        kept.value = withEntry(kept.value, path, now);
      } else {
        const { text: theirs, etag: version } = outcome.now;
        if (theirs === (text ?? null)) {
          kept.value = withEntry(
            kept.value,
            path,
            theirs === null ? undefined : { text: theirs, version: version ?? "" },
          );
        } else conflicts.value = new Map(conflicts.value).set(path, { mine: text ?? null, theirs, version });
      }
    } finally {
      writing.delete(path);
    }
  }

  return {
    files,
    unsaved,
    conflicts,
    closed,
    taken,
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
    seen() {
      if (taken.value.size > 0) taken.value = new Set();
    },
    apply(change) {
      files.value = withChange(files.value, change);
    },
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
    keepMine(path) {
      const conflict = conflicts.value.get(path);
      if (conflict === undefined) return;
      const { theirs: text, version } = conflict;
      batch(() => {
        kept.value = withEntry(kept.value, path, text === null || version === null ? undefined : { text, version });
        conflicts.value = withEntry(conflicts.value, path, undefined);
      });
    },
    takeTheirs(path) {
      const conflict = conflicts.value.get(path);
      if (conflict === undefined) return;
      const { theirs: text, version } = conflict;
      batch(() => {
        kept.value = withEntry(kept.value, path, text === null || version === null ? undefined : { text, version });
        files.value = withEntry(files.value, path, text ?? undefined);
        conflicts.value = withEntry(conflicts.value, path, undefined);
      });
    },
  };
}

interface State {
  readonly kept: Map<string, FileRead>;
  readonly files: Map<string, string>;
  readonly conflicts: Map<string, Conflict>;
  readonly closed: Map<string, FileClosed>;
}

function takeOne(now: State, path: string, read: FileRead | FileClosed | null): void {
  const before = now.kept.get(path);
  const mine = now.files.get(path);
  const hadChanges = mine !== before?.text;
  if (read !== null && "closed" in read) {
    now.closed.set(path, read);
    // Edits of what it was before stay, and are told of when they cannot be written.
    if (hadChanges) return;
    now.kept.delete(path);
    now.files.delete(path);
    return;
  }
  now.closed.delete(path);
  if (before?.version === read?.version) return;
  if (hadChanges && mine !== read?.text) {
    now.conflicts.set(path, { mine: mine ?? null, theirs: read?.text ?? null, version: read?.version ?? null });
    return;
  }
  now.conflicts.delete(path);
  if (read === null) {
    now.kept.delete(path);
    now.files.delete(path);
    return;
  }
  now.kept.set(path, read);
  now.files.set(path, read.text);
}

/** Nodes, settings, the pack's file and texts; what belongs to extensions and schemas is nobody's to edit here. */
function isOfTrees(path: string): boolean {
  const kind = fileKind(path);
  return !/(?:^|\/)\./.test(path) && (kind === "node" || kind === "special" || kind === "texts");
}

function withEntry<Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
  value: Value | undefined,
): ReadonlyMap<string, Value> {
  const result = new Map(map);
  if (value === undefined) result.delete(key);
  else result.set(key, value);
  return result;
}
