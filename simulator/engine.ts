/** What the driver needs of an engine: a fresh realm for each pack, with a host and the pack in it, calls in, an end. */
import type { MemoryUse } from "./types.ts";
import type { HostTexts, Materials } from "./materials.ts";
import type { Pack } from "./pack.ts";

/** A pack, and what its host is made with. */
export interface PackToLoad {
  pack: Pack;
  hostTexts: HostTexts;
}

export interface EngineOptions {
  /** The first is the main one, whose host is called; the hosts of the others are over the same world. */
  packs: readonly PackToLoad[];
  materials: Materials;
  hangMilliseconds: number;
  memoryLimitBytes?: number;
}

export type OpenEngine = (options: EngineOptions) => Promise<Engine>;

export interface Engine {
  /** Runs a pack's module top level. */
  loadPack(pack: PackToLoad): void;
  /** One control call, and all promise jobs that follow from it. */
  call(name: string, callArguments: readonly unknown[]): unknown;
  memory(): MemoryUse;
  dispose(): void;
}
