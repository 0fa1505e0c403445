/**
 * The few vanilla commands that scripts run with `runCommand`: what they do to players, and how often they succeeded.
 * A line that is wrong throws `CommandError`; a selector without a match is a success of nobody.
 */
import { effectId, gainEffect } from "../bodies/effects.ts";
import { addXp, addXpLevels } from "../entities/players.ts";
import type { EntityState, Host, PlayerState } from "../host.ts";
import type { Inventories } from "../items/inventory.ts";
import { fullId, isKnownItem, newItem } from "../items/items.ts";
import { CommandRefusal, wordsOf } from "./command-line.ts";
import { scoreboardCommand } from "./scoreboard-command.ts";
import {
  oneOf,
  optionalInteger,
  rawText,
  restFrom,
  targets,
  targetsOrRunner,
  word,
  type Line,
} from "./vanilla-line.ts";

type Command = (line: Line) => number;

export function createVanillaCommands(
  host: Host,
  inventories: Inventories,
): (line: string, runner: EntityState | undefined) => number {
  const { guard } = host;
  const commands = vanillaCommands(host, inventories);

  return (text, runner) => {
    const stripped = text.replace(/^\//, "");
    try {
      const words = wordsOf(stripped);
      const name = words[0]?.text ?? "";
      const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
      if (!command) throw new CommandRefusal(`Syntax error: Unexpected "${name}": at "»${name}«"`);
      return command({ text: stripped, words, runner });
    } catch (error) {
      if (error instanceof CommandRefusal) throw guard.error("CommandError", error.message);
      throw error;
    }
  };
}

function vanillaCommands(host: Host, inventories: Inventories): Record<string, Command> {
  const { world } = host;
  return {
    say(line) {
      const text = `[${line.runner?.player?.name ?? "Server"}] ${restFrom(line, 1)}`;
      for (const player of world.online.values()) player.screen.messages.push(text);
      return 1;
    },
    give(line) {
      const typeId = fullId(word(line, 2).text);
      if (!isKnownItem(host, typeId)) throw new CommandRefusal(`Syntax error: Unexpected "${typeId}": no such item`);
      const amount = optionalInteger(line, 3, 1);
      if (amount < 1 || amount > 32_767) throw new CommandRefusal(`The number ${amount} is not in [1, 32767]`);
      return onEach(targets(host, line, 1), (player) => {
        inventories.add(player, { ...newItem(typeId), amount });
      });
    },
    tag(line) {
      const action = oneOf(line, 2, "add", "remove");
      const tag = word(line, 3).text;
      return targets(host, line, 1).filter((player) => {
        const had = player.tags.has(tag);
        if (action === "add") player.tags.add(tag);
        else player.tags.delete(tag);
        return had === (action === "remove");
      }).length;
    },
    xp(line) {
      const match = /^(-?\d+)(L?)$/i.exec(word(line, 1).text);
      if (!match) throw new CommandRefusal(`Syntax error: Unexpected "${word(line, 1).text}": an amount is needed`);
      const players = targetsOrRunner(host, line, 2);
      const amount = Number(match[1]);
      if (match[2] === "" && amount < 0) throw new CommandRefusal("Cannot give negative experience points");
      return onEach(players, (player) => (match[2] === "" ? addXp : addXpLevels)(player, amount));
    },
    effect(line) {
      const written = word(line, 2).text;
      if (written === "clear") return onEach(targets(host, line, 1), (player) => player.effects.clear());
      const id = effectId(host, written);
      if (id === undefined) throw new CommandRefusal(`Syntax error: Unexpected "${written}": no such effect`);
      const seconds = optionalInteger(line, 3, 30);
      const amplifier = optionalInteger(line, 4, 0);
      if (amplifier < 0 || amplifier > 255) throw new CommandRefusal(`The number ${amplifier} is not in [0, 255]`);
      return onEach(targets(host, line, 1), (player) => {
        if (seconds === 0) player.effects.delete(id);
        else gainEffect(host, player, id, seconds * 20, amplifier);
      });
    },
    playsound(line) {
      const id = word(line, 1).text;
      const players = targetsOrRunner(host, line, 2);
      return onEach(players, (player) => player.screen.sounds.push({ tick: world.tick, id }));
    },
    title(line) {
      const action = oneOf(line, 2, "title", "subtitle", "actionbar", "clear", "reset", "times");
      return onEach(targets(host, line, 1), ({ screen }) => {
        if (action === "title") screen.titles.push({ tick: world.tick, title: restFrom(line, 3) });
        if (action === "actionbar") screen.actionBars.push({ tick: world.tick, text: restFrom(line, 3) });
      });
    },
    tellraw(line) {
      const text = rawText(line, 2);
      return onEach(targets(host, line, 1), (player) => player.screen.messages.push(text));
    },
    function: (line) => runFunction(host, line),
    scoreboard: (line) => scoreboardCommand(host, line),
  };
}

/** Each line as a command of its own. */
function runFunction(host: Host, line: Line): number {
  const path = restFrom(line, 1).trim();
  const lines = Object.hasOwn(host.config.functions, path) ? host.config.functions[path]! : undefined;
  if (!lines) throw new CommandRefusal(`Function ${path} not found`);
  for (const one of lines) host.runVanillaCommand(one, line.runner);
  return lines.length;
}

function onEach(players: PlayerState[], act: (player: PlayerState) => void): number {
  for (const player of players) act(player);
  return players.length;
}
