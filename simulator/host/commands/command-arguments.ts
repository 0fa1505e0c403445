/** From typed words to what a command's callback is given: one value a parameter, of its type. */
import { wrapPlayer } from "../guard/handles.ts";
import type { CommandParameter, Host, PlayerState, RegisteredCommand } from "../host.ts";
import { isVanilla } from "../host.ts";
import { fullId, isKnownItem } from "../items/items.ts";
import { CommandRefusal, integerOf, selectPlayers, type Word } from "./command-line.ts";

/** @throws CommandRefusal when a word is missing, too many or no value of its parameter */
export function argumentsOf(
  host: Host,
  command: RegisteredCommand,
  words: readonly Word[],
  runner: PlayerState | undefined,
): unknown[] {
  const parameters = [...command.mandatory, ...command.optional];
  if (words.length < command.mandatory.length) {
    throw new CommandRefusal(`Syntax error: an argument is missing. ${usageOf(host, command)}`);
  }
  const extra = words[parameters.length];
  if (extra) throw new CommandRefusal(`Syntax error: Unexpected "${extra.text}". ${usageOf(host, command)}`);
  return words.map((word, index) => valueOf(host, parameters[index]!, word, runner));
}

/** As it is shown to players who type it. */
export function usageOf(host: Host, command: RegisteredCommand): string {
  const enums = host.shared.commandEnums;
  const shown = ({ name, type }: CommandParameter): string =>
    type === "Enum" ? (enums.get(name) ?? []).slice(0, 5).join("|") : `${name}: ${type}`;
  return [
    `/${command.name}`,
    ...command.mandatory.map((one) => `<${shown(one)}>`),
    ...command.optional.map((one) => `[${shown(one)}]`),
  ].join(" ");
}

function valueOf(host: Host, parameter: CommandParameter, word: Word, runner: PlayerState | undefined): unknown {
  const { guard, vanilla } = host;
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
      if (!host.shared.commandEnums.get(parameter.name)?.includes(word.text))
        throw unexpected("one of the listed values");
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
      if (!isVanilla(vanilla, "blocks", fullId(word.text))) throw unexpected("a block");
      return guard.record("BlockType", { id: fullId(word.text) });
    case "EntityType":
      if (!isVanilla(vanilla, "entities", fullId(word.text))) throw unexpected("an entity type");
      return guard.record("EntityType", { id: fullId(word.text) });
    default:
      throw new Error(`the simulator does not imitate command parameters of type ${parameter.type} yet`);
  }
}
