/** Where a path of the output's folder lies on disk. Decides that nothing leads out of the folder. */
import { lstatSync } from "node:fs";
import { join } from "node:path";

/** Throws where a link leads out of the folder, or the path does. */
export function placeIn(dir: string, path: string): string {
  const parts = path.split("/");
  if (parts.includes("..")) throw new Error(`${path} is no path in the folder`);
  for (let depth = 1; depth < parts.length; depth++) {
    const folder = join(dir, ...parts.slice(0, depth));
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true)
      throw new Error(`${folder} is a link; expected a folder`);
  }
  return join(dir, ...parts);
}
