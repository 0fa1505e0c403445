/**
 * A command line that Java Edition's servers run for a player → rewards that say the same without a command, or the command as
 * Bedrock takes it. What Bedrock has no command for is told, with the line as it was.
 */
import { quote } from "../../../scripts/core/checks/issue.ts";
import { COMMANDS } from "../../../scripts/trees/facts/commands.ts";
import { MAX_AMPLIFIER, MAX_EFFECT_SECONDS, MAX_EXPERIENCE, MAX_SCORE } from "../../../scripts/trees/rewards/limits.ts";
import { bedrockEffects } from "../facts/effects.ts";
import type { Findings } from "../findings.ts";
import { plainText } from "../reading/written-text.ts";
import { numberIn } from "../reading/values.ts";
import { itemDetails } from "../things/item-details.ts";
import { readSnbt } from "../things/snbt.ts";
import { givenItem, type Reward } from "./given-item.ts";

/**
 * @param player what stands for the player in it, beside `@s` and `@p`
 * @returns rewards in their order; none where it is left out, which is told
 */
export function rewardsOfCommand(line: string, player: RegExp, findings: Findings): readonly Reward[] {
  const command = line
    .trim()
    .replace(/^\/\s*/, "")
    .replace(player, "@s")
    .replace(/@p(?![\w[])/g, "@s");
  if (command === "") return [];
  const words = wordsOf(command);
  const name = words[0]!.replace(/^minecraft:/, "").toLowerCase();
  const known = typed(name, words, command, findings);
  if (known !== undefined) return known;
  if (!COMMANDS.has(name)) {
    findings.add("near", `A reward is left out, for Bedrock has no command ${quote(name)}: ${quote(line.trim())}`);
    return [];
  }
  if (!SAME.has(name))
    findings.add("near", `A reward is the command ${quote(command)}: look whether Bedrock takes it as it is.`);
  return [{ type: "command", command }];
}

/** What both editions take in the same words. */
const SAME: ReadonlySet<string> = new Set(["say", "me", "weather", "kill"]);

/** Blanks in quotation marks and brackets part nothing. */
function wordsOf(command: string): string[] {
  return command.match(/(?:"(?:[^"\\]|\\.)*"|\{.*\}|\[[^\]]*\]|[^\s"{[]+|["{[])+/gs) ?? [command];
}

function typed(
  name: string,
  words: readonly string[],
  command: string,
  findings: Findings,
): readonly Reward[] | undefined {
  if (name === "xp" || name === "experience") return experience(words, findings);
  if (name === "tellraw" || name === "title") return shownText(name, words, command);
  if (words[name === "effect" || name === "scoreboard" ? 2 : 1] === undefined) return undefined;
  if (name === "give") return give(words, findings);
  if (name === "effect") return effect(words, findings);
  if (name === "tag" && words[1] === "@s" && words[2] === "add" && words[3] !== undefined) {
    return [{ type: "tag", tag: words[3] }];
  }
  if (name === "scoreboard") return score(words);
  return undefined;
}

function give(words: readonly string[], findings: Findings): readonly Reward[] | undefined {
  if (words[1] !== "@s" || words[2] === undefined) return undefined;
  const open = words[2].search(/[{[]/);
  const id = open < 0 ? words[2] : words[2].slice(0, open);
  // Before 1.13: give @s <item> <count> <data> <nbt>.
  const data = words.length > 4 ? numberIn(words[4]) : undefined;
  const nbt = open < 0 ? (words.find((word, at) => at > 3 && word.startsWith("{")) ?? "") : words[2].slice(open);
  const tag = nbt === "" ? {} : readSnbt(nbt.startsWith("[") ? `{${nbt.slice(1, -1)}}` : nbt).value;
  const count = Math.max(1, Math.floor(numberIn(words[3]) ?? 1));
  const was = data === undefined ? {} : { was: { data } };
  const reward = givenItem({ id, count, details: itemDetails(tag), ...was }, findings);
  return reward === undefined ? [] : [reward];
}

function experience(words: readonly string[], findings: Findings): readonly Reward[] | undefined {
  if (words[1] === "add" && words[2] === "@s") {
    const kind = words[4] === "levels" ? "levels" : "xp";
    return amountOf(kind, numberIn(words[3]), findings);
  }
  // Before 1.13: xp 5L @s.
  const old = /^(\d+)([lL]?)$/.exec(words[1] ?? "");
  if (old === null || (words[2] ?? "@s") !== "@s") return undefined;
  return amountOf(old[2] === "" ? "xp" : "levels", Number(old[1]), findings);
}

/** Experience or levels, as far as they can be given. */
export function amountOf(type: "xp" | "levels", amount: number | undefined, findings: Findings): readonly Reward[] {
  const whole = Math.min(Math.floor(amount ?? 0), MAX_EXPERIENCE);
  if (whole >= 1) return [{ type, amount: whole }];
  findings.add("near", "A reward that takes experience, or gives none, is left out.");
  return [];
}

function effect(words: readonly string[], findings: Findings): readonly Reward[] | undefined {
  const [, first, second, third, fourth, fifth] = words;
  const [target, id, seconds, level] =
    first === "give" ? [second, third, fourth, fifth] : [first, second, third, fourth];
  if (target !== "@s" || id === undefined) return undefined;
  const named = bedrockEffects(id);
  if ("missing" in named) {
    findings.add("near", `A reward is left out: ${named.missing}.`);
    return [];
  }
  const lasts = seconds === "infinite" ? MAX_EFFECT_SECONDS : Math.min(numberIn(seconds) ?? 30, MAX_EFFECT_SECONDS);
  const amplifier = Math.min(Math.max(Math.floor(numberIn(level) ?? 0), 0), MAX_AMPLIFIER);
  if (lasts <= 0) return undefined;
  return [
    {
      type: "effect",
      effect: named.ids[0]!.replace("minecraft:", ""),
      seconds: lasts,
      ...(amplifier === 0 ? {} : { amplifier }),
    },
  ];
}

function score(words: readonly string[]): readonly Reward[] | undefined {
  const [, what, how, target, objective, amount] = words;
  const number = Math.floor(numberIn(amount) ?? 0);
  if (
    what !== "players" ||
    target !== "@s" ||
    objective === undefined ||
    number === 0 ||
    Math.abs(number) > MAX_SCORE
  ) {
    return undefined;
  }
  if (how !== "add" && how !== "remove") return undefined;
  return [{ type: "scoreboard", objective, amount: how === "add" ? number : -number }];
}

function shownText(name: string, words: readonly string[], command: string): readonly Reward[] | undefined {
  const lead = name === "tellraw" ? 2 : 3;
  const [, target, place] = words;
  const at = words.slice(0, lead).reduce((from, word) => command.indexOf(word, from) + word.length, 0);
  const said = plainText(command.slice(at).trim())?.trim();
  if (said === undefined || said === "" || (target !== "@s" && target !== "@a")) return undefined;
  if (name === "tellraw")
    return [{ type: "message", text: said.slice(0, 2000), ...(target === "@a" ? { to: "all" } : {}) }];
  return target === "@s" && place === "title" ? [{ type: "title", text: said.slice(0, 500) }] : undefined;
}
