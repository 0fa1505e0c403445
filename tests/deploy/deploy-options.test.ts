import { KEY } from "./fake-server.ts";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readCloud } from "../../tools/deploy/cloud/cloud.ts";
import { callerDir } from "../../tools/command-line/arguments.ts";
import { parseDeployOptions } from "../../tools/deploy/options.ts";

const CLOUD = ["--cloud-url", "http://localhost:8787", "--cloud-key", KEY];

function parse(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const parsed = parseDeployOptions(args, environment, resolve("/base"));
  if (parsed.kind === "options") return parsed.options;
  throw new Error(parsed.kind === "wrong" ? parsed.problem : parsed.kind);
}

describe("the flags of npm run deploy", () => {
  it("name paths relative to the caller's folder, in both ways of writing", () => {
    const spaced = parse(["--server", "my server", "--pack", "../dist/server", "--world", "Bedrock level"]);
    expect(spaced.serverDir).toBe(resolve("/base/my server"));
    expect(spaced.packDir).toBe(resolve("/dist/server"));
    expect(spaced.world).toBe("Bedrock level");
    expect(parse(["--server=my server", "--pack=../dist/server", "--world=Bedrock level"])).toEqual(spaced);
  });

  it("prefer a key that is typed to the one in the environment, where an empty one is none", () => {
    expect(parse(["--server", "s", ...CLOUD], { CLOUD_KEY: "other" }).cloud?.key).toBe(KEY);
    expect(parse(["--server", "s", ...CLOUD.slice(0, 2)], { CLOUD_KEY: "other" }).cloud?.key).toBe("other");
    expect(() => parse(["--server", "s", ...CLOUD.slice(0, 2)], { CLOUD_KEY: "" })).toThrow("--cloud-key");
  });

  it.each([
    ["no server", ["--dry-run"], "--server"],
    ["removal with a cloud", ["--server", "s", "--remove", ...CLOUD], "--remove"],
    ["removal with a pack", ["--server", "s", "--remove", "--pack", "p"], "--remove"],
    ["a flag without its value", ["--server", "s", "--world"], "--world"],
    ["a flag in place of a value", ["--server", "--dry-run"], "--server"],
    ["a flag twice", ["--server", "s", "--world", "a", "--world", "b"], "--world"],
    ["a switch with a value", ["--server", "s", "--dry-run=no"], "--dry-run"],
  ])("are refused when there is %s", (_what, args, name) => {
    expect(() => parse(args)).toThrow(name);
  });

  it("are never repeated where one of them may be a key", () => {
    expect(() => parse(["--server", "s", KEY])).not.toThrow(KEY);
    expect(() => parse(["--server", "s", KEY])).toThrow("argument 3");
  });

  it("belong to the folder where npm was called only when npm started this command", () => {
    const project = resolve("/project");
    const started = { INIT_CWD: resolve("/caller"), npm_lifecycle_event: "deploy" };
    expect(callerDir(started, project, project)).toBe(resolve("/caller"));
    expect(callerDir({ ...started, npm_lifecycle_event: "test" }, project, project)).toBe(project);
    expect(callerDir(started, resolve("/elsewhere"), project)).toBe(resolve("/elsewhere"));
  });
});

describe("the cloud's address and key", () => {
  const read = (url: string, key = KEY) => readCloud({ url, key });

  it.each([
    ["http://127.0.0.1:8787", "http://127.0.0.1:8787", false],
    ["http://127.0.0.1:8787///", "http://127.0.0.1:8787", false],
    ["HTTPS://Cloud.Example.ORG:443/", "https://cloud.example.org", true],
    ["https://example.org:8443/a/b/", "https://example.org:8443/a/b", true],
  ])("%s is read in the one form that requests are compared with", (typed, url, forceTls) => {
    const reading = read(typed);
    if (!reading.ok) throw new Error(reading.problems.join());
    expect(reading.cloud).toEqual({ url, allowedUri: `${url}/`, forceTls, authorization: `Bearer ${KEY}` });
  });

  it.each(["", "localhost", "localhost:8787", "ftp://host", "http://a:b@host", "http://host/?", "http://host/#a"])(
    "%j is refused",
    (url) => {
      expect(read(url).ok).toBe(false);
    },
  );

  it.each(["Bearer abc", "bearer  abc", "a b", "a\n", "a\r\nX: y", "ключ"])("the key %j is refused, unseen", (key) => {
    const reading = read("http://localhost", key);
    if (reading.ok) throw new Error("it was taken");
    expect(reading.problems.join()).not.toContain(key);
  });

  it("both are told of at once when both are wrong", () => {
    const reading = read("localhost", "a b");
    expect(reading.ok ? 0 : reading.problems.length).toBe(2);
  });

  it.each([
    ["http://localhost:8787", 0],
    ["http://127.8.9.1", 0],
    ["http://[::1]:8787", 0],
    ["https://example.org", 0],
    ["http://example.org", 1],
    ["http://127.0.0.1.example.org", 1],
    ["http://192.168.0.2", 1],
  ])("%s leads to a warning only when it is neither encrypted nor on this machine", (url, count) => {
    const reading = read(url);
    expect(reading.ok ? reading.warnings.length : -1).toBe(count);
  });
});
