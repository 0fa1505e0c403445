/**
 * What a command is: its name, who may use it, its arguments, what it does with them. Shapes only; what is typed becomes
 * these values in the adapter, and each command is in a file of its own beside this one.
 */

import { exactMessage, type MessageParameters } from "../../core/text/message.ts";
import type { MessageKey } from "../../core/text/message-key.ts";
import type { ChecklistOf } from "../goals/members/checklists.ts";
import type { Goals } from "../goals/goals.ts";
import type { Menu } from "../menu/menu.ts";
import type { CloudTeams } from "../teams/cloud-teams.ts";
import type { Answer, Asker, OperationContext } from "../operations/operation.ts";

/** What commands act on. */
export interface CommandContext extends OperationContext {
  readonly holderOf: CloudTeams["holderOf"];
  readonly goals: Goals;
  readonly checklistOf: ChecklistOf;
  readonly menu: Menu;
}

export type CommandRequest = Asker;
export type CommandAnswer = Answer;

/** One argument; `Value` is what becomes of what is typed. */
export type Parameter<Value> = { readonly name: string; readonly value?: Value } & (
  | { readonly kind: "players" | "node" | "number" | "text" }
  /** One of a list of words. They are checked by the command, since the game may take any word for them. */
  | { readonly kind: "choice"; readonly choices: readonly string[] }
);

export const playersParameter: Parameter<readonly string[]> = { kind: "players", name: "player" };
export const nodeParameter: Parameter<string> = { kind: "node", name: "node" };
export const deltaParameter: Parameter<number> = { kind: "number", name: "delta" };
export const textParameter = (name: string): Parameter<string> => ({ kind: "text", name });
export const choiceParameter = (name: string, choices: readonly string[]): Parameter<string> => ({
  kind: "choice",
  name,
  choices,
});

type Parameters = readonly Parameter<unknown>[];
type Values<Given extends Parameters> = {
  [Index in keyof Given]: Given[Index] extends Parameter<infer Value> ? Value : never;
};

interface Definition<Mandatory extends Parameters, Optional extends Parameters> {
  /** Without the namespace. */
  readonly name: string;
  /** For the game's own help; it takes one language only. */
  readonly description: string;
  readonly who: "any player" | "game directors";
  readonly mandatory: Mandatory;
  readonly optional: Optional;
  run(
    context: CommandContext,
    request: CommandRequest,
    ...args: [...Values<Mandatory>, ...Partial<Values<Optional>>]
  ): CommandAnswer;
}

export interface Command extends Omit<Definition<Parameters, Parameters>, "run"> {
  run(context: CommandContext, request: CommandRequest, ...args: readonly unknown[]): CommandAnswer;
}

/** Ties the arguments' types to what `run` is given. */
export function defineCommand<const Mandatory extends Parameters, const Optional extends Parameters>(
  definition: Definition<Mandatory, Optional>,
): Command {
  return definition;
}

/** A refusal as a value: which message, with what in it. */
export interface Refusal {
  readonly refused: MessageKey;
  readonly parameters: MessageParameters;
}

export function refuse({ language }: CommandRequest, refusal: Refusal): CommandAnswer {
  return { ok: false, text: exactMessage(language, refusal.refused, refusal.parameters) };
}
