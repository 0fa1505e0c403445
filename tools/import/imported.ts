/**
 * What an importer makes of a foreign tree, whatever its format: nodes as authors write them here, each with how well it says
 * what the foreign one says. It must not know how that is written to disk, reported or merged with an author's edits.
 */

/**
 * - `exact`: completes by the same deeds as the foreign one.
 * - `near`: what differs is told in its notes.
 * - `by_hand`: an author has to finish it; the notes say how.
 * - `impossible`: the game cannot tell it here; it stays as a node that only commands and other packs complete.
 */
export type Verdict = "exact" | "near" | "by_hand" | "impossible";

export interface ImportedNode {
  /** What it is called in its own format, in full, such as `demo:story/first_step`. */
  readonly source: string;
  /**
   * As in a file of the trees' folder; `node_ID` is unique in the whole import. It may be the foreign name in full: whatever is no id is
   * made one, wherever nodes and texts name it. `nodeIdOf` of `output/ids.ts` says which.
   */
  readonly node: Readonly<Record<string, unknown> & { node_ID: string }>;
  readonly verdict: Verdict;
  /** Sentences for the author; at least one unless the verdict is `exact`. */
  readonly notes: readonly string[];
}

export interface ImportedPage {
  /** The name of its folder. */
  readonly folder: string;
  /** The root first, parents before their children. */
  readonly nodes: readonly ImportedNode[];
}

export interface ImportedTrees {
  readonly pack: { readonly name: string; readonly description?: string };
  readonly pages: readonly ImportedPage[];
  /** Language, such as `en_US`, → key → text. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * Files that are written as they are, by their path below the output's folder. A folder of which the build would read something (a
   * pack has files of JSON) is written as one archive of its name.
   */
  readonly beside: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** What was found and could not be read, so that nothing is left out silently. */
  readonly unread: readonly { readonly path: string; readonly why: string }[];
}

/** A folder or an archive that is read. */
export interface SourceFiles {
  /** The folder's or the archive's name, without an ending. */
  readonly name: string;
  /** Of files, with `/`, in the order of their code points. */
  readonly paths: readonly string[];
  /** @returns nothing where there is no such file */
  bytes(path: string): Uint8Array | undefined;
}

export interface Importer {
  /** As the command names it. */
  readonly format: string;
  /** Half a line for the command's help. */
  readonly says: string;
  /** @returns why it is no tree of this format, as a sentence that says what was looked for; or what was read */
  read(source: SourceFiles): ImportedTrees | { readonly refused: string };
}
