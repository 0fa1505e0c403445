/**
 * What the page and the start server (tools/start) say to each other, all on loopback. Each request but the page's own files
 * bears the token of the page's `<meta name="playground-token">` in the header {@link TOKEN_HEADER}, the stream of events as
 * `?token=`: other web pages in the same browser know it not.
 *
 *   GET    /api/session        SessionInfo
 *   GET    /api/events         server-sent events: each `data` is one ServerEvent
 *   GET    /api/files          FileList
 *   POST   /api/texts          {@link TextsAsked} → {@link Texts}: many files in one answer
 *   PUT    /api/files/PATH     writes the text. `if-match: ETAG` (`*`: whatever is there; `if-none-match: *`: only a new
 *                              file). 200 FileWritten | 412 FileChanged: it is another one by now, and nothing was written
 *                              With `content-type: image/png`, a new picture beside `pack.json`
 *   DELETE /api/files/PATH     with `if-match`. 200 | 412 FileChanged
 *   any    /cloud/…            the cloud service's routes; the server adds the key
 *
 * Anything wrong is `4xx` or `5xx` with {@link ServerProblem}.
 */
import type { PackGiven } from "./given.ts";

export const TOKEN_HEADER = "x-playground-token";
export const TOKEN_META = "playground-token";
export const CLOUD_PATH = "/cloud";
export const PICTURE_TYPE = "image/png";

export interface SessionInfo {
  /** The folder of the trees as the author knows it. */
  readonly folder: string;
  readonly hasCloud: boolean;
}

export type ServerEvent =
  /** The trees as they are now, built. */
  | { readonly kind: "built"; readonly pack: PackGiven; readonly warnings: readonly Problem[] }
  /** The trees as they are now have these problems; worlds go on with what was built before, if anything was. */
  | { readonly kind: "wrong"; readonly problems: readonly Problem[] }
  /** Files of the trees' folder are there, others, or gone: paths. */
  | { readonly kind: "files"; readonly changed: readonly string[] }
  /** The page itself was built anew. */
  | { readonly kind: "page" };

/** A line of the build. */
export interface Problem {
  /** All of it. */
  readonly line: string;
  /** Relative to the trees' folder, where it is of a file in it. */
  readonly file?: string;
  readonly lineNumber?: number;
  readonly column?: number;
  /** Without the place. */
  readonly text: string;
}

export interface FileList {
  /** With `/`, in the order of code points: every text file of the trees, settings, texts and schemas. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

export interface TextsAsked {
  readonly paths: readonly string[];
}

/** In the order in which they were asked for. */
export interface Texts {
  readonly files: readonly FileText[];
}

/** Null: there is no such file. */
export type FileText = { readonly text: string; readonly etag: string } | FileClosed | null;

/** A file that is there and cannot be edited: it would not be the same one afterwards. */
export interface FileClosed {
  readonly closed: string;
  /** What would open it. */
  readonly expected: string;
}

export interface FileWritten {
  readonly etag: string;
}

export interface FileChanged {
  /** What is there now; null: nothing. */
  readonly text: string | null;
  readonly etag: string | null;
}

export interface ServerProblem {
  readonly problem: string;
}
