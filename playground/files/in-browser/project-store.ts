/**
 * Where projects are kept: several by name, each the files of a folder of trees, as bytes. A file is changed only over the
 * version that the change was made from, in whatever tab. Whether what is kept lasts is each store's own.
 */
import type { PackName } from "../../../behavior_pack/manifest.ts";
import type { PackFiles } from "../../../tools/packing/pack-files.ts";

export interface Project {
  readonly id: string;
  readonly name: string;
}

export interface StoredFile {
  readonly bytes: Uint8Array;
  /** Names this version of the file. */
  readonly version: string;
}

export type StoreOutcome =
  | { readonly kind: "written"; readonly version: string }
  /** It is another file by now, and nothing was written. Null: there is none. */
  | { readonly kind: "changed"; readonly now: StoredFile | null };

/** The packs that were downloaded last, as archives. */
export type Downloads = Readonly<Partial<Record<PackName, Uint8Array>>>;

/** Whatever cannot be kept rejects, with an error that says so in words, and nothing of it is there then. */
export interface ProjectStore {
  /** False: it is gone with the page. */
  readonly isLasting: boolean;
  /** The one that was opened last comes first. */
  list(): Promise<readonly Project[]>;
  /** All of it or nothing. */
  create(name: string, files: PackFiles): Promise<Project>;
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
  noteOpened(id: string): Promise<void>;
  files(id: string): Promise<ReadonlyMap<string, StoredFile>>;
  file(id: string, path: string): Promise<StoredFile | null>;
  /** @param known null: a file that is not there yet. @param bytes null: it goes */
  change(id: string, path: string, known: string | null, bytes: Uint8Array | null): Promise<StoreOutcome>;
  downloads(id: string): Promise<Downloads>;
  noteDownload(id: string, pack: PackName, archive: Uint8Array): Promise<void>;
}
