/** The packs of a world, read and checked, each with what its host is made with: the one world's settings, and its own. */
import type { PackToLoad } from "./engine.ts";
import type { HostConfig } from "./host/host.ts";
import { hostTexts, type Materials } from "./materials.ts";
import { readPack, type Pack } from "./pack.ts";
import type { PackSource } from "./pack-source.ts";
import { SimulatorError, type WorldOptions } from "./types.ts";

/** 2025-01-01: runs are the same whenever they are made. */
const DEFAULT_START_SECONDS = 1_735_689_600;
/** Of the order of what the platform takes for a call. */
const DEFAULT_HOST_CALL_MICROSECONDS = 2;

export interface PacksGiven {
  readonly materials: Materials;
  /** The one that the world is about. */
  readonly pack: PackSource;
  readonly otherPacks?: readonly PackSource[];
}

/** The main one first. */
export function packsToLoad(options: WorldOptions, { materials, pack, otherPacks = [] }: PacksGiven): PackToLoad[] {
  const sources = [pack, ...otherPacks];
  const packs = sources.map((source) => readPack(source, materials, options.dedicatedServer !== undefined));
  packs.forEach((one, index) => {
    const first = packs.findIndex((other) => other.uuid === one.uuid);
    if (first !== index) {
      const names = [first, index].map((at) => sources[at]!.name).join(" and ");
      throw new SimulatorError(`${names} have the same uuid in their headers, which a world has one pack of`);
    }
  });
  const customItems = [...packs.flatMap((one) => one.customItems), ...(options.otherItems ?? [])];
  const { save } = options;
  return packs.map((one, index) => {
    const config = {
      ...worldConfig(options),
      customItems,
      ...ownConfig(options, one, index),
      hasOthers: packs.length > 1,
    };
    const texts = hostTexts(materials, apiFilesOf(one, options), { config, ...(save && index === 0 ? { save } : {}) });
    return { pack: one, hostTexts: texts };
  });
}

function worldConfig(
  options: WorldOptions,
): Omit<HostConfig, keyof ReturnType<typeof ownConfig> | "customItems" | "hasOthers"> {
  const { save } = options;
  return {
    startTick: options.startTick ?? save?.tick ?? 0,
    startSeconds: options.startSeconds ?? save?.unixSeconds ?? DEFAULT_START_SECONDS,
    cheats: options.cheats ?? true,
    jobStepsPerTick: options.jobStepsPerTick ?? 1,
    refuses: options.refuses ?? [],
    refusesEventFilters: options.refusesEventFilters ?? false,
    hostCallMicroseconds: options.hostCallMicroseconds ?? DEFAULT_HOST_CALL_MICROSECONDS,
    invalidEntityErrorName: options.invalidEntityErrorName ?? "InvalidEntityError",
    lootTables: options.lootTables ?? {},
    functions: options.functions ?? {},
    structures: options.structures ?? [],
    ...(options.timesOfAnswers === undefined ? {} : { timesOfAnswers: options.timesOfAnswers }),
    ...(options.signalOrderSeed === undefined ? {} : { signalOrderSeed: options.signalOrderSeed }),
  };
}

/** Variables and secrets are of the pack whose configuration has them: packs beside it see none. */
function ownConfig(
  { seed = 1, dedicatedServer, otherPacksFirst = false }: WorldOptions,
  { uuid, name }: Pack,
  index: number,
): Pick<HostConfig, "seed" | "packUuid" | "besides" | "dedicatedServer"> {
  if (index === 0) return { seed, packUuid: uuid, ...(dedicatedServer ? { dedicatedServer } : {}) };
  return {
    seed: seed + index,
    packUuid: uuid,
    besides: { packName: name, isLoadedFirst: otherPacksFirst },
    ...(dedicatedServer ? { dedicatedServer: { ...dedicatedServer, variables: {}, secrets: {} } } : {}),
  };
}

function apiFilesOf(pack: Pack, { dedicatedServer }: WorldOptions): string[] {
  const hosts = ["server", "server-ui", ...(dedicatedServer ? ["server-admin", "server-net"] : [])];
  return [...new Set(["common", ...pack.modules.map((module) => module.apiFile), ...hosts])];
}
