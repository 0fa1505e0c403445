/**
 * Where trees come from and go to: the folder behind the start server (from-server.ts), or the browser's own storage. Whoever
 * edits needs no more than this.
 */
import type { CloudGiven, PackGiven, TreesGiven } from "../protocol/given.ts";
import type { FileChanged, FileClosed, Problem } from "../protocol/server.ts";

export interface TreeSource {
  /** What its trees are called: a folder, a project. */
  readonly name: string;
  readonly cloud: CloudGiven;
  /** Tells what there is now, and from then on what changes. */
  follow(listener: (news: SourceNews) => void): void;
  list(): Promise<readonly FileListed[]>;
  /** Null: there is no such file. */
  read(path: string): Promise<FileRead | FileClosed | null>;
  /** @param known the version that the change was made from; null: a file that is not there yet */
  write(path: string, text: string, known: string | null): Promise<WriteOutcome>;
  remove(path: string, known: string): Promise<WriteOutcome>;
  /** A PNG picture beside `pack.json`. False: there is a file of this name already, and it stays. */
  addPicture(path: string, bytes: Uint8Array): Promise<boolean>;
}

export interface FileListed {
  /** With `/`, from the trees' folder. */
  readonly path: string;
  readonly bytes: number;
}

export interface FileRead {
  readonly text: string;
  /** Names this version of the file. */
  readonly version: string;
}

export type WriteOutcome =
  | { readonly kind: "written"; readonly version: string }
  /** It is another file by now, and nothing was written. */
  | { readonly kind: "changed"; readonly now: FileChanged };

export type SourceNews =
  /** They are right, and what worlds run with is being built of them. */
  | { readonly kind: "trees"; readonly trees: TreesGiven }
  | { readonly kind: "built"; readonly pack: PackGiven; readonly warnings: readonly Problem[] }
  /** Worlds go on with what was built before. */
  | { readonly kind: "wrong"; readonly problems: readonly Problem[] }
  | { readonly kind: "files"; readonly changed: readonly string[] }
  /** Another page is given now, by a server that was started again or built it anew: this one is out of date. */
  | { readonly kind: "page" }
  /** The source can (not) be reached. */
  | { readonly kind: "connection"; readonly isThere: boolean };
