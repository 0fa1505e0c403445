/**
 * The one source of both packs' manifests: identity, versions and the script modules each pack declares.
 * Decides nothing about files and knows nothing of trees; the UUIDs below are fixed for ever, for a world's
 * dynamic properties belong to the header UUID and a dedicated server's configuration to the script module's.
 */

export type PackName = "world" | "server";

export const PACK_NAMES: readonly PackName[] = ["world", "server"];

/** Shared by both packs, so that a world keeps its progress when it moves between client and dedicated server. */
export const HEADER_UUID = "3a310710-b575-4ade-9a9a-3fde6e9bfc0e";

/** Where the game looks for the script, inside the pack. */
export const SCRIPT_ENTRY = "scripts/main.js";

type Version = readonly [number, number, number];

/** A module of the script host, as a manifest names it. */
export interface ScriptModule {
  readonly module_name: string;
  readonly version: string;
}

interface PackIdentity {
  readonly scriptUuid: string;
  readonly dataUuid: string;
  readonly minEngineVersion: Version;
  readonly scriptModules: readonly ScriptModule[];
}

const identities: Readonly<Record<PackName, PackIdentity>> = {
  world: {
    scriptUuid: "fbde1ffa-7290-43b8-8335-47266d2bf8ec",
    dataUuid: "a8e4629f-8106-46a5-90a3-34876e0277f8",
    // The game's version that brought @minecraft/server 2.8.0, the lowest that tells a player's language.
    minEngineVersion: [1, 26, 30],
    scriptModules: [
      { module_name: "@minecraft/server", version: "2.8.0" },
      { module_name: "@minecraft/server-ui", version: "2.0.0" },
    ],
  },
  server: {
    scriptUuid: "905ed892-8aa1-47a6-a6c5-da4301a4824c",
    dataUuid: "efc542cb-94d6-4395-9ac5-dcbf07423b06",
    minEngineVersion: [1, 26, 40],
    scriptModules: [
      // server-net asks for at least this one.
      { module_name: "@minecraft/server", version: "2.9.0" },
      { module_name: "@minecraft/server-ui", version: "2.0.0" },
      { module_name: "@minecraft/server-net", version: "1.0.0-beta" },
      { module_name: "@minecraft/server-admin", version: "1.0.0-beta" },
    ],
  },
};

export interface Manifest {
  readonly format_version: 2;
  readonly header: {
    readonly name: string;
    readonly description: string;
    readonly uuid: string;
    readonly version: Version;
    readonly min_engine_version: Version;
  };
  readonly modules: readonly {
    readonly type: "data" | "script";
    readonly uuid: string;
    readonly version: Version;
    readonly language?: "javascript";
    readonly entry?: string;
  }[];
  readonly dependencies: readonly ScriptModule[];
  readonly metadata: {
    readonly authors: readonly string[];
    readonly license: string;
    readonly generated_with: Readonly<Record<string, readonly string[]>>;
  };
}

/** The script modules a pack declares; nothing else can be imported at run time. */
export function scriptModulesOf(pack: PackName): readonly ScriptModule[] {
  return identities[pack].scriptModules;
}

/** The manifest of one pack. `version` is the project's, `major.minor.patch`. */
export function createManifest(pack: PackName, version: string): Manifest {
  const identity = identities[pack];
  const packVersion = parseVersion(version);
  return {
    format_version: 2,
    header: {
      // Keys of texts/*.lang, which reach exactly these two fields of a behavior pack.
      name: "pack.name",
      description: "pack.description",
      uuid: HEADER_UUID,
      version: packVersion,
      min_engine_version: identity.minEngineVersion,
    },
    modules: [
      { type: "data", uuid: identity.dataUuid, version: packVersion },
      {
        type: "script",
        language: "javascript",
        entry: SCRIPT_ENTRY,
        uuid: identity.scriptUuid,
        version: packVersion,
      },
    ],
    dependencies: identity.scriptModules,
    metadata: {
      authors: ["Bedrock Achievements contributors"],
      license: "MIT",
      generated_with: { bedrock_achievements: [version] },
    },
  };
}

function parseVersion(version: string): Version {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  if (match === null) {
    throw new Error(
      `package.json: version "${version}"; expected three numbers such as "1.2.3", as the game's manifest takes no other`,
    );
  }
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}
