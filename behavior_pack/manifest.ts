/**
 * The one source of both packs' manifests: identity, versions and the script modules each pack declares.
 * Decides nothing about files and knows nothing of trees; the project's own UUIDs are fixed for ever, for a world's
 * dynamic properties belong to the header UUID and a dedicated server's configuration to the script module's.
 */

export type PackName = "world" | "server";

export const PACK_NAMES: readonly PackName[] = ["world", "server"];

/** Shared by both packs, so that a world keeps its progress when it moves between client and dedicated server. */
export const HEADER_UUID = "3a310710-b575-4ade-9a9a-3fde6e9bfc0e";

/** The key under `generated_with` by which a pack of ours is known again, whoever's trees are in it. */
export const GENERATOR = "bedrock_achievements";

/** Where the game looks for the script, inside the pack. */
export const SCRIPT_ENTRY = "scripts/main.js";

/** The trees, beside the script that imports them. */
export const TREES_SCRIPT = "scripts/trees.js";

export type Version = readonly [number, number, number];

/** A module of the script host, as a manifest names it. */
export interface ScriptModule {
  readonly module_name: string;
  readonly version: string;
}

/** The UUIDs of the two modules of one pack. */
export interface ModuleUuids {
  readonly data: string;
  readonly script: string;
}

/** Whose pack it is: what a manifest says besides what the pack needs to run. */
export interface PackIdentity {
  readonly name: string;
  readonly description: string;
  readonly version: Version;
  /** Shared by both packs. */
  readonly uuid: string;
  readonly moduleUuids: Readonly<Record<PackName, ModuleUuids>>;
  readonly authors: readonly string[];
  readonly license?: string;
}

/** This project's own pack, as it is built where trees name no other. `version` is `major.minor.patch`. */
export function projectIdentity(version: string): PackIdentity {
  return {
    // Keys of texts/*.lang, which reach exactly these two fields of a behavior pack.
    name: "pack.name",
    description: "pack.description",
    version: parseVersion(version),
    uuid: HEADER_UUID,
    moduleUuids: {
      world: { data: "a8e4629f-8106-46a5-90a3-34876e0277f8", script: "fbde1ffa-7290-43b8-8335-47266d2bf8ec" },
      server: { data: "efc542cb-94d6-4395-9ac5-dcbf07423b06", script: "905ed892-8aa1-47a6-a6c5-da4301a4824c" },
    },
    authors: ["Bedrock Achievements contributors"],
    license: "MIT",
  };
}

/** The game's version that brought the modules below. */
const MIN_ENGINE_VERSION: Version = [1, 26, 50];

const worldModules: readonly ScriptModule[] = [
  { module_name: "@minecraft/server", version: "2.10.0" },
  { module_name: "@minecraft/server-ui", version: "2.2.0" },
];

const scriptModules: Readonly<Record<PackName, readonly ScriptModule[]>> = {
  world: worldModules,
  server: [
    ...worldModules,
    { module_name: "@minecraft/server-net", version: "1.0.0-beta" },
    { module_name: "@minecraft/server-admin", version: "1.0.0-beta" },
  ],
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
    readonly license?: string;
    readonly generated_with: Readonly<Record<string, readonly string[]>>;
  };
}

/** The script modules a pack declares; nothing else can be imported at run time. */
export function scriptModulesOf(pack: PackName): readonly ScriptModule[] {
  return scriptModules[pack];
}

/**
 * The manifest of one pack.
 * @param generator this project's version, `major.minor.patch`
 */
export function createManifest(pack: PackName, identity: PackIdentity, generator: string): Manifest {
  const { name, description, version, uuid, authors, license } = identity;
  const modules = identity.moduleUuids[pack];
  return {
    format_version: 2,
    header: { name, description, uuid, version, min_engine_version: MIN_ENGINE_VERSION },
    modules: [
      { type: "data", uuid: modules.data, version },
      { type: "script", language: "javascript", entry: SCRIPT_ENTRY, uuid: modules.script, version },
    ],
    dependencies: scriptModules[pack],
    metadata: {
      authors,
      ...(license === undefined ? {} : { license }),
      generated_with: { [GENERATOR]: [generator] },
    },
  };
}

/** Whether the text of a manifest is one of ours, whoever's trees are in the pack. */
export function isOurManifest(text: string): boolean {
  try {
    const { header, metadata } = JSON.parse(text) as Partial<Manifest>;
    return header?.uuid === HEADER_UUID || GENERATOR in (metadata?.generated_with ?? {});
  } catch {
    return false;
  }
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
