/**
 * The wiring of both packs: bundled trees and settings, adapters, app, public API. No logic.
 */

import trees from "virtual:trees";
import { bind } from "./api/binding.ts";
import { createApp } from "./app/app.ts";
import { createForms } from "./bedrock/forms.ts";
import { clock, log, scheduler } from "./bedrock/platform.ts";
import { createPlayerDirectory } from "./bedrock/players.ts";
import { worldProperties } from "./bedrock/properties.ts";
import { createRewardGiver } from "./bedrock/rewards.ts";
import { runApp } from "./bedrock/run.ts";
import { createScreen } from "./bedrock/screen.ts";
import { createScriptEventSender } from "./bedrock/script-events.ts";
import { formatIssue } from "./core/issue.ts";
import { overrideSettings } from "./core/settings.ts";

/**
 * @param variable looks up a setting that a dedicated server overrides; undefined where nothing is overridden
 */
export function startPack(variable: (key: string) => unknown = () => undefined): void {
  const players = createPlayerDirectory();
  const { settings, warnings } = overrideSettings(trees.settings, variable);
  for (const warning of warnings) log.warn(formatIssue(warning));
  const app = createApp(trees.nodes, settings, {
    players,
    worldProperties,
    rewardGiver: createRewardGiver(players),
    screen: createScreen(players),
    forms: createForms(players),
    scriptEvents: createScriptEventSender(log),
    scheduler,
    clock,
    log,
  });
  bind(app);
  runApp(app, players);
}
