import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { adviseOnServer } from "../../tools/deploy/server/server-advice.ts";
import { createPack, createServer, runDeploy } from "./fake-server.ts";

const GOOD = "allow-list=false\nonline-mode=true\ncontent-log-console-output-enabled=true\n";

function advise(properties: string, files: Readonly<Record<string, unknown>> = {}, hasCloud = true): readonly string[] {
  const serverDir = createServer({ "server.properties": `level-name=Bedrock level\r\n${properties}`, ...files });
  return adviseOnServer({ serverDir, hasCloud });
}

describe("what a deployment says of a server's own settings", () => {
  it("is nothing where all is well", () => {
    expect(advise(GOOD)).toEqual([]);
    expect(advise(`${GOOD}allow-list=true\n`, { "allowlist.json": [{ name: "Alex" }] })).toEqual([]);
    expect(advise(GOOD.replaceAll("\n", "\r\n"))).toEqual([]);
  });

  it.each([
    ["an empty list", "allow-list=true\n", { "allowlist.json": [] }],
    ["no list at all", "allow-list=true\n", {}],
    ["a list of the older name", "white-list=TRUE\n", { "whitelist.json": [] }],
    ["a list that cannot be read", "allow-list=true\n", { "allowlist.json": "[{" }],
    ["a list that is none", "allow-list=true\n", { "allowlist.json": {} }],
  ])("names the allow list where it is on with %s", (_what, properties, files) => {
    const advice = advise(GOOD + properties, files);
    expect(advice).toHaveLength(1);
    expect(advice[0]).toContain("allowlist add");
  });

  it("names the content log where it is off, commented out or not there", () => {
    for (const properties of [
      GOOD.replace("enabled=true", "enabled=false"),
      GOOD.replace("content-log", "# content-log"),
      "allow-list=false\n",
    ]) {
      expect(advise(properties).join()).toContain("content-log-console-output-enabled");
    }
  });

  it("names missing accounts only where there is a cloud that would need them", () => {
    const offline = `${GOOD}online-mode=false\n`;
    expect(advise(offline).join()).toContain("online-mode");
    expect(advise(offline, {}, false)).toEqual([]);
  });

  it("names an allow list that is on where players have no accounts, for such a server may not start", () => {
    const properties = `${GOOD}allow-list=true\nonline-mode=false\n`;
    const advice = advise(properties, { "allowlist.json": [{ name: "Alex" }] }, false);
    expect(advice).toHaveLength(1);
    expect(advice[0]).toContain("online-mode");
  });

  it("names archives that lie among the packs", () => {
    expect(advise(GOOD, { "behavior_packs/achievements-world.mcpack": "zip" }).join()).toContain("achievements-world");
  });

  it("is told by the command, which changes none of it", async () => {
    const properties = "level-name=Bedrock level\nallow-list=true\n";
    const server = createServer({ "server.properties": properties, "allowlist.json": [] });
    const run = await runDeploy(["--server", server, "--pack", createPack()]);
    expect(run.status).toBe(0);
    expect(run.output).toContain("allowlist add");
    expect(readFileSync(join(server, "server.properties"), "utf8")).toBe(properties);
    const removal = await runDeploy(["--server", server, "--remove"]);
    expect(removal.output).not.toContain("allowlist add");
  });
});
