/**
 * The two copies of each file of the trees, the one that is edited here and the one that is kept where the trees are, and what
 * becomes of them when one is changed, written or found changed. Where both were changed, both are kept till the person at the
 * page chooses. Reads and writes nothing.
 */
import { batch, computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { withChange, type Change, type TreeFiles } from "../../editing/trees/change.ts";
import type { FileRead, WriteOutcome } from "../../files/tree-source.ts";
import type { FileClosed } from "../../protocol/server.ts";

/** The same file, here and where it is kept. Null: there is none. */
export interface Conflict {
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly version: string | null;
}

export interface FileCopies {
  readonly files: ReadonlySignal<TreeFiles>;
  /** Files that are not written yet as they are here. */
  readonly unsaved: ReadonlySignal<readonly string[]>;
  readonly conflicts: ReadonlySignal<ReadonlyMap<string, Conflict>>;
  /** Files that are there and stay as they are, since they cannot be edited here. */
  readonly closed: ReadonlySignal<ReadonlyMap<string, FileClosed>>;
  /** Files that came, or came otherwise, since `seen` was called last. */
  readonly taken: ReadonlySignal<ReadonlySet<string>>;
  /** Whoever looks at what is wrong has seen all that came. */
  seen(): void;
  apply(change: Change): void;
  keepMine(path: string): void;
  takeTheirs(path: string): void;
  /** As it was read or written last. */
  kept(path: string): FileRead | undefined;
  /**
   * What is there now, as the source tells it; of thousands of files at once.
   * @param isBusy whether a file is being written, whose end will be told
   */
  take(found: readonly (readonly [string, FileRead | FileClosed | null])[], isBusy: (path: string) => boolean): void;
  /** How the writing of `text` ended; undefined: the file was to go. */
  wrote(path: string, text: string | undefined, outcome: WriteOutcome): void;
}

interface Copies {
  readonly kept: Signal<ReadonlyMap<string, FileRead>>;
  readonly files: Signal<TreeFiles>;
  readonly conflicts: Signal<ReadonlyMap<string, Conflict>>;
  readonly closed: Signal<ReadonlyMap<string, FileClosed>>;
}

export function createFileCopies(): FileCopies {
  const copies: Copies = {
    kept: signal(new Map()),
    files: signal(new Map()),
    conflicts: signal(new Map()),
    closed: signal(new Map()),
  };
  const { kept, files, conflicts, closed } = copies;
  const taken = signal<ReadonlySet<string>>(new Set());
  const isUnsaved = (path: string): boolean => files.value.get(path) !== kept.value.get(path)?.text;
  const unsaved = computed(() =>
    [...new Set([...files.value.keys(), ...kept.value.keys()])].filter((path) => isUnsaved(path)).sort(),
  );

  return {
    files,
    unsaved,
    conflicts,
    closed,
    taken,
    seen() {
      if (taken.value.size > 0) taken.value = new Set();
    },
    apply(change) {
      files.value = withChange(files.value, change);
    },
    keepMine: (path) => settle(copies, path, "mine"),
    takeTheirs: (path) => settle(copies, path, "theirs"),
    kept: (path) => kept.value.get(path),
    take(found, isBusy) {
      const now = {
        kept: new Map(kept.value),
        files: new Map(files.value),
        conflicts: new Map(conflicts.value),
        closed: new Map(closed.value),
      };
      for (const [path, read] of found) {
        if (!isBusy(path)) takeOne(now, path, read);
      }
      batch(() => {
        kept.value = now.kept;
        files.value = now.files;
        conflicts.value = now.conflicts;
        closed.value = now.closed;
        taken.value = new Set([...taken.value, ...found.map(([path]) => path)]);
      });
    },
    wrote: (path, text, outcome) => noteWritten(copies, path, text, outcome),
  };
}

function noteWritten({ kept, conflicts }: Copies, path: string, text: string | undefined, outcome: WriteOutcome): void {
  if (outcome.kind === "written") {
    const now = text === undefined ? undefined : { text, version: outcome.version };
    kept.value = withEntry(kept.value, path, now);
    return;
  }
  const { text: theirs, etag: version } = outcome.now;
  if (theirs === (text ?? null)) {
    kept.value = withEntry(kept.value, path, theirs === null ? undefined : { text: theirs, version: version ?? "" });
  } else conflicts.value = new Map(conflicts.value).set(path, { mine: text ?? null, theirs, version });
}

/** The person at the page has chosen. */
function settle({ kept, files, conflicts }: Copies, path: string, whose: "mine" | "theirs"): void {
  const conflict = conflicts.value.get(path);
  if (conflict === undefined) return;
  const { theirs: text, version } = conflict;
  batch(() => {
    kept.value = withEntry(kept.value, path, text === null || version === null ? undefined : { text, version });
    if (whose === "theirs") files.value = withEntry(files.value, path, text ?? undefined);
    conflicts.value = withEntry(conflicts.value, path, undefined);
  });
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
