import { describe, expect, it } from "vitest";
import { runTypeCheck, TYPE_CHECKS, type TypeCheck } from "../../tools/check-types.mjs";

function checkNamed(word: string): TypeCheck {
  const found = TYPE_CHECKS.filter((check) => check.name.includes(word));
  if (found.length !== 1) throw new Error(`${found.length} checks are named like "${word}"`);
  return found[0]!;
}

// Whether the scripts as they are compile is what `npm run types` tells.
describe("the scripts", () => {
  it("would be caught using what only betas have of the modules that the manifests name", () => {
    const problems = runTypeCheck(checkNamed("the game's modules"), {
      "scripts/bedrock/uses-beta.ts":
        'import type { EntityTamedAfterEvent, Player } from "@minecraft/server";\n' +
        "export const taming = (event: EntityTamedAfterEvent) => event.tamingEntity;\n" +
        "export const id = (player: Player) => player.persistentId;\n",
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("persistentId");
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
