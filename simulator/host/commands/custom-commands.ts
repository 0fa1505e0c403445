/**
 * Commands of the packs: who may run a typed line, and what comes of it.
 * Arguments are checked before the callback sees them; the callback runs in restricted execution.
 */
import type { CommandAnswer, CommandOrigin } from "../../types.ts";
import { wrapPlayer } from "../guard/handles.ts";
import type { Host, PlayerState, RegisteredCommand } from "../host.ts";
import { argumentsOf, usageOf } from "./command-arguments.ts";
import { CommandRefusal, wordsOf, type Word } from "./command-line.ts";
import { defineCommandRegistry, type Callback } from "./command-registry.ts";

export interface CustomCommands {
  /** Registration is possible until this is called. */
  close(): void;
  list(): RegisteredCommand[];
  usage(command: RegisteredCommand): string;
  run(origin: CommandOrigin, line: string): CommandAnswer;
}

/** Levels of those who are no player. */
const ORIGIN_LEVEL = { console: 4, block: 1, npc: 1 };

export function defineCustomCommands(host: Host): CustomCommands {
  const { guard, world, config, execution } = host;
  const { commands } = host.shared;
  defineCommandRegistry(host, (command, callback, line, origin) =>
    answerTo(() => call(command, callback, line, origin)),
  );

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
    const values = argumentsOf(host, command, wordsIn(line).slice(1), runner);
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
    usage: (command) => usageOf(host, command),
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
