/**
 * A zip archive as files: what it names is looked at before anything is unpacked, so that paths out of it, bombs and broken
 * archives become sentences. Writes nothing, and knows nothing of trees.
 */
import { strFromU8, unzipSync } from "fflate";
import { isEncrypted } from "./encrypted.ts";

export interface ArchiveFiles {
  /** With `/`, in no order. */
  readonly paths: readonly string[];
  /** Unpacks at the first call; throws a sentence where what is packed is broken. */
  bytes(path: string): Uint8Array | undefined;
}

const MAX_FILES = 100_000;
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
const MAX_ARCHIVE_BYTES = 512 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
/** No tree is written in these, and they are most of what the game's own archive holds. */
const NEVER_READ = /\.(?:class|ogg|fsh|vsh|jar)$/i;
/** Of version control, editors and other systems: as in folders, they are nobody's trees. */
const HIDDEN = /(?:^|\/)(?:\.[^/]|__MACOSX\/)/;

/** @returns a sentence where it cannot be read as an archive, or must not be */
export function openArchive(archive: Uint8Array): ArchiveFiles | string {
  if (archive.length > MAX_ARCHIVE_BYTES) return `it has more than ${MAX_ARCHIVE_BYTES / 1024 / 1024} MB`;
  const names = new Map<string, string>();
  let total = 0;
  let wrong: string | undefined;
  try {
    unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        const path = tidyPath(name);
        if (path === undefined) wrong ??= `it names a file outside of itself: ${JSON.stringify(name.slice(0, 100))}`;
        else if (!path.endsWith("/") && path !== "" && !NEVER_READ.test(path) && !HIDDEN.test(path)) {
          names.set(path, name);
          total += originalSize;
          if (originalSize > MAX_FILE_BYTES) wrong ??= `${JSON.stringify(path.slice(0, 100))} in it is too large`;
        }
        return false;
      },
    });
  } catch (error) {
    return `it is no zip archive, or a broken one (${reasonOf(error)})`;
  }
  if (isEncrypted(archive)) return "it is encrypted";
  if (names.size > MAX_FILES) return `it holds more than ${MAX_FILES} files`;
  if (total > MAX_UNPACKED_BYTES) return `unpacked it would have more than ${MAX_UNPACKED_BYTES / 1024 / 1024} MB`;
  if (wrong !== undefined) return wrong;
  let unpacked: Readonly<Record<string, Uint8Array>> | undefined;
  let isBroken = false;
  const unpack = (wanted: ReadonlySet<string>): Readonly<Record<string, Uint8Array>> =>
    unzipSync(archive, { filter: (file) => wanted.has(file.name) });
  return {
    paths: [...names.keys()],
    bytes(path) {
      const name = names.get(path);
      if (name === undefined) return undefined;
      if (unpacked === undefined && !isBroken) {
        try {
          unpacked = unpack(new Set(names.values()));
        } catch {
          // One of them is broken, which is no reason to lose the others.
          isBroken = true;
        }
      }
      return (unpacked ?? unpack(new Set([name])))[name];
    },
  };
}

/** Undefined where it leads out of the archive. */
function tidyPath(name: string): string | undefined {
  const path = name.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path) || path.includes("\0")) return undefined;
  return path.split("/").includes("..") ? undefined : path;
}

export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0]!;

/** Whether bytes begin as an archive does. */
export const isArchive = (bytes: Uint8Array): boolean => strFromU8(bytes.subarray(0, 2), true) === "PK";
