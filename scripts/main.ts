/**
 * The wiring of both packs: bundled trees and settings, adapters, app, public API. No logic.
 */

import trees from "virtual:trees";
import { bind } from "./api/binding.ts";
import { createApp, type AppPorts } from "./app/app.ts";
import { noCloud } from "./app/cloud/cloud.ts";
import { describeError } from "./app/progress/listeners.ts";
import { createForms } from "./bedrock/screens/forms/forms.ts";
import { clock, log, scheduler } from "./bedrock/platform.ts";
import { createPlayerDirectory } from "./bedrock/players.ts";
import { worldProperties } from "./bedrock/properties.ts";
import { createCarriedItems } from "./bedrock/samples/carried-items.ts";
import { createPlayerViews } from "./bedrock/views/player-views.ts";
import { createRewardGiver } from "./bedrock/rewards/rewards.ts";
import { runApp } from "./bedrock/run.ts";
import { createScreen } from "./bedrock/screens/screen.ts";
import { createScriptEventSender } from "./bedrock/events/script-events.ts";
import { formatIssue } from "./core/checks/issue.ts";
import { overrideSettings } from "./core/settings/settings.ts";

/** What only a dedicated server has; a world's pack does without. */
export interface ServerParts {
  /** Looks up a setting that the server's owner overrides; undefined where nothing is overridden. */
  readonly variable: (key: string) => unknown;
  readonly persistentId: (playerName: string) => string | null | undefined;
  readonly openCloud: AppPorts["openCloud"];
}

const WORLD_PARTS: ServerParts = {
  variable: () => undefined,
  persistentId: () => undefined,
  openCloud: ({ clock }) => noCloud({ clock, random: Math.random }),
};

/** An extension that fails while it starts is told of; the pack and other extensions go on without it. */
export function extensionFailed(file: string, error: unknown): void {
  log.error(
    `the extension ${file} failed while it started: ${describeError(error)}. What it had set up until then may work; ` +
      "mend it and build the pack again",
  );
}

export function startPack({ variable, persistentId, openCloud } = WORLD_PARTS): void {
  const players = createPlayerDirectory(persistentId);
  const { settings, given, warnings } = overrideSettings(trees.settings, variable);
  for (const warning of warnings) log.warn(formatIssue(warning));
  const app = createApp(
    trees.nodes,
    settings,
    {
      players,
      carriedItems: createCarriedItems(players),
      views: createPlayerViews(players),
      worldProperties,
      rewardGiver: createRewardGiver(players),
      screen: createScreen(players),
      forms: createForms(players),
      scriptEvents: createScriptEventSender(log),
      scheduler,
      clock,
      log,
      dice: Math.random,
      fixedSettings: given,
      openCloud,
    },
    trees.goals,
    trees.texts,
  );
  bind(app);
  runApp(app, players);
}
