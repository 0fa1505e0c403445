/**
 * How the game is told of a command's arguments. Words of a list complete while typing as an enum; where the game does
 * not take that, they are plain text, and the command checks them. Also the other way round: after a reload of scripts
 * the game refuses an argument of another type than it had before.
 */

import { CustomCommandParamType, type CustomCommandParameter, type CustomCommandRegistry } from "@minecraft/server";
import type { Command, Parameter } from "../../app/commands/command.ts";
import { COMMANDS } from "../../app/commands/commands.ts";
import type { Log } from "../../app/ports.ts";
import { describeError } from "../../app/progress/listeners.ts";

const NODE_ENUM = "ach:node";

/**
 * Ids of this form can stand in a command enum, which is what completes them while typing. Whether the game's parser
 * takes dots, dashes or a leading digit there is documented nowhere, so a tree with such ids gets a plain text argument.
 */
const enumerableId = /^[A-Za-z_][A-Za-z0-9_:]*$/;

type Form = (parameter: Parameter<unknown>) => CustomCommandParameter;

/**
 * Registers the enums. The function given back has the forms of a command's arguments, the wanted one first.
 * @param nodeIds undefined: nodes are plain words
 */
export function parameterForms(
  registry: CustomCommandRegistry,
  nodeIds: readonly string[] | undefined,
  log: Log,
): (command: Command) => readonly Form[] {
  const register = (name: string, words: readonly string[]): void => {
    try {
      registry.registerEnum(name, [...words]);
    } catch (error) {
      // It may be there from before a reload; if not, the commands that need it fall back to text.
      log.warn(
        `the words of ${name} could not be registered and may not complete in commands: ${describeError(error)}`,
      );
    }
  };
  const choices = new Map<string, readonly string[]>();
  for (const command of COMMANDS) {
    for (const parameter of parametersOf(command)) {
      if (parameter.kind === "choice") choices.set(enumOf(parameter), parameter.choices);
    }
  }
  for (const [name, words] of choices) register(name, words);
  const nodesComplete = nodeIds?.every((id) => enumerableId.test(id)) === true;
  if (nodeIds && nodesComplete) register(NODE_ENUM, nodeIds);

  return (command) => {
    const parameters = parametersOf(command);
    const hasChoice = parameters.some(({ kind }) => kind === "choice");
    const hasNode = parameters.some(({ kind }) => kind === "node");
    // Each kind of word keeps its enum as long as the game takes it.
    const nodeForms = hasNode ? [nodesComplete, !nodesComplete] : [false];
    const choiceForms = hasChoice ? [true, false] : [false];
    return choiceForms.flatMap((choicesAsEnum) =>
      nodeForms.map((nodesAsEnum) => (parameter: Parameter<unknown>) => formOf(parameter, choicesAsEnum, nodesAsEnum)),
    );
  };
}

const parametersOf = (command: Command): readonly Parameter<unknown>[] => [...command.mandatory, ...command.optional];

const enumOf = (parameter: Parameter<unknown>): string => `ach:${parameter.name}`;

function formOf(parameter: Parameter<unknown>, choicesAsEnum: boolean, nodesAsEnum: boolean): CustomCommandParameter {
  const { kind, name } = parameter;
  switch (kind) {
    case "players":
      return { name, type: CustomCommandParamType.PlayerSelector };
    case "number":
      return { name, type: CustomCommandParamType.Integer };
    case "choice":
      return choicesAsEnum
        ? { name: enumOf(parameter), type: CustomCommandParamType.Enum }
        : { name, type: CustomCommandParamType.String };
    case "node":
      return nodesAsEnum
        ? { name: NODE_ENUM, type: CustomCommandParamType.Enum }
        : { name, type: CustomCommandParamType.String };
    case "text":
      return { name, type: CustomCommandParamType.String };
  }
}
