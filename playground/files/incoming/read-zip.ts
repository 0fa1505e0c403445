/** The bytes of a file → the files of a zip, or in words why it is none. Knows nothing of trees. */
import { unzipSync, type UnzipFileInfo } from "fflate";
import type { PackFiles } from "../../../tools/packing/pack-files.ts";
import { isStray, MOST_BYTES, MOST_FILES } from "./trees-in.ts";

export type ZipReading =
  { readonly ok: true; readonly files: PackFiles } | { readonly ok: false; readonly problem: string };

/** What people take for a zip, by its first bytes. */
const OTHERS: readonly (readonly [mark: readonly number[], what: string])[] = [
  [[0x52, 0x61, 0x72, 0x21], "a RAR archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "a 7z archive"],
  [[0x1f, 0x8b], "a gzip archive"],
  [[0x89, 0x50, 0x4e, 0x47], "a picture"],
  [[0xff, 0xd8, 0xff], "a picture"],
  [[0x25, 0x50, 0x44, 0x46], "a PDF document"],
];

export function readZip(title: string, bytes: Uint8Array): ZipReading {
  const refused = (what: string): ZipReading => ({
    ok: false,
    problem: `${title} ${what}; expected a zip of a folder of trees, or the folder itself`,
  });
  const hasMark = (mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  if (!hasMark([0x50, 0x4b])) {
    const what = OTHERS.find(([mark]) => hasMark(mark))?.[1];
    return refused(what === undefined ? "is not a zip" : `is ${what}, not a zip`);
  }
  let count = 0;
  let total = 0;
  const fits = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (name.endsWith("/") || isStray(name)) return false;
    count += 1;
    total += originalSize;
    return count <= MOST_FILES && total <= MOST_BYTES;
  };
  try {
    const files = new Map(Object.entries(unzipSync(bytes, { filter: fits })));
    if (count > MOST_FILES) return refused(`holds ${count} files, more than ${MOST_FILES}`);
    if (total > MOST_BYTES) return refused(`holds ${Math.ceil(total / 1e6)} MB, more than ${MOST_BYTES / 1e6}`);
    return { ok: true, files };
  } catch (error) {
    return refused(`cannot be read as a zip: ${(error as Error).message}`);
  }
}
