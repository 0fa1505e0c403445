/** Where npm has put a package: in the folder's own node_modules or in one of a folder above, as Node looks for it. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** @param path below node_modules, e.g. a package's name */
export function findInstalled(folder: string, path: string): string | undefined {
  const place = join(folder, "node_modules", path);
  if (existsSync(place)) return place;
  const above = dirname(folder);
  return above === folder ? undefined : findInstalled(above, path);
}
