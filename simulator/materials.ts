/**
 * What worlds are made of and is the same for all of them: the host's script, the description of the platform, the engine's
 * machine code. They are handed in, from files (node/materials.ts) or from what a page has loaded: so the imitation itself
 * runs wherever there is WebAssembly.
 */
import { packApi, type ApiModule } from "./host/api.ts";
import type { HostInput } from "./host/main.ts";

export interface Materials {
  /** An expression whose value is `createHost`. Nothing of it stays in the realm's globals. */
  hostText(): string;
  /** One of `generated/`, by its name without `.json`. The same object at each call. */
  generated(file: string): unknown;
  /** The compiled QuickJS. */
  machineCode(): Promise<WebAssembly.Module>;
}

export interface HostTexts {
  input: string;
  api: string;
}

const fixedTexts = new WeakMap<Materials, Map<string, HostTexts>>();

/** What `createHost` takes. The part that is the same for all worlds is turned into text once. */
export function hostTexts(
  materials: Materials,
  apiFiles: readonly string[],
  input: Pick<HostInput, "config" | "save">,
): HostTexts {
  const known = fixedTexts.get(materials) ?? new Map<string, HostTexts>();
  fixedTexts.set(materials, known);
  const key = apiFiles.join();
  let fixed = known.get(key);
  if (!fixed) {
    const { modules, bulk } = packApi(apiFiles.map((file) => apiOf(materials, file)));
    const vanilla = Object.fromEntries(
      Object.entries(materials.generated("vanilla") as Record<string, string[]>).map(([kind, ids]) => [
        kind,
        ` ${ids.join(" ")} `,
      ]),
    );
    fixed = { input: JSON.stringify({ apiModules: modules, vanilla }).slice(1, -1), api: bulk };
    known.set(key, fixed);
  }
  return { input: `{${JSON.stringify(input).slice(1, -1)},${fixed.input}}`, api: fixed.api };
}

/** The description of a module of the platform. */
export function apiOf(materials: Materials, file: string): ApiModule {
  return materials.generated(file) as ApiModule;
}
