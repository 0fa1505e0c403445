import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseBuildOptions, type BuildOptions } from "../../tools/build/options.ts";
import { callerDir } from "../../tools/command-line/arguments.ts";

const base = resolve("/home/of/caller");
const project = resolve("/somewhere/project");

function parse(...args: string[]) {
  return parseBuildOptions(args, base, project);
}

function optionsOf(...args: string[]): BuildOptions {
  const parsed = parse(...args);
  if (parsed.kind !== "options") throw new Error(JSON.stringify(parsed));
  return parsed.options;
}

describe("flags of the build", () => {
  it("take the project's own folders when none are given", () => {
    expect(optionsOf()).toEqual({
      achievementsDir: join(project, "achievements"),
      outDir: join(project, "dist"),
      extensions: [],
      watch: false,
      keepVersion: false,
      forPack: false,
    });
  });

  it("are relative to the caller's folder", () => {
    const options = optionsOf(
      "--achievements",
      "trees",
      "--out=packs",
      "--extension",
      "../b.ts",
      "--extension",
      "a.ts",
      "--watch",
    );
    expect(options).toEqual({
      achievementsDir: join(base, "trees"),
      outDir: join(base, "packs"),
      extensions: [resolve(base, "../b.ts"), join(base, "a.ts")],
      watch: true,
      keepVersion: false,
      forPack: false,
    });
  });

  it.each([
    [["--achievement", "x"]],
    [["trees"]],
    [["--watch=yes"]],
    [["--out"]],
    [["--out="]],
    [["--achievements", "--out", "x"]],
    [["--out", "a", "--out", "b"]],
    [["--extension", "a.ts", "--extension", "./a.ts"]],
  ])("%j is refused", (args) => {
    expect(parse(...args).kind).toBe("wrong");
  });

  it("name the flag that is wrong", () => {
    expect(parse("--extensions", "x")).toMatchObject({ problem: expect.stringContaining("--extensions") as string });
    expect(parse("--watch", "--out")).toMatchObject({ problem: expect.stringContaining("--out") as string });
  });
});

describe("the caller's folder", () => {
  it("is where npm was called, when npm started the build", () => {
    const environment = { INIT_CWD: base, npm_lifecycle_event: "build" };
    expect(callerDir(environment, project, project)).toBe(base);
  });

  it("is the current one, when another npm script's program starts the build", () => {
    expect(callerDir({ INIT_CWD: base, npm_lifecycle_event: "test" }, project, project)).toBe(project);
    const elsewhere = resolve("/elsewhere");
    expect(callerDir({ INIT_CWD: base, npm_lifecycle_event: "build" }, elsewhere, project)).toBe(elsewhere);
    expect(callerDir({}, elsewhere, project)).toBe(elsewhere);
  });
});
