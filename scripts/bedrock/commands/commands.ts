/**
 * Registers the `ach:` commands, reads their arguments into plain values and hands the answers back. Runs where the
 * world may not be changed; whatever changes it is scheduled by the use cases.
 */

import {
  CommandPermissionLevel,
  CustomCommandParamType,
  CustomCommandStatus,
  type Player,
  type CustomCommandOrigin,
  type CustomCommandParameter,
  type CustomCommandRegistry,
  type CustomCommandResult,
} from "@minecraft/server";
import type { App } from "../../app/app.ts";
import { MAIL_KINDS, SCOPES, type CommandAnswer } from "../../app/commands/commands.ts";
import type { Log } from "../../app/ports.ts";
import { describeError } from "../../app/progress/listeners.ts";
import { languageOf, type Language } from "../../core/text/languages.ts";
import { message } from "../../core/text/message.ts";
import { isPlayer, type PlayerDirectory } from "../players.ts";

const SCOPE_ENUM = "ach:scope";
const MAIL_ENUM = "ach:mail_kind";
const NODE_ENUM = "ach:node";

/**
 * Ids of this form can stand in a command enum, which is what completes them while typing. Whether the game's parser
 * takes dots, dashes or a leading digit there is documented nowhere, so a tree with such ids gets a plain text argument.
 */
const enumerableId = /^[A-Za-z_][A-Za-z0-9_:]*$/;

type Run = (language: Language, args: readonly unknown[], origin: CustomCommandOrigin) => CommandAnswer;

export function registerCommands(registry: CustomCommandRegistry, app: App, players: PlayerDirectory, log: Log): void {
  const target = { name: "player", type: CustomCommandParamType.PlayerSelector };
  const scope = { name: SCOPE_ENUM, type: CustomCommandParamType.Enum };
  const node = nodeParameter(registry, app, log);
  const delta = { name: "delta", type: CustomCommandParamType.Integer };

  function register(
    name: string,
    description: string,
    permissionLevel: CommandPermissionLevel,
    mandatoryParameters: CustomCommandParameter[],
    optionalParameters: CustomCommandParameter[],
    run: Run,
  ): void {
    const command = {
      name,
      description,
      permissionLevel,
      cheatsRequired: false,
      mandatoryParameters,
      optionalParameters,
    };
    try {
      registry.registerCommand(command, (origin, ...args) => answerTo(name, origin, args, run));
    } catch (error) {
      log.error(`command ${name} could not be registered: ${describeError(error)}`);
    }
  }

  function answerTo(name: string, origin: CustomCommandOrigin, args: unknown[], run: Run): CustomCommandResult {
    try {
      const { ok, text } = run(languageOfOrigin(origin), args, origin);
      return { status: ok ? CustomCommandStatus.Success : CustomCommandStatus.Failure, message: text };
    } catch (error) {
      log.error(`command ${name} failed: ${describeError(error)}`);
      return { status: CustomCommandStatus.Failure, message: `${name}: ${String(error)}` };
    }
  }

  function languageOfOrigin(origin: CustomCommandOrigin): Language {
    const playerId = playerOf(origin)?.id;
    return languageOf(playerId === undefined ? undefined : players.locale(playerId), app.settings.default_language);
  }

  registry.registerEnum(SCOPE_ENUM, [...SCOPES]);
  registry.registerEnum(MAIL_ENUM, [...MAIL_KINDS]);

  const directors = CommandPermissionLevel.GameDirectors;
  register("ach:menu", "Opens the achievements menu", CommandPermissionLevel.Any, [], [], (language, _args, origin) => {
    const player = playerOf(origin);
    if (!player) return { ok: false, text: message(language, "command.onlyPlayers") };
    app.menu.open(player.id);
    return { ok: true, text: "" };
  });
  register("ach:grant", "Completes achievements", directors, [target, scope], [node], (language, args) =>
    app.commands.grant(language, playerIds(args[0]), String(args[1]), optionalText(args[2])),
  );
  register("ach:revoke", "Takes achievements back", directors, [target, scope], [node], (language, args) =>
    app.commands.revoke(language, playerIds(args[0]), String(args[1]), optionalText(args[2])),
  );
  register("ach:reward_reset", "Lets an achievement pay again", directors, [target, node], [], (language, args) =>
    app.commands.rewardReset(language, playerIds(args[0]), String(args[1])),
  );
  register("ach:progress", "Adds progress to an achievement", directors, [target, node, delta], [], (language, args) =>
    app.commands.progress(language, playerIds(args[0]), String(args[1]), Number(args[2])),
  );
  register("ach:info", "Tells a player's progress and owed rewards", directors, [target], [node], (language, args) =>
    app.commands.info(language, playerIds(args[0]), optionalText(args[1])),
  );
  register("ach:cloud", "Tells the state of the cloud", directors, [], [], (language) => app.commands.cloud(language));
  const name = { name: "name", type: CustomCommandParamType.String };
  const kind = { name: MAIL_ENUM, type: CustomCommandParamType.Enum };
  register(
    "ach:mail",
    "Changes the progress of an offline player",
    directors,
    [name, kind, node],
    [delta],
    (language, args) =>
      app.commands.mail(
        language,
        String(args[0]),
        String(args[1]),
        String(args[2]),
        args[3] === undefined ? undefined : Number(args[3]),
      ),
  );
}

/** Node ids complete while typing where all of them can stand in an enum. */
function nodeParameter(registry: CustomCommandRegistry, app: App, log: Log): CustomCommandParameter {
  const ids = app.tree.nodes.map((node) => node.id);
  if (ids.every((id) => enumerableId.test(id))) {
    try {
      registry.registerEnum(NODE_ENUM, ids);
      return { name: NODE_ENUM, type: CustomCommandParamType.Enum };
    } catch (error) {
      log.warn(`node ids will not complete in commands: ${describeError(error)}`);
    }
  }
  return { name: "node", type: CustomCommandParamType.String };
}

function playerOf(origin: CustomCommandOrigin): Player | undefined {
  // An NPC's button speaks for the player who pressed it.
  const entity = origin.initiator ?? origin.sourceEntity;
  return isPlayer(entity) ? entity : undefined;
}

function playerIds(argument: unknown): string[] {
  // A selector can mean players of other packs' tests, too.
  return Array.isArray(argument) ? (argument as (Player | undefined)[]).flatMap((player) => player?.id ?? []) : [];
}

function optionalText(argument: unknown): string | undefined {
  return typeof argument === "string" ? argument : undefined;
}
