/**
 * Puts the host of one pack together in the pack's realm: over a new world, or over the one that another pack's host has made.
 * What it returns stays with the driver: the pack can reach none of it.
 */
import type { LogLine, WorldSave } from "../types.ts";
import { indexApi, type ApiDirectory, type ApiIndex } from "./api.ts";
import { defineAttributes } from "./bodies/attributes.ts";
import { defineBodies } from "./bodies/bodies.ts";
import { defineComponents } from "./bodies/components.ts";
import { defineEffects } from "./bodies/effects.ts";
import { createControl, type Control } from "./control/control.ts";
import { defineCustomCommands } from "./commands/custom-commands.ts";
import { defineEntities } from "./entities/entities.ts";
import { definePlayers } from "./entities/players.ts";
import { createEvents } from "./events/events.ts";
import { createExecution } from "./execution.ts";
import { defineForms } from "./forms/forms.ts";
import { prepareGlobals } from "./guard/globals.ts";
import { createGuard, type Guard } from "./guard/guard.ts";
import { defineHitRecords } from "./entities/hit-records.ts";
import type { Host, HostConfig, SharedWorld, VanillaIds } from "./host.ts";
import { defineContainers } from "./items/containers.ts";
import { createInventories } from "./items/inventory.ts";
import { defineItemComponents } from "./items/item-components.ts";
import { defineItems } from "./items/items.ts";
import { defineLoot } from "./items/loot.ts";
import { MAIN_PACK } from "./packs/pack-properties.ts";
import { guardOfRunning, isMain, type PackInWorld } from "./packs/packs.ts";
import { createRefusals } from "./guard/refusals.ts";
import { saveFor } from "./packs/save-of-packs.ts";
import { createScheduler } from "./scheduler.ts";
import { defineScoreboard } from "./scoreboard.ts";
import { createScriptEvents } from "./script-events.ts";
import { defineScriptMade } from "./guard/script-made.ts";
import { defineServerAdmin } from "./server/server-admin.ts";
import { defineServerNet } from "./server/server-net.ts";
import { createSharedWorld } from "./packs/shared-world.ts";
import { defineBlocks } from "./terrain/blocks.ts";
import { defineDimensions } from "./terrain/dimensions.ts";
import { defineSky } from "./terrain/sky.ts";
import { defineStructures } from "./terrain/structures.ts";
import { readSave } from "./sessions/saved-world.ts";
import { createSessions } from "./sessions/sessions.ts";
import { createVanillaCommands } from "./commands/vanilla-commands.ts";
import { defineWorld } from "./world.ts";

export interface HostInput {
  config: HostConfig;
  save?: WorldSave;
  /** All modules that have typings; what the pack may import of them is the driver's business. */
  apiModules: ApiDirectory[];
  /** Ids by kind, with a space before, between and after. */
  vanilla: VanillaIds;
}

export interface CreatedHost {
  control: Control;
  /** What a module exports under these names. */
  exportsOf(moduleName: string, names: readonly string[]): Record<string, unknown>;
  /** For the hosts of further packs in this world. */
  shared: SharedWorld;
}

/**
 * `apiText`: what the places in `apiModules` point into. `beside`: the world of the main pack, when this is the host of another
 * one, whose control is not used.
 */
export function createHost(inputText: string, apiText: string, beside?: SharedWorld): CreatedHost {
  const { config, save, apiModules, vanilla } = JSON.parse(inputText) as HostInput;
  const api = indexApi(apiModules, apiText);
  const shared = beside ?? createSharedWorld(config);
  const { world, clock, running, packs } = shared;
  const { besides, hasOthers } = config;
  const log = (level: LogLine["level"], text: string): void => {
    shared.lines.push({ level, text, tick: world.tick, ...(besides ? { pack: besides.packName } : {}) });
  };
  const pack = { key: besides ? config.packUuid : MAIN_PACK, log } as PackInWorld;
  const execution = createExecution(running, pack, (text) => log("error", `[Scripting] ${text}`));
  const refusals = createRefusals(config.refuses);
  const { timesOfAnswers } = config;
  const own = createGuard({ api, pack, running, clock, refusals, timesOfAnswers, hasOthers });
  const guard = hasOthers ? guardOfRunning(running, own) : own;
  const events = createEvents({ api, guard, shared, settings: config });
  const host: Host = {
    config,
    pack,
    shared,
    guard,
    execution,
    events,
    world,
    vanilla,
    blocks: defineBlocks({ guard, vanilla }),
    course: shared.course,
    log,
    clock,
    nextId: () => shared.nextId(),
    runVanillaCommand: () => 0,
  };
  if (save) readSave(world, saveFor(save, config.packUuid));

  const inventories = createInventories(host);
  defineContainers(host, inventories);
  defineComponents(host);
  defineAttributes(host);
  defineEffects(host);
  defineBodies(host);
  defineEntities(host, inventories);
  definePlayers(host);
  defineScriptMade(host);
  defineHitRecords(guard);
  defineItems(host);
  defineItemComponents(host);
  defineWorld(host);
  defineDimensions(host);
  defineLoot(host);
  defineStructures(host);
  defineSky(host);
  defineScoreboard(host);
  const forms = defineForms(host);
  const commands = defineCustomCommands(host);
  const scriptEvents = createScriptEvents(host);
  const scheduler = createScheduler({
    guard,
    execution,
    world,
    jobStepsPerTick: config.jobStepsPerTick,
    sendScriptEvent: (id, message) => scriptEvents.send(id, message),
  });
  const admin = config.dedicatedServer ? defineServerAdmin(host) : undefined;
  const net = config.dedicatedServer ? defineServerNet(host) : undefined;
  const sessions = createSessions(host, forms);
  host.runVanillaCommand = createVanillaCommands(host, inventories);
  prepareGlobals({ log, clock, seed: config.seed, timesOfAnswers });

  Object.assign(pack, { guard: own, execution, signals: events.signals, scheduler, admin, net });
  const main = packs.findIndex(isMain);
  packs.splice(besides?.isLoadedFirst === true ? main : packs.length, 0, pack);
  if (!beside) running.pack = pack;

  return {
    control: beside ? () => "" : createControl({ host, inventories, forms, commands, scriptEvents, sessions }),
    exportsOf(moduleName, names) {
      const module = apiModules.find((one) => one.module === moduleName);
      if (!module) throw new Error(`there are no typings for ${moduleName}`);
      return moduleExports(own, api, module, names);
    },
    shared,
  };
}

/** Only what is asked for: making all classes of the platform would cost more than most tests. */
function moduleExports(
  guard: Guard,
  api: ApiIndex,
  module: ApiDirectory,
  names: readonly string[],
): Record<string, unknown> {
  const exported: Record<string, unknown> = {};
  for (const name of names) {
    const constant = module.constants[name];
    const member = module.functions[name];
    if (module.enums[name]) exported[name] = Object.freeze({ ...api.enumOf(name) });
    else if (module.classes[name]) exported[name] = guard.classFor(name);
    else if (constant) exported[name] = "value" in constant ? constant.value : guard.wrap(constant.instanceOf, {});
    else if (member) {
      exported[name] = () => {
        guard.requirePrivilege(member, name, "function");
        throw new Error(`the simulator does not imitate ${name} yet`);
      };
    }
  }
  return exported;
}
