/**
 * The settings as they hold in this world: what its directors chose over what the build says, and over both what a dedicated
 * server's owner has fixed. Kept in one property of the world. What cannot be read stays as it is and is never written over.
 */

import { formatIssue } from "../core/checks/issue.ts";
import type { Settings } from "../core/settings/settings.ts";
import {
  readWorldSettings,
  WORLD_SETTING_KEYS,
  writeWorldSettings,
  type WorldSettingKey,
  type WorldSettings,
} from "../core/settings/world-settings.ts";
import type { Log, PropertyStore } from "./ports.ts";
import { describeError } from "./progress/listeners.ts";

export const WORLD_SETTINGS_KEY = "ach:settings";

export interface WorldSettingsStore {
  /** Always the present values: the object stays the same. */
  readonly settings: Settings;
  /** What holds where nobody has chosen anything. */
  readonly built: Settings;
  /** What nobody can change in the game. */
  readonly fixed: ReadonlySet<WorldSettingKey>;
  /** To be called once the world has loaded. */
  load(): void;
  /** @returns whether it is kept; otherwise it holds until the world stops */
  choose(changes: WorldSettings): boolean;
}

/**
 * @param built what holds where nobody has chosen anything
 * @param fixedKeys settings that the server's owner gave
 * @param properties the world's; undefined until it has loaded
 */
export function createWorldSettings(
  built: Settings,
  fixedKeys: ReadonlySet<string>,
  properties: () => PropertyStore | undefined,
  log: Log,
): WorldSettingsStore {
  const settings: { -readonly [Key in keyof Settings]: Settings[Key] } = { ...built };
  const fixed = new Set(WORLD_SETTING_KEYS.filter((key) => fixedKeys.has(key)));
  let chosen: WorldSettings = {};
  let more: object = {};
  let isUnreadable = false;

  function apply(): void {
    const free = Object.fromEntries(Object.entries(chosen).filter(([key]) => !fixed.has(key as WorldSettingKey)));
    Object.assign(settings, built, free);
  }

  return {
    settings,
    built,
    fixed,
    load() {
      const text = properties()?.get(WORLD_SETTINGS_KEY);
      if (text === undefined) return;
      const read = typeof text === "string" ? readWorldSettings(text, WORLD_SETTINGS_KEY) : undefined;
      if (!read) {
        isUnreadable = true;
        log.error(
          `the settings of this world (its property ${WORLD_SETTINGS_KEY}) cannot be read; they are kept as they are, the pack's own ` +
            "hold, and what is chosen in the menu holds until the world stops. Remove the property to choose anew",
        );
        return;
      }
      for (const issue of read.issues) log.warn(`${formatIssue(issue)}; the pack's own holds until it is chosen anew`);
      ({ chosen, more } = read);
      apply();
    },
    choose(changes) {
      const next: Record<string, unknown> = { ...chosen };
      for (const key of WORLD_SETTING_KEYS) {
        const value = changes[key];
        if (value === undefined || fixed.has(key)) continue;
        // What is as the build says goes on being so when the build changes.
        if (value === built[key]) delete next[key];
        else next[key] = value;
      }
      chosen = next;
      apply();
      const store = properties();
      if (isUnreadable || !store) return false;
      const isNothing = Object.keys(chosen).length + Object.keys(more).length === 0;
      try {
        store.set(WORLD_SETTINGS_KEY, isNothing ? undefined : writeWorldSettings(chosen, more));
        return true;
      } catch (error) {
        log.error(`the settings of this world could not be saved: ${describeError(error)}; they hold until it stops`);
        return false;
      }
    },
  };
}
