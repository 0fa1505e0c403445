/**
 * `npm run generate [-- --check]`: writes what is derived from the sources, or tells what of it is out of date. Each
 * generator is one file in generate/; this lists them.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { generateClientScript } from "./generate/client-script.ts";
import { generateClientTypes, generateExtensionTypes, generateTestingTypes } from "./generate/extension-types.ts";
import { authoringList, goalTypeList } from "./generate/goal-lists.ts";
import { withGenerated } from "./generate/in-document.ts";
import { readVanillaIds } from "./build/vanilla-ids.ts";
import { PROJECT_DIR } from "./project-dir.ts";

/**
 * Path relative to the project → its text, before it is formatted. Lists of files come first, and what is made of them is
 * imported after they are written.
 */
const GENERATED: Readonly<Record<string, () => string | Promise<string>>> = {
  "scripts/core/goals/type-list.ts": goalTypeList,
  "scripts/trees/goals/list.ts": authoringList,
  // A new language has no types without its rule.
  "scripts/core/text/numbers/plural-rules.ts": async () => {
    const { pluralRules } = await import("./generate/plural-rules.ts");
    return pluralRules();
  },
  "types/bedrock-achievements.d.ts": generateExtensionTypes,
  "types/bedrock-achievements-testing.d.ts": generateTestingTypes,
  "client/bedrock-achievements-client.d.ts": generateClientTypes,
  "client/bedrock-achievements-client.js": generateClientScript,
  "examples/other-pack/scripts/bedrock-achievements-client.js": generateClientScript,
  "achievements/node.schema.json": async () => {
    const { nodeSchema } = await import("./generate/node-schema.ts");
    return JSON.stringify(nodeSchema(readVanillaIds()), undefined, 2);
  },
  "scripts/core/provided/node-shape.ts": async () => {
    const { nodeShape } = await import("./generate/node-shape.ts");
    return nodeShape();
  },
  "docs/goals.md": async () => {
    const { goalParts } = await import("./generate/goal-tables.ts");
    return withGenerated("docs/goals.md", goalParts());
  },
  "docs/trees.md": async () => {
    const { rewardTable } = await import("./generate/reward-table.ts");
    return withGenerated("docs/trees.md", { "reward types": rewardTable() });
  },
  "docs/pictures/shipped-page.svg": async () => {
    const { shippedPage } = await import("./generate/shipped-page.ts");
    return shippedPage();
  },
};

/** The generated files whose text on disk is not what the sources give; they are written unless `check` is set. */
export async function generate(check: boolean): Promise<string[]> {
  const stale: string[] = [];
  for (const [path, make] of Object.entries(GENERATED)) {
    const file = join(PROJECT_DIR, path);
    const made = await make();
    // Pictures have no format that anybody reads.
    const text = file.endsWith(".svg") ? made : await format(made, { ...(await resolveConfig(file)), filepath: file });
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    stale.push(path);
    if (!check) writeFileSync(file, text);
  }
  return stale;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes("--check");
  const stale = await generate(check);
  for (const path of stale) console.log(check ? `${path} is out of date; expected npm run generate` : `wrote ${path}`);
  if (check && stale.length > 0) process.exitCode = 1;
}
