import { resolve } from "node:path";
import { expect, it } from "vitest";
import { parseStartOptions, START_FLAGS, START_USAGE } from "../../tools/start/options.ts";

const parse = (...args: string[]) => parseStartOptions(args, "/home/author", "/project");

it("takes the project's trees, the usual port and a cloud when nothing is said", () => {
  expect(parse()).toEqual({
    kind: "options",
    options: {
      achievementsDir: resolve("/project/achievements"),
      extensions: [],
      packs: [],
      hasCloud: true,
    },
  });
});

it("reads every flag, with paths from where the caller stands", () => {
  const args = ["--achievements", "trees", "--extension=a.ts", "--extension", "b.ts", "--pack", "/packs/castle"];
  expect(parse(...args, "--out", "made", "--port", "0", "--no-cloud")).toEqual({
    kind: "options",
    options: {
      achievementsDir: resolve("/home/author/trees"),
      extensions: [resolve("/home/author/a.ts"), resolve("/home/author/b.ts")],
      packs: [resolve("/packs/castle")],
      outDir: resolve("/home/author/made"),
      port: 0,
      hasCloud: false,
    },
  });
});

it.each([
  [["--port", "many"], /--port many: .*number/],
  [["--port", "65536"], /number from 0 to 65535/],
  [["--port", "-1"], /number/],
  [["--port"], /--port has no value/],
  [["--achievements", "a", "--achievements", "b"], /--achievements is given twice/],
  [["--achievement", "a"], /unknown flag "--achievement"; expected --achievements/],
  [["trees"], /unexpected argument "trees"/],
  [["--no-cloud=yes"], /--no-cloud=yes/],
])("refuses %j with what would be right", (args, problem) => {
  const parsed = parse(...args);
  expect(parsed).toMatchObject({ kind: "wrong", problem: expect.stringMatching(problem) });
});

it("explains each flag in its help", () => {
  expect(parse("--port", "1", "--help")).toEqual({ kind: "help" });
  for (const flag of START_FLAGS) expect(START_USAGE).toContain(`\n  ${flag}`);
});
