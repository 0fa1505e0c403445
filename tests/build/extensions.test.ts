import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startWorld } from "../../simulator/index.ts";
import { generate } from "../../tools/generate.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";
import { createNode, createTempDir, runBuild, writeFiles } from "./workshop.ts";

const TREE = {
  "trees/root.json": createNode("root", {
    reward: [{ function_name: "give", name_space: "mine:rewards", data: {} }],
  }),
};

const build = (cwd: string, ...extensions: string[]) =>
  runBuild(["--achievements", "trees", "--out", "out", ...extensions.flatMap((file) => ["--extension", file])], cwd);

describe("an extension", () => {
  it("that throws while it starts is told of by its name and takes down neither the pack nor the next extension", async () => {
    const cwd = writeFiles(createTempDir(), {
      ...TREE,
      "broken.ts":
        'import { onComplete } from "bedrock-achievements";\nonComplete(() => undefined);\nthrow new Error("oops");\n',
      "wrong-name.js":
        'import { registerRewardFunctions } from "bedrock-achievements";\nregisterRewardFunctions("oops", {});\n',
      "good.ts":
        'import { registerRewardFunctions } from "bedrock-achievements";\n' +
        'registerRewardFunctions("mine:rewards", { give: () => console.warn("gave it") });\n',
    });
    expect(await build(cwd, "broken.ts", "wrong-name.js", "good.ts")).toMatchObject({ status: 0, errors: "" });
    const world = await startWorld({ packDirectory: join(cwd, "out/world") });
    world.tick();
    world.join({ name: "Alex" });
    world.tick(3);
    expect(world.command("console", "ach:grant Alex only root").status).toBe("success");
    world.tick(3);
    const log = world.contentLog().map(({ text }) => text);
    expect(log.filter((text) => text.includes("broken.ts") && text.includes("oops"))).toHaveLength(1);
    expect(log.filter((text) => text.includes("wrong-name.js") && text.includes('"oops"'))).toHaveLength(1);
    expect(log.filter((text) => text.includes("gave it"))).toHaveLength(1);
  });

  it("runs after the pack, and after those that are named before it", async () => {
    const script = (name: string): string =>
      'import { achievements } from "bedrock-achievements";\n' +
      `console.warn("${name} sees", achievements.getChildrenNode("root")?.length);\n`;
    const cwd = writeFiles(createTempDir(), { ...TREE, "first.ts": script("first"), "second.mjs": script("second") });
    await build(cwd, "second.mjs", "first.ts");
    const world = await startWorld({ packDirectory: join(cwd, "out/world") });
    const told = world.contentLog().map(({ text }) => text);
    expect(told.filter((text) => text.includes("sees"))).toEqual(["second sees 0", "first sees 0"]);
  });

  it("whose types are wrong is refused with the place, and nothing is written", async () => {
    const cwd = writeFiles(createTempDir(), {
      ...TREE,
      "typo.ts":
        'import { achievements } from "bedrock-achievements";\nimport { world } from "@minecraft/server";\n\n' +
        'world.afterEvents.playerSpawn.subscribe(({ player }) => achievements.addNodeProgress(player.id, "root", "1"));\n',
    });
    const run = await build(cwd, "typo.ts");
    expect(run.status).toBe(1);
    expect(run.errors).toMatch(/typo\.ts:4:\d+: /);
  });

  it("is checked under its author's own tsconfig", async () => {
    const loose = "export const twice = (x) => x * 2;\n";
    const cwd = writeFiles(createTempDir(), { ...TREE, "loose.ts": loose });
    expect((await build(cwd, "loose.ts")).status).toBe(1);
    writeFiles(cwd, { "tsconfig.json": { compilerOptions: { target: "es2022", noImplicitAny: false } } });
    expect(await build(cwd, "loose.ts")).toMatchObject({ status: 0, errors: "" });
  });
});

describe("the types of the public API", () => {
  it("are up to date, with everything else that is generated", async () => {
    expect(await generate(true)).toEqual([]);
  });

  it("stand alone: they compile outside of the project under strict rules, with the fields of a node", () => {
    const dir = writeFiles(createTempDir(), {
      "tsconfig.json": {
        compilerOptions: {
          strict: true,
          noEmit: true,
          skipLibCheck: false,
          exactOptionalPropertyTypes: true,
          target: "es2020",
          lib: ["es2020"],
          module: "es2020",
          moduleResolution: "bundler",
          types: [],
          paths: { "bedrock-achievements": ["./bedrock-achievements.d.ts"] },
        },
        files: ["mine.ts"],
      },
      "mine.ts":
        'import { achievements } from "bedrock-achievements";\n' +
        'const info = achievements.getNodeDetailInfo("id", "node");\n' +
        "export const goal: number | undefined = info?.goal_number;\n" +
        "export const progress: number | undefined = info?.progress;\n",
    });
    copyFileSync(join(PROJECT_DIR, "types/bedrock-achievements.d.ts"), join(dir, "bedrock-achievements.d.ts"));
    const compiler = join(PROJECT_DIR, "node_modules/typescript/bin/tsc");
    const output = ((): string => {
      try {
        return execFileSync(process.execPath, [compiler, "-p", dir], { encoding: "utf8" });
      } catch (error) {
        return (error as { stdout: string }).stdout;
      }
    })();
    expect(output).toBe("");
    expect(readFileSync(join(dir, "bedrock-achievements.d.ts"), "utf8")).not.toContain("import ");
  });
});
