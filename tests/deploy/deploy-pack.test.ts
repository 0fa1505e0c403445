import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readServerPack } from "../../tools/deploy/pack.ts";
import { createPack, createTempDir, snapshot } from "./fake-server.ts";

describe("the pack that is deployed when none is named", () => {
  it("is the built one", async () => {
    const reading = await readServerPack(undefined, createPack("7.8.9"));
    expect(reading.ok && reading.pack.version).toEqual([7, 8, 9]);
  });

  it("is built when it is missing, and nothing is written for that", async () => {
    const dir = createTempDir();
    const reading = await readServerPack(undefined, join(dir, "server"));
    if (!reading.ok) throw new Error(reading.problems.join("\n"));
    expect([...reading.pack.files.keys()]).toContain("scripts/main.js");
    expect(reading.pack.files.get("scripts/main.js")!.length).toBeGreaterThan(10_000);
    expect(reading.pack.scriptModules).toContain("@minecraft/server-net");
    expect(snapshot(dir)).toEqual({});
  });
});
