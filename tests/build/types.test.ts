import { describe, expect, it } from "vitest";
import { runTypeCheck, TYPE_CHECKS, type TypeCheck } from "../../tools/check-types.mjs";

function checkNamed(word: string): TypeCheck {
  const found = TYPE_CHECKS.filter((check) => check.name.includes(word));
  if (found.length !== 1) throw new Error(`${found.length} checks are named like "${word}"`);
  return found[0]!;
}

/** New in the version that the server pack names, one above the world pack's. */
const USES_NEWER_MODULE = {
  "scripts/bedrock/uses-newer-module.ts":
    'import { PlayerSplitScreenSlot } from "@minecraft/server";\nexport const slots = PlayerSplitScreenSlot;\n',
};

// A compilation takes seconds: each of these tells of the scripts as they are and of the added file at once.
describe("the scripts", () => {
  it("compile against exactly the modules that the world pack names, and would be caught using newer ones", () => {
    const problems = runTypeCheck(checkNamed("world pack"), USES_NEWER_MODULE);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("PlayerSplitScreenSlot");
  });

  it("compile against exactly the modules that the server pack names, newer ones too", () => {
    expect(runTypeCheck(checkNamed("server pack"), USES_NEWER_MODULE)).toEqual([]);
  });
});

describe("core and app", () => {
  it("would be caught using what the game's script engine does not have", () => {
    const problems = runTypeCheck(checkNamed("core and app"), {
      "scripts/core/uses-node.ts": "setTimeout(() => undefined, 1);\nconsole.log(process.argv);\n",
    });
    for (const name of ["setTimeout", "console", "process"]) {
      expect(problems.filter((problem) => problem.includes(`'${name}'`))).toHaveLength(1);
    }
  });
});
