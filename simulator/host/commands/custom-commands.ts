/**
 * Commands of the packs: registration in the startup event, and running a typed line. Each pack has a namespace; names are
 * the world's.
 * Arguments are checked before the callback sees them; the callback runs in restricted execution.
 */
import type { CommandAnswer, CommandOrigin } from "../../types.ts";
import { CommandRefusal, integerOf, selectPlayers, wordsOf, type Word } from "./command-line.ts";
import { wrapPlayer } from "../guard/handles.ts";
import type { Host, PlayerState } from "../host.ts";
import { isVanilla, type CommandParameter, type RegisteredCommand } from "../host.ts";
import { fullId, isKnownItem } from "../items/items.ts";
import { asPack } from "../packs/packs.ts";

const MAX_PARAMETERS = 8;

export interface CustomCommands {
  /** Registration is possible until this is called. */
  close(): void;
  list(): RegisteredCommand[];
  usage(command: RegisteredCommand): string;
  run(origin: CommandOrigin, line: string): CommandAnswer;
}

type Callback = (origin: object, ...values: unknown[]) => unknown;

/** Levels of those who are no player. */
const ORIGIN_LEVEL = { console: 4, block: 1, npc: 1 };

export function defineCustomCommands(host: Host): CustomCommands {
  const { guard, world, config, execution } = host;
  const { commands, commandEnums: enums } = host.shared;
  let packNamespace: string | undefined;

  const refuse = (reason: string, message: string): Error => guard.error("CustomCommandError", message, { reason });

  function checkName(name: string): void {
    if (!host.shared.isStarting) throw refuse("RegistryReadOnly", `'${name}' was registered after the startup event.`);
    const match = /^([A-Za-z0-9_.-]+):([A-Za-z0-9_./-]+)$/.exec(name);
    if (!match) {
      throw guard.error("NamespaceNameError", `The name '${name}' needs a namespace.`, { reason: "NoNamespace" });
    }
    if (match[1] === "minecraft") {
      throw guard.error("NamespaceNameError", `The namespace of '${name}' is not allowed.`, {
        reason: "DisallowedNamespace",
      });
    }
    if (packNamespace !== undefined && packNamespace !== match[1]) {
      throw refuse("NamespaceMismatch", `'${name}' has another namespace than '${packNamespace}'.`);
    }
    packNamespace = match[1];
  }

  guard.define("CustomCommandRegistry", {
    call: {
      registerEnum(_registry: unknown, name: string, values: string[]) {
        checkName(name);
        if (enums.has(name)) throw refuse("AlreadyRegistered", `The enum '${name}' is registered already.`);
        enums.set(name, [...values]);
      },
      registerCommand(
        _registry: unknown,
        command: {
          name: string;
          description: string;
          permissionLevel: number;
          cheatsRequired?: boolean;
          mandatoryParameters?: CommandParameter[];
          optionalParameters?: CommandParameter[];
        },
        callback: Callback,
      ) {
        checkName(command.name);
        if (commands.has(command.name)) {
          throw refuse("AlreadyRegistered", `The command '${command.name}' is registered already.`);
        }
        const mandatory = (command.mandatoryParameters ?? []).map((one) => ({ ...one }));
        const optional = (command.optionalParameters ?? []).map((one) => ({ ...one }));
        if (mandatory.length + optional.length > MAX_PARAMETERS) {
          throw refuse("ParameterLimit", `'${command.name}' has more than ${MAX_PARAMETERS} parameters.`);
        }
        for (const { name, type } of [...mandatory, ...optional]) {
          if (type === "Enum" && !enums.has(name)) {
            throw refuse(
              "EnumDependencyMissing",
              `'${command.name}' needs the enum '${name}', which is not registered.`,
            );
          }
        }
        const registered: RegisteredCommand = {
          name: command.name,
          description: command.description,
          permissionLevel: command.permissionLevel,
          cheatsRequired: command.cheatsRequired ?? true,
          mandatory,
          optional,
          run: (line, origin) =>
            asPack(host.shared.running, host.pack, () => answerTo(() => call(registered, callback, line, origin))),
        };
        commands.set(command.name, registered);
      },
    },
  });

  function valueOf(parameter: CommandParameter, word: Word, runner: PlayerState | undefined): unknown {
    const unexpected = (needed: string): CommandRefusal =>
      new CommandRefusal(`Syntax error: Unexpected "${word.text}": ${needed} is needed for <${parameter.name}>`);
    switch (parameter.type) {
      case "Integer":
        return integerOf(word);
      case "Float":
        if (word.quoted || !/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word.text)) throw unexpected("a number");
        return Number(word.text);
      case "Boolean":
        if (word.text !== "true" && word.text !== "false") throw unexpected("true or false");
        return word.text === "true";
      case "String":
        return word.text;
      case "Enum":
        if (!enums.get(parameter.name)?.includes(word.text)) throw unexpected("one of the listed values");
        return word.text;
      case "PlayerSelector":
      case "EntitySelector": {
        const players = selectPlayers(host, word, runner);
        if (players.length === 0) throw new CommandRefusal("No targets matched selector");
        return players.map((player) => wrapPlayer(host, player));
      }
      case "ItemType":
        if (!isKnownItem(host, fullId(word.text))) throw unexpected("an item");
        return guard.record("ItemType", { id: fullId(word.text) });
      case "BlockType":
        if (!isVanilla(host.vanilla, "blocks", fullId(word.text))) throw unexpected("a block");
        return guard.record("BlockType", { id: fullId(word.text) });
      case "EntityType":
        if (!isVanilla(host.vanilla, "entities", fullId(word.text))) throw unexpected("an entity type");
        return guard.record("EntityType", { id: fullId(word.text) });
      default:
        throw new Error(`the simulator does not imitate command parameters of type ${parameter.type} yet`);
    }
  }

  function argumentsOf(command: RegisteredCommand, words: Word[], runner: PlayerState | undefined): unknown[] {
    const parameters = [...command.mandatory, ...command.optional];
    if (words.length < command.mandatory.length) {
      throw new CommandRefusal(`Syntax error: an argument is missing. ${usage(command)}`);
    }
    const extra = words[parameters.length];
    if (extra) throw new CommandRefusal(`Syntax error: Unexpected "${extra.text}". ${usage(command)}`);
    return words.map((word, index) => valueOf(parameters[index]!, word, runner));
  }

  function usage(command: RegisteredCommand): string {
    const shown = ({ name, type }: CommandParameter): string =>
      type === "Enum" ? (enums.get(name) ?? []).slice(0, 5).join("|") : `${name}: ${type}`;
    return [
      `/${command.name}`,
      ...command.mandatory.map((one) => `<${shown(one)}>`),
      ...command.optional.map((one) => `[${shown(one)}]`),
    ].join(" ");
  }

  function run(origin: CommandOrigin, line: string): CommandAnswer {
    const name = wordsIn(line)[0]?.text ?? "";
    const command = commands.get(name) ?? findByShortName(name);
    if (!command) throw new CommandRefusal(`Unknown command: ${name}. Please check that the command exists`);
    const runner = runnerOf(origin);
    const level = runner ? runner.permissionLevel : ORIGIN_LEVEL[origin as keyof typeof ORIGIN_LEVEL];
    if (level < command.permissionLevel || (command.cheatsRequired && !config.cheats)) {
      throw new CommandRefusal(`Unknown command: ${name}. You do not have permission to use this command`);
    }
    return command.run(line, origin);
  }

  const wordsIn = (line: string): Word[] => wordsOf(line.replace(/^\//, ""));
  const runnerOf = (origin: CommandOrigin): PlayerState | undefined =>
    typeof origin === "object" ? world.online.get(origin.playerId) : undefined;

  function call(command: RegisteredCommand, callback: Callback, line: string, origin: CommandOrigin): CommandAnswer {
    const runner = runnerOf(origin);
    const values = argumentsOf(command, wordsIn(line).slice(1), runner);
    const sourceType = runner ? "Entity" : { console: "Server", block: "Block", npc: "NPCDialogue" }[origin as string];
    const player = runner && wrapPlayer(host, runner);
    const originObject = guard.record("CustomCommandOrigin", { sourceType, sourceEntity: player });
    let hasReturned = false;
    const result = execution.run("restricted", `the command ${command.name}`, () => {
      const value = callback(originObject, ...values);
      hasReturned = true;
      return value;
    }) as { status?: number; message?: string } | undefined;
    if (!hasReturned) return { status: "failure", message: "The command failed with an error." };
    if (result !== undefined && result !== null && !guard.arguments.fits("CustomCommandResult", result)) {
      host.log("error", `The command ${command.name} returned no CustomCommandResult.`);
      return { status: "failure" };
    }
    return {
      status: (result?.status ?? 0) === 0 ? "success" : "failure",
      ...(result?.message === undefined ? {} : { message: result.message }),
    };
  }

  /** A command may be typed without its namespace. */
  function findByShortName(name: string): RegisteredCommand | undefined {
    if (name === "" || name.includes(":")) return undefined;
    return [...commands.values()].find((command) => command.name.endsWith(`:${name}`));
  }

  return {
    close() {
      host.shared.isStarting = false;
    },
    list: () => [...commands.values()],
    usage,
    run: (origin, line) => answerTo(() => run(origin, line)),
  };
}

function answerTo(run: () => CommandAnswer): CommandAnswer {
  try {
    return run();
  } catch (error) {
    if (error instanceof CommandRefusal) return { status: "refused", message: error.message };
    throw error;
  }
}
