/**
 * The files of the trees' folder as the page's editor may list, read and write them. Nothing outside of the folder is ever
 * touched, whatever path is asked for and wherever links lead; nothing is written over that the editor has not seen.
 */
import { createHash, randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { compareIds } from "../../scripts/core/tree/ids.ts";
import type { FileChanged, FileClosed, FileList, FileText } from "../../playground/protocol/server.ts";
import { decodeText } from "../packing/decode-text.ts";

export type FileOutcome =
  | { readonly kind: "done"; readonly etag: string }
  | { readonly kind: "changed"; readonly now: FileChanged }
  | { readonly kind: "refused"; readonly problem: string };

/** What the change was made from: a version, a file that is not there yet, or whatever is there. */
export type Condition = { readonly version: string } | "absent" | "any";

export interface TreeFiles {
  list(): FileList;
  /** Null: there is no such file that the editor may see. */
  read(path: string): FileText;
  write(path: string, text: string, condition: Condition): FileOutcome;
  remove(path: string, condition: Condition): FileOutcome;
  /** A PNG picture at the top of the folder, beside `pack.json`; never over another file. */
  addPicture(name: string, bytes: Uint8Array): FileOutcome;
}

export const LONGEST_FILE_BYTES = 4_000_000;
/** Kinds of text that trees and extensions consist of. */
const KINDS = /\.(?:json|lang|ts|js|mjs|md|txt)$/i;
const PICTURE = /^[A-Za-z0-9_-]{1,100}\.png$/;
const PNG_MARK = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const LONGEST_PATH = 400;

export function createTreeFiles(folder: string): TreeFiles {
  return {
    list() {
      const files = namesBelow(folder, "").flatMap((path) => {
        const place = placeOf(folder, path);
        const stats = place === undefined ? undefined : fs.statSync(place, { throwIfNoEntry: false });
        return stats?.isFile() ? [{ path, bytes: stats.size }] : [];
      });
      return { files: files.sort((a, b) => compareIds(a.path, b.path)) };
    },
    read(path) {
      const place = placeOf(folder, path);
      return place === undefined ? null : presentOf(place);
    },
    write(path, text, condition) {
      const bytes = Buffer.from(text, "utf8");
      if (bytes.length > LONGEST_FILE_BYTES) {
        return {
          kind: "refused",
          problem: `${path} would have ${bytes.length} bytes; expected ${LONGEST_FILE_BYTES} at most`,
        };
      }
      return change(folder, path, condition, (place) => {
        writeWhole(place, bytes);
        return etagOf(bytes);
      });
    },
    remove(path, condition) {
      return change(folder, path, condition, (place) => {
        fs.rmSync(place);
        return "";
      });
    },
    addPicture(name, bytes) {
      const isPicture = PICTURE.test(name) && PNG_MARK.equals(bytes.subarray(0, PNG_MARK.length));
      if (!isPicture || bytes.length > LONGEST_FILE_BYTES) {
        return { kind: "refused", problem: `${name} is no PNG picture that can lie beside pack.json` };
      }
      try {
        const place = join(fs.realpathSync(folder), name);
        if (fs.lstatSync(place, { throwIfNoEntry: false })) return { kind: "changed", now: NOTHING };
        writeWhole(place, bytes);
        return { kind: "done", etag: etagOf(bytes) };
      } catch (error) {
        return { kind: "refused", problem: `${name} could not be written: ${(error as Error).message}` };
      }
    },
  };
}

/** With `/`. What may not be read, or is not there, has nothing in it: the build says so, and the rest can be edited. */
function namesBelow(folder: string, below: string): string[] {
  try {
    return fs.readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() && !entry.name.startsWith(".") ? namesBelow(folder, path) : [path];
    });
  } catch {
    return [];
  }
}

/** Does it when what is there is what it was made from. */
function change(folder: string, path: string, condition: Condition, act: (place: string) => string): FileOutcome {
  const place = placeOf(folder, path);
  if (place === undefined) {
    return { kind: "refused", problem: `${path} is no text file in the trees' folder; nothing else is written` };
  }
  const present = presentOf(place);
  if (present !== null && "closed" in present) return { kind: "refused", problem: `${path}: ${present.closed}` };
  const isExpected =
    condition === "any" || (condition === "absent" ? present === null : present?.etag === condition.version);
  if (!isExpected) return { kind: "changed", now: present ?? NOTHING };
  try {
    return { kind: "done", etag: act(place) };
  } catch (error) {
    return { kind: "refused", problem: `${path} could not be changed: ${(error as Error).message}` };
  }
}

const NOTHING: FileChanged = { text: null, etag: null };

function presentOf(place: string): FileText {
  try {
    const stats = fs.statSync(place, { throwIfNoEntry: false });
    if (!(stats?.isFile() ?? false)) return null;
    return textOf(fs.readFileSync(place));
  } catch (error) {
    // It went between the two.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    return closed(`the file cannot be read (${(error as Error).message})`, "a file that may be read");
  }
}

/** As it is, a byte order mark included. Of what is no UTF-8, the text that is guessed would be written over the rest. */
function textOf(bytes: Buffer): FileText {
  if (bytes.length > LONGEST_FILE_BYTES) {
    return closed(`the file has ${bytes.length} bytes`, `${LONGEST_FILE_BYTES} at most`);
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return closed(decoded.problem, "the file saved with the encoding UTF-8");
  return { text: bytes.toString("utf8"), etag: etagOf(bytes) };
}

function closed(problem: string, expected: string): FileClosed {
  return { closed: problem, expected };
}

/** Whoever reads it meanwhile reads all of the earlier file. Names with a dot in front are no nodes. */
function writeWhole(place: string, bytes: Uint8Array): void {
  fs.mkdirSync(dirname(place), { recursive: true });
  const unfinished = join(dirname(place), `.${randomBytes(6).toString("hex")}.unfinished`);
  try {
    fs.writeFileSync(unfinished, bytes);
    fs.renameSync(unfinished, place);
  } finally {
    fs.rmSync(unfinished, { force: true });
  }
}

/** Where the file lies or would lie, links followed; undefined when that is outside, or must not be touched. */
function placeOf(folder: string, path: string): string | undefined {
  if (!isPlainPath(path)) return undefined;
  try {
    const root = fs.realpathSync(folder);
    const place = followed(join(root, path));
    return isWithin(root, place) ? place : undefined;
  } catch {
    // A link that leads nowhere, a folder that may not be read.
    return undefined;
  }
}

/** Below the folder, by names that mean themselves on every system; what begins with a dot belongs to editors. */
function isPlainPath(path: string): boolean {
  if (path.length > LONGEST_PATH || !KINDS.test(path)) return false;
  return path
    .split("/")
    .every((name) => /^[^.\\/:*?"<>|\p{Cc}][^\\/:*?"<>|\p{Cc}]*$/u.test(name) && !/[. ]$/.test(name));
}

/** Of what is not there yet: where it would be, with the links above it followed. */
function followed(path: string): string {
  if (fs.lstatSync(path, { throwIfNoEntry: false })) return fs.realpathSync(path);
  return join(followed(dirname(path)), basename(path));
}

function isWithin(root: string, place: string): boolean {
  const below = relative(root, place);
  return below !== "" && below.split(sep)[0] !== ".." && !isAbsolute(below);
}

function etagOf(bytes: Uint8Array): string {
  return `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"`;
}
