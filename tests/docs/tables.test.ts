/** The tables of commands, scripts, flags and settings agree with what there is. */
import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HEADER_UUID, createManifest, projectIdentity } from "../../behavior_pack/manifest.ts";
import { MAIL_KINDS } from "../../scripts/app/commands/mail.ts";
import { SCOPES } from "../../scripts/core/tree/scope.ts";
import { MAX_PROPERTY_BYTES } from "../../scripts/app/records/stored-text.ts";
import { SETTING_DEFINITIONS, SETTING_KEYS } from "../../scripts/core/settings/settings.ts";
import { buildUsage } from "../../tools/build/options.ts";
import { readVersion } from "../../tools/build/packs.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";
import { codeBlocks, codeIn, readDocument, table, withoutCode } from "./markdown.ts";
import { runScript } from "./script-in-node.ts";

interface Registered {
  name: string;
  permissionLevel: string;
  mandatoryParameters: unknown[];
  optionalParameters: unknown[];
}

/** Whatever is asked of an enum of the game is its own name. */
const namesOnly = new Proxy({}, { get: (_, name) => name });

async function registeredCommands(): Promise<Registered[]> {
  const found: Registered[] = [];
  const registry = {
    registerEnum: () => undefined,
    registerCommand: (command: Registered) => void found.push(command),
  };
  const game = { CommandPermissionLevel: namesOnly, CustomCommandParamType: namesOnly, CustomCommandStatus: namesOnly };
  const script = await runScript("scripts/bedrock/commands/commands.ts", { "@minecraft/server": game });
  const register = script["registerCommands"] as (...args: unknown[]) => void;
  register(registry, { tree: { nodes: [] }, settings: {} }, {}, {});
  return found;
}

describe("the table of commands", () => {
  const rows = table("README.md", "Command").map(([syntax, who]) => ({ syntax: codeIn(syntax!)[0]!, who: who! }));

  it("has every registered command with its arguments and who may use it, and no other", async () => {
    const registered = await registeredCommands();
    expect(registered.length).toBeGreaterThan(5);
    const count = (text: string, mark: RegExp): number => [...text.matchAll(mark)].length;
    expect(
      rows
        .map(({ syntax, who }) => ({
          name: syntax.split(" ")[0]!.slice(1),
          who,
          mandatory: count(syntax, /<[a-z]+>/g),
          optional: count(syntax, /\[[a-z]+\]/g),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    ).toEqual(
      registered
        .map((command) => ({
          name: command.name,
          who: command.permissionLevel === "Any" ? "any player" : "game directors",
          mandatory: command.mandatoryParameters.length,
          optional: command.optionalParameters.length,
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
  });

  it("is followed by every scope and every kind of mail", () => {
    const words = codeIn(withoutCode(readDocument("README.md")));
    expect([...SCOPES, ...MAIL_KINDS].filter((word) => !words.includes(word))).toEqual([]);
  });
});

describe("npm scripts", () => {
  const scripts = Object.keys(
    (JSON.parse(readFileSync(join(PROJECT_DIR, "package.json"), "utf8")) as { scripts: Record<string, string> })
      .scripts,
  );
  const named = ["README.md", "CONTRIBUTING.md"].flatMap((path) =>
    table(path, "Script").map((row) => codeIn(row[0]!)[0]!.replace(/^npm (run )?/, "")),
  );

  it("in the tables are those of package.json", () => {
    expect([...new Set(named)].sort()).toEqual(scripts.sort());
  });

  it("are enough for all set-up, in two commands", () => {
    const commands = codeBlocks("README.md", "sh").map((block) => block.text);
    expect(commands).toContain("npm ci && npm start");
    expect(commands).toContain("npm ci && npm test");
  });
});

describe("the flags of the build", () => {
  it("in the README are those of its usage", () => {
    const documented = table("README.md", "Flag").map((row) => codeIn(row[0]!)[0]!.split(" ")[0]);
    const known = [...buildUsage("build").matchAll(/^ {2}(--[a-z-]+)/gm)].map((match) => match[1]);
    expect(documented).toEqual(known);
  });
});

describe("the table of settings", () => {
  it("has key, default, values and meaning of each", () => {
    const rows = table("docs/settings.md", "Key").map((row) => row.map((cell) => cell.replaceAll("`", "")));
    expect(rows).toEqual(
      SETTING_KEYS.map((key) => {
        const { default: value, allowed, description } = SETTING_DEFINITIONS[key];
        return [key, value === undefined ? "none" : JSON.stringify(value), allowed, description];
      }),
    );
  });
});

describe("what people copy for a dedicated server", () => {
  const server = createManifest("server", projectIdentity(readVersion()), readVersion());
  const script = server.modules.find((module) => module.type === "script")!;
  const blocks = codeBlocks("README.md", "json").map((block) => JSON.parse(block.text) as unknown);

  it("registers the pack by its identity and version", () => {
    expect(blocks).toContainEqual([{ pack_id: HEADER_UUID, version: server.header.version }]);
  });

  it("overrides settings in the folder of the pack's script", () => {
    expect(readDocument("docs/settings.md")).toContain(`config/${script.uuid}/variables.json`);
  });

  it("asks for the game versions that the manifests ask for", () => {
    const needs = table("README.md", "").find((row) => row[0] === "Needs")!;
    // People read the version without the 1 in front.
    const named = ({ header }: typeof server): string => header.min_engine_version.slice(1).join(".");
    expect(needs[1]).toContain(named(createManifest("world", projectIdentity(readVersion()), readVersion())));
    expect(needs[2]).toContain(named(server));
  });
});

describe("numbers in the architecture", () => {
  it("are those of the code", () => {
    expect(readDocument("docs/architecture.md")).toContain(
      `Up to ${MAX_PROPERTY_BYTES.toLocaleString("en")} UTF-8 bytes`,
    );
  });
});
