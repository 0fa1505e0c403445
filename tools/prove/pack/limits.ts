/** The steps about what the platform's pages leave open: properties, lore, script events, names of errors, clocks. */
import { ItemStack, system, world } from "@minecraft/server";
import { near, spawnVictim, ticks } from "./ground.ts";
import { readyAlex } from "./players.ts";
import { nameOf, say } from "./say.ts";
import type { Steps } from "./steps.ts";

const MAX_STRING_BYTES = 32_767;
const KEY_LENGTHS = [64, 256, 1_024, 4_096, 32_767, 65_535];
/** What is tried of a total: more would be a test of the disk. */
const TOTAL_PROPERTIES = 200;
const LORE_LENGTHS = [50, 51, 100, 255];
const LONGEST_EVENT = 2_048;

export const limitSteps: Steps = {
  properties: async () => {
    say("properties", {
      longest: isTaken(() => world.setDynamicProperty("prove:text", "a".repeat(MAX_STRING_BYTES))),
      longer: isTaken(() => world.setDynamicProperty("prove:text", "a".repeat(MAX_STRING_BYTES + 1))),
      bytes: isTaken(() => world.setDynamicProperty("prove:text", "成".repeat(11_000))),
      key: KEY_LENGTHS.filter((length) => isTaken(() => keepKey("k".repeat(length)))).at(-1) ?? 0,
    });
    world.setDynamicProperty("prove:text", undefined);
    let kept = 0;
    for (; kept < TOTAL_PROPERTIES; kept++) {
      const isKept = isTaken(() => world.setDynamicProperty(`prove:total${kept}`, "a".repeat(MAX_STRING_BYTES)));
      if (!isKept) break;
      if (kept % 10 === 9) await ticks(1);
    }
    for (let index = 0; index < kept; index++) world.setDynamicProperty(`prove:total${index}`, undefined);
    say("properties", { total: kept });
  },
  lore: () => {
    const item = new ItemStack("minecraft:stick");
    const isLore = (line: string): boolean => isTaken(() => item.setLore([line]));
    say("lore", {
      ascii: LORE_LENGTHS.filter((length) => isLore("a".repeat(length))).at(-1) ?? 0,
      wide: LORE_LENGTHS.filter((length) => isLore("成".repeat(length))).at(-1) ?? 0,
      name: [50, 51, 255, 256].filter((length) => isTaken(() => (item.nameTag = "a".repeat(length)))).at(-1) ?? 0,
    });
    return Promise.resolve();
  },
  events: () => {
    const send = (length: number): boolean => isTaken(() => system.sendScriptEvent("prove:length", "a".repeat(length)));
    say("events", { longest: send(LONGEST_EVENT), longer: send(LONGEST_EVENT + 1) });
    return Promise.resolve();
  },
  handles: async () => {
    const cow = spawnVictim("minecraft:cow", near(4, 0, 4));
    cow.remove();
    await ticks(2);
    const alex = await readyAlex();
    let nobody = "no error";
    try {
      nobody = String(alex.runCommand("tag @a[name=nobody_at_all] add proof").successCount);
    } catch (error) {
      nobody = nameOf(error);
    }
    say("handles", { valid: cow.isValid, error: refusalOf(() => cow.location), type: cow.typeId, nobody });
  },
  clocks: async () => {
    world.gameRules.doDayLightCycle = false;
    const absolute = world.getAbsoluteTime();
    const tick = system.currentTick;
    await ticks(20);
    say("clocks", { absolute: world.getAbsoluteTime() - absolute, ticks: system.currentTick - tick });
    world.gameRules.doDayLightCycle = true;
  },
};

function keepKey(key: string): void {
  world.setDynamicProperty(key, "1");
  const isKept = world.getDynamicProperty(key) === "1";
  world.setDynamicProperty(key, undefined);
  if (!isKept) throw new Error("the value did not come back");
}

function isTaken(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** The name alone: it is what scripts have to tell errors apart. */
function refusalOf(act: () => unknown): string {
  try {
    act();
    return "no error";
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}
