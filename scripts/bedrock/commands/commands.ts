/**
 * Registers the `ach:` commands, reads their arguments into plain values and hands the answers back. Runs where the
 * world may not be changed; whatever changes it is scheduled by the use cases. Each registration stands alone: what the
 * game refuses of one takes no other with it.
 */

import {
  CommandPermissionLevel,
  CustomCommandStatus,
  type CustomCommandOrigin,
  type CustomCommandParameter,
  type CustomCommandRegistry,
  type CustomCommandResult,
  type Player,
} from "@minecraft/server";
import type { App } from "../../app/app.ts";
import type { Command, Parameter } from "../../app/commands/command.ts";
import { COMMANDS } from "../../app/commands/commands.ts";
import type { Log } from "../../app/ports.ts";
import { describeError } from "../../app/progress/listeners.ts";
import { languageOf } from "../../core/text/languages.ts";
import { isPlayer } from "../players.ts";
import { parameterForms } from "./parameters.ts";

export function registerCommands(registry: CustomCommandRegistry, app: App, log: Log): void {
  const formsOf = parameterForms(
    registry,
    // Words that complete are for good, and other packs' nodes come later.
    app.settings.trees_of_other_packs ? undefined : app.tree.nodes.map((node) => node.id),
    log,
  );
  for (const command of COMMANDS) {
    const refusals: string[] = [];
    // The first form that the game takes: after a reload of scripts it refuses types that it did not have before.
    const isRegistered = formsOf(command).some((forms) => {
      try {
        registry.registerCommand(definitionOf(command, forms), (origin, ...args) =>
          answerTo(command, app, log, origin, args),
        );
        return true;
      } catch (error) {
        refusals.push(describeError(error));
        return false;
      }
    });
    if (!isRegistered) {
      log.error(
        `command ach:${command.name} could not be registered: ${refusals.join("; ")}. Restart the server or the world, ` +
          "which forgets what was registered before",
      );
    }
  }
}

function definitionOf(command: Command, forms: (parameter: Parameter<unknown>) => CustomCommandParameter) {
  return {
    name: `ach:${command.name}`,
    description: command.description,
    permissionLevel: command.who === "any player" ? CommandPermissionLevel.Any : CommandPermissionLevel.GameDirectors,
    cheatsRequired: false,
    mandatoryParameters: command.mandatory.map(forms),
    optionalParameters: command.optional.map(forms),
  };
}

function answerTo(
  command: Command,
  app: App,
  log: Log,
  origin: CustomCommandOrigin,
  args: readonly unknown[],
): CustomCommandResult {
  try {
    const askedBy = playerOf(origin)?.id;
    const locale = askedBy === undefined ? undefined : app.commandContext.players.locale(askedBy);
    const language = languageOf(locale, app.settings.default_language);
    const parameters = [...command.mandatory, ...command.optional];
    const values = args.map((argument, index) => valueOf(parameters[index], argument));
    const { ok, text } = command.run(app.commandContext, { language, askedBy }, ...values);
    return { status: ok ? CustomCommandStatus.Success : CustomCommandStatus.Failure, message: text };
  } catch (error) {
    log.error(`command ach:${command.name} failed: ${describeError(error)}`);
    return { status: CustomCommandStatus.Failure, message: `ach:${command.name}: ${String(error)}` };
  }
}

function playerOf(origin: CustomCommandOrigin): Player | undefined {
  // An NPC's button speaks for the player who pressed it.
  const entity = origin.initiator ?? origin.sourceEntity;
  return isPlayer(entity) ? entity : undefined;
}

/** What was typed as a plain value; undefined where an argument was left out. */
function valueOf(parameter: Parameter<unknown> | undefined, argument: unknown): unknown {
  switch (parameter?.kind) {
    case "players":
      return Array.isArray(argument) ? argument.flatMap(idOf) : [];
    case "number":
      return argument === undefined ? undefined : Number(argument);
    default:
      return typeof argument === "string" ? argument : undefined;
  }
}

/** A simulated player of another pack is undefined to this one. */
function idOf(player: unknown): string[] {
  return player ? [(player as { readonly id: string }).id] : [];
}
