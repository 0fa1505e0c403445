import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { PROJECT_DIR } from "../../tools/build-packs.ts";

// Borders need no types, and so the files need not exist.
const eslint = new ESLint({
  cwd: PROJECT_DIR,
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

const BORDER_RULES = ["@typescript-eslint/no-restricted-imports", "no-restricted-globals", "no-restricted-properties"];

async function complaints(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: file });
  const fatal = result?.messages.find((message) => message.fatal);
  if (fatal !== undefined) throw new Error(fatal.message);
  return (result?.messages ?? [])
    .filter(({ ruleId }) => BORDER_RULES.includes(ruleId ?? ""))
    .map(({ message }) => message);
}

function importing(path: string): string {
  return `import { x } from "${path}";\nexport const y = x;\n`;
}

describe("a border", () => {
  it.each([
    ["scripts/core/a.ts", "@minecraft/server"],
    ["scripts/core/a.ts", "../app/ports.ts"],
    ["scripts/core/a.ts", "../bedrock/platform.ts"],
    ["scripts/core/a.ts", "bedrock-achievements"],
    ["scripts/core/a.ts", "node:fs"],
    ["scripts/app/a.ts", "@minecraft/server"],
    ["scripts/app/a.ts", "../bedrock/platform.ts"],
    ["scripts/app/a.ts", "../api/binding.ts"],
    ["scripts/app/a.ts", "virtual:trees"],
    ["scripts/bedrock/a.ts", "../main.ts"],
    ["scripts/bedrock/a.ts", "../main-world.ts"],
    ["scripts/bedrock/a.ts", "../api/binding.ts"],
    ["scripts/bedrock/server/a.ts", "../../api/binding.ts"],
    ["scripts/bedrock/a.ts", "../../tools/read-trees.ts"],
    ["scripts/bedrock/a.ts", "@minecraft/server-net"],
    ["scripts/bedrock/a.ts", "./server/variables.ts"],
    ["scripts/api/a.ts", "@minecraft/server"],
    ["scripts/main.ts", "@minecraft/server"],
    ["scripts/main-server.ts", "@minecraft/server-net"],
    ["scripts/main.ts", "../simulator/index.ts"],
    ["simulator/a.ts", "../scripts/core/ids.ts"],
    ["simulator/host/a.ts", "../../scripts/core/ids.ts"],
    ["cloud/src/a.ts", "../../scripts/core/ids.ts"],
    ["cloud/src/a.ts", "../../scripts/app/ports.ts"],
  ])("keeps %s from importing %s, and says why", async (file, path) => {
    const messages = await complaints(file, importing(path));
    expect(messages).toHaveLength(1);
    expect(messages[0]!.length).toBeGreaterThan(100);
  });

  it.each([
    ["scripts/core/a.ts", "./ids.ts"],
    ["scripts/app/a.ts", "../core/ids.ts"],
    ["scripts/app/a.ts", "./ports.ts"],
    ["scripts/bedrock/a.ts", "@minecraft/server-ui"],
    ["scripts/bedrock/a.ts", "../app/ports.ts"],
    ["scripts/bedrock/server/a.ts", "@minecraft/server-net"],
    ["scripts/bedrock/server/a.ts", "../../core/ids.ts"],
    ["scripts/main.ts", "./bedrock/platform.ts"],
    ["scripts/main.ts", "virtual:trees"],
    ["simulator/a.ts", "./types.ts"],
    ["cloud/src/a.ts", "../../scripts/core/cloud-protocol.ts"],
    ["tools/a.ts", "../scripts/core/ids.ts"],
    ["tests/core/a.ts", "../../scripts/core/ids.ts"],
  ])("lets %s import %s", async (file, path) => {
    expect(await complaints(file, importing(path))).toEqual([]);
  });

  it.each(["console.log(1)", "Date.now()", "new Date()", "Math.random()", "setTimeout(() => 1, 1)", "fetch('x')"])(
    "keeps rules and use cases from %s",
    async (expression) => {
      for (const room of ["core", "app"]) {
        expect(await complaints(`scripts/${room}/a.ts`, `export const x = ${expression};\n`)).toHaveLength(1);
      }
      expect(await complaints("scripts/bedrock/a.ts", `export const x = ${expression};\n`)).toEqual([]);
    },
  );
});
