import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import rules from "../../.dependency-cruiser.mjs";
import { PROJECT_DIR } from "../../tools/project-dir.ts";

/** A forbidden import a line: who, whom, and the border that stands there. */
const FORBIDDEN = [
  ["scripts/core/goals/a1.ts", "@minecraft/server", "core-imports-core-only"],
  ["scripts/core/goals/a2.ts", "../../app/ports.ts", "core-imports-core-only"],
  ["scripts/core/goals/a3.ts", "../../trees/problems.ts", "core-imports-core-only"],
  ["scripts/core/goals/a4.ts", "node:fs", "core-imports-core-only"],
  ["scripts/trees/a1.ts", "../app/ports.ts", "trees-know-core-only"],
  ["scripts/trees/a2.ts", "node:fs", "trees-know-core-only"],
  ["scripts/app/a1.ts", "../trees/problems.ts", "no-tree-checks-in-the-packs"],
  ["scripts/app/menu/a2.ts", "@minecraft/server", "the-game-only-in-bedrock"],
  ["scripts/app/menu/a3.ts", "../../bedrock/platform.ts", "app-knows-core-and-its-ports"],
  ["scripts/app/menu/a4.ts", "../../api/binding.ts", "app-knows-core-and-its-ports"],
  ["scripts/app/a5.ts", "virtual:trees", "app-knows-core-and-its-ports"],
  ["scripts/bedrock/a1.ts", "../main-world.ts", "adapters-are-wired-by-main"],
  ["scripts/bedrock/server/a2.ts", "../../api/binding.ts", "adapters-are-wired-by-main"],
  ["scripts/bedrock/a3.ts", "../../tools/build.ts", "nothing-of-the-workshop-in-the-game"],
  ["scripts/bedrock/a4.ts", "@minecraft/server-net", "dedicated-servers-only"],
  ["scripts/bedrock/events/a5.ts", "../server/cloud-client.ts", "dedicated-servers-only"],
  ["scripts/api/a1.ts", "@minecraft/server", "the-game-only-in-bedrock"],
  ["scripts/main.ts", "../simulator/index.ts", "nothing-of-the-workshop-in-the-game"],
  ["scripts/main-world.ts", "./bedrock/server/cloud-client.ts", "dedicated-servers-only"],
  ["scripts/app/a6.ts", "node:fs", "no-node-modules-in-the-game"],
  ["simulator/host/a1.ts", "../../scripts/core/tree/ids.ts", "the-simulator-knows-no-pack"],
  ["simulator/host/a2.ts", "../index.ts", "the-simulator-runs-in-a-browser"],
  ["simulator/a3.ts", "./node/materials.ts", "the-simulator-runs-in-a-browser"],
  ["simulator/a4.ts", "node:fs", "the-simulator-runs-in-a-browser"],
  ["playground/page/a1.ts", "../../tools/build.ts", "the-playground-runs-in-a-browser"],
  ["playground/world/a2.ts", "../../simulator/node/materials.ts", "the-playground-runs-in-a-browser"],
  ["playground/world/a3.ts", "node:fs", "the-playground-runs-in-a-browser"],
  ["playground/state/a1.ts", "../page/a1.ts", "state-and-worlds-know-no-page"],
  ["playground/world/a4.ts", "../state/a1.ts", "worlds-speak-through-the-protocol"],
  ["playground/drawing/a1.ts", "node:fs", "drawings-are-pure"],
  ["playground/drawing/a2.ts", "../../scripts/trees/problems.ts", "drawings-are-pure"],
  ["playground/editing/trees/a1.ts", "node:fs", "edits-are-values"],
  ["playground/editing/trees/a2.ts", "../../../tools/build.ts", "edits-are-values"],
  ["cloud/src/a1.ts", "../../scripts/core/tree/ids.ts", "cloud-and-pack-share-the-wire-only"],
  ["tools/packing/a1.ts", "node:fs", "packing-runs-in-a-browser"],
  ["tools/packing/a2.ts", "../build.ts", "packing-runs-in-a-browser"],
  ["tools/a1.ts", "./missing.ts", "imports-lead-somewhere"],
] as const;

