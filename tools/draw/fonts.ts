/**
 * The font files of this machine that letters can be drawn with, in an order that does not hang on the machine's own. Fonts of
 * pixels alone are left out: they say that they have a letter and draw nothing.
 */
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const FOLDERS: Partial<Readonly<Record<NodeJS.Platform, readonly string[]>>> = {
  win32: [join(process.env["WINDIR"] ?? "C:\\Windows", "Fonts")],
  darwin: ["/System/Library/Fonts", "/Library/Fonts", join(homedir(), "Library/Fonts")],
};
const OTHERWISE = [
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  join(homedir(), ".fonts"),
  join(homedir(), ".local/share/fonts"),
];

const FONT = /\.(ttf|otf|ttc|otc)$/i;

export function fontFiles(folders: readonly string[] = FOLDERS[process.platform] ?? OTHERWISE): string[] {
  return folders.flatMap((folder) => {
    try {
      const names = readdirSync(folder, { recursive: true }).map(String);
      return names
        .filter((name) => FONT.test(name))
        .map((name) => join(folder, name))
        .filter(hasOutlines)
        .sort();
    } catch {
      return [];
    }
  });
}

/** By the list of tables at the file's beginning; a collection is taken to have some. */
function hasOutlines(file: string): boolean {
  try {
    const head = Buffer.alloc(1024);
    const handle = openSync(file, "r");
    const length = readSync(handle, head);
    closeSync(handle);
    if (head.toString("latin1", 0, 4) === "ttcf") return true;
    const tables = Array.from({ length: head.readUInt16BE(4) }, (_, at) => 12 + 16 * at).filter(
      (at) => at + 16 <= length,
    );
    const sizes = new Map(tables.map((at) => [head.toString("latin1", at, at + 4), head.readUInt32BE(at + 12)]));
    return sizes.has("CFF ") || sizes.has("CFF2") || (sizes.get("glyf") ?? 0) > MOST_OF_AN_EMPTY_TABLE;
  } catch {
    return false;
  }
}

const MOST_OF_AN_EMPTY_TABLE = 1024;
