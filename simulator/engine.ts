/** What the driver needs of an engine: the host in a fresh realm, the pack loaded beside it, calls in, an end. */
import type { MemoryUse } from "./types.ts";
import type { HostTexts, Materials } from "./materials.ts";
import type { Pack } from "./pack.ts";

export interface EngineOptions {
  pack: Pack;
  materials: Materials;
  hostTexts: HostTexts;
  hangMilliseconds: number;
  memoryLimitBytes?: number;
}

export type OpenEngine = (options: EngineOptions) => Promise<Engine>;

export interface Engine {
  /** Runs the pack's module top level. */
  loadPack(): void;
  /** One control call, and all promise jobs that follow from it. */
  call(name: string, callArguments: readonly unknown[]): unknown;
  memory(): MemoryUse;
  dispose(): void;
}