const ALLOWED = [
  ["scripts/core/goals/b1.ts", "../tree/ids.ts"],
  ["scripts/trees/b1.ts", "../core/tree/ids.ts"],
  ["scripts/app/menu/b1.ts", "../../core/tree/ids.ts"],
  ["scripts/app/menu/b2.ts", "../ports.ts"],
  ["scripts/bedrock/b1.ts", "@minecraft/server-ui"],
  ["scripts/bedrock/events/b2.ts", "../../app/ports.ts"],
  ["scripts/bedrock/server/b3.ts", "@minecraft/server-net"],
  ["scripts/main-server.ts", "./bedrock/server/cloud-client.ts"],
  ["scripts/main-world.ts", "virtual:trees"],
  ["simulator/node/b1.ts", "node:fs"],
  ["playground/editing/trees/b1.ts", "../../../scripts/trees/problems.ts"],
  ["cloud/src/b1.ts", "../../scripts/core/cloud/protocol.ts"],
  ["playground/drawing/b1.ts", "../../scripts/core/tree/ids.ts"],
  ["tools/packing/b1.ts", "../../scripts/core/tree/ids.ts"],
  ["tools/packing/b2.ts", "../../scripts/trees/problems.ts"],
  ["tools/b1.ts", "../scripts/trees/problems.ts"],
  ["tests/b1.ts", "../scripts/core/tree/ids.ts"],
] as const;

/** What the imports above lead to. */
const TARGETS = [
  "scripts/core/tree/ids.ts",
  "scripts/core/cloud/protocol.ts",
  "scripts/trees/problems.ts",
  "scripts/app/ports.ts",
  "scripts/api/binding.ts",
  "scripts/bedrock/platform.ts",
  "scripts/bedrock/server/cloud-client.ts",
  "tools/build.ts",
  "simulator/index.ts",
  "simulator/node/materials.ts",
];

const CIRCLE = ["tools/circle-1.ts", "tools/circle-2.ts"] as const;

describe("a border between rooms", () => {
  let folder = "";
  let broken: { readonly from: string; readonly to: string; readonly rule: string }[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "borders-"));
    const imports = new Map<string, string[]>(TARGETS.map((file) => [file, []]));
    for (const [file, path] of [...FORBIDDEN, ...ALLOWED]) imports.set(file, [...(imports.get(file) ?? []), path]);
    imports.set(CIRCLE[0], ["./circle-2.ts"]).set(CIRCLE[1], ["./circle-1.ts"]).set("tools/orphan.ts", []);
    for (const [file, paths] of imports) {
      const lines = paths.map((path, index) => `import { x as x${index} } from "${path}";`);
      const uses = paths.map((_path, index) => `x${index}`).join(", ");
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), [...lines, `export const x = [${uses}];`, ""].join("\n"));
    }
    const { tsConfig: _ofTheProject, ...options } = rules.options ?? {};
    const result = await cruise(["scripts", "tools", "simulator", "playground", "cloud", "tests"], {
      ...options,
      baseDir: folder,
      validate: true,
      ruleSet: rules,
    });
    const { violations } = (result.output as ICruiseResult).summary;
    broken = violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name }));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const rulesFor = (file: string): string[] => broken.filter(({ from }) => from === file).map(({ rule }) => rule);

  it.each(FORBIDDEN)("keeps %s from importing %s", (file, _path, rule) => {
    expect(rulesFor(file)).toContain(rule);
  });

  it.each(ALLOWED)("lets %s import %s", (file, path) => {
    expect(broken.filter(({ from, to }) => from === file && to.endsWith(path.replace(/^[./]+/, "")))).toEqual([]);
  });

  it("finds circles and files that nobody needs", () => {
    expect(rulesFor(CIRCLE[0])).toContain("no-circles");
    expect(rulesFor("tools/orphan.ts")).toContain("no-orphans");
  });

  it.each((rules.forbidden ?? []).map(({ name, comment }) => [name, comment] as const))(
    "%s gives its reason",
    (_name, comment) => {
      expect(comment?.length).toBeGreaterThan(60);
    },
  );
});

describe("rules and use cases", () => {
  // What they reach for needs no types, and so the files need not exist.
  const eslint = new ESLint({
    cwd: PROJECT_DIR,
    overrideConfig: [
      tseslint.configs.disableTypeChecked,
      { languageOptions: { parserOptions: { projectService: false } } },
    ],
  });

  async function complaints(file: string, text: string): Promise<string[]> {
    const [result] = await eslint.lintText(text, { filePath: file });
    const fatal = result?.messages.find((message) => message.fatal);
    if (fatal !== undefined) throw new Error(fatal.message);
    return (result?.messages ?? [])
      .filter(({ ruleId }) => ruleId === "no-restricted-globals" || ruleId === "no-restricted-properties")
      .map(({ message }) => message);
  }

  it.each(["console.log(1)", "Date.now()", "new Date()", "Math.random()", "setTimeout(() => 1, 1)", "fetch('x')"])(
    "are kept from %s",
    async (expression) => {
      for (const room of ["core/goals", "app", "trees"]) {
        expect(await complaints(`scripts/${room}/a.ts`, `export const x = ${expression};\n`)).toHaveLength(1);
      }
      expect(await complaints("scripts/bedrock/a.ts", `export const x = ${expression};\n`)).toEqual([]);
    },
  );
});
