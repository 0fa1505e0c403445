/** `npm run generate`: writes what is generated and kept in the repository, as Prettier would format it. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { readVanillaIds } from "./build/vanilla-ids.ts";
import { nodeSchema } from "./generate/node-schema.ts";
import { PROJECT_DIR } from "./project-dir.ts";

const file = join(PROJECT_DIR, "achievements/node.schema.json");
const options = (await resolveConfig(file)) ?? {};
writeFileSync(
  file,
  await format(JSON.stringify(nodeSchema(readVanillaIds()), undefined, 2), { ...options, filepath: file }),
);
process.stdout.write(`wrote ${file}\n`);
