/**
 * The packs that ask the game: one with simulated players, one that only looks on and, like most packs, does not name
 * `@minecraft/server-gametest`. Bundles their sources and gives their files; does not know where a server keeps packs.
 */
import { build } from "esbuild";
import { join } from "node:path";
import { scriptModulesOf, type ScriptModule } from "../../behavior_pack/manifest.ts";
import { PROJECT_DIR } from "../project-dir.ts";

export interface TestPack {
  readonly folder: string;
  readonly headerUuid: string;
  readonly scriptUuid: string;
  readonly dependencies: readonly ScriptModule[];
  readonly files: ReadonlyMap<string, string>;
}

export const GAMETEST: ScriptModule = { module_name: "@minecraft/server-gametest", version: "1.0.0-beta" };
const VERSION = [1, 0, 0] as const;

interface Source {
  readonly folder: string;
  readonly entry: string;
  readonly uuids: { readonly header: string; readonly data: string; readonly script: string };
  readonly more: readonly ScriptModule[];
}

const SOURCES: readonly Source[] = [
  {
    folder: "proof_onlooker",
    entry: "onlooker.ts",
    uuids: {
      header: "2f0a2c52-6f5c-4a2f-8a69-0f8f0f1b7c01",
      data: "2f0a2c52-6f5c-4a2f-8a69-0f8f0f1b7c02",
      script: "2f0a2c52-6f5c-4a2f-8a69-0f8f0f1b7c03",
    },
    more: [],
  },
  {
    folder: "proof_players",
    entry: "main.ts",
    uuids: {
      header: "2f0a2c52-6f5c-4a2f-8a69-0f8f0f1b7d01",
      data: "2f0a2c52-6f5c-4a2f-8a69-0f8f0f1b7d02",
      script: "2f0a2c52-6f5c-4a2f-8a69-0f8f0f1b7d03",
    },
    more: [GAMETEST],
  },
];

export function buildTestPacks(): Promise<readonly TestPack[]> {
  // Net and admin are the dedicated server's; the rest is what any pack names.
  const [server, ui, ...beta] = scriptModulesOf("server");
  return Promise.all(
    SOURCES.map((source) => {
      const isPlain = source.more.length === 0;
      return buildTestPack(source, [server!, ui!, ...(isPlain ? [] : beta), ...source.more]);
    }),
  );
}

async function buildTestPack(source: Source, dependencies: readonly ScriptModule[]): Promise<TestPack> {
  const result = await build({
    entryPoints: [join(PROJECT_DIR, "tools", "prove", "pack", source.entry)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    target: "es2020",
    external: ["@minecraft/*"],
    logLevel: "silent",
  });
  const { header, data, script } = source.uuids;
  const manifest = {
    format_version: 2,
    header: {
      name: source.folder,
      description: "Asks the game for a proof; of no use elsewhere",
      uuid: header,
      version: VERSION,
      min_engine_version: [1, 26, 50],
    },
    modules: [
      { type: "data", uuid: data, version: VERSION },
      { type: "script", language: "javascript", entry: "scripts/main.js", uuid: script, version: VERSION },
    ],
    dependencies,
  };
  return {
    folder: source.folder,
    headerUuid: header,
    scriptUuid: script,
    dependencies,
    files: new Map([
      ["manifest.json", JSON.stringify(manifest, undefined, 2)],
      ["scripts/main.js", result.outputFiles[0]?.text ?? ""],
    ]),
  };
}
