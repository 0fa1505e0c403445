/** Where the project lies on this machine: the folder of package.json. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

export const PROJECT_DIR = dirname(dirname(fileURLToPath(import.meta.url)));
