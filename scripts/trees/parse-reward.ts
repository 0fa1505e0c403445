/**
 * The rules for the entries of `reward`: functions as in the ancestor, and the types that need no code. The ranges are
 * the platform's own, for a reward it refuses would stay owed for ever. How rewards are paid is elsewhere.
 */
import { isNameSpace } from "../core/tree/ids.ts";
import { quote, quoteChoices, type Scope } from "../core/checks/issue.ts";
import {
  asObject,
  checkChoice,
  checkInteger,
  checkList,
  checkNumber,
  checkShape,
  checkText,
  has,
  isMeant,
  isObject,
  isText,
  refuseMissingKey,
  refuseUnknownKey,
  suggestion,
  type Check,
  type JsonObject,
  type Shape,
} from "../core/checks/shape.ts";
import { utf8Length } from "../core/saving/chunks.ts";
import { nearest } from "../core/text/nearest.ts";
import { COMMANDS, INSTEAD_OF_JAVA } from "./facts/commands.ts";
import { checkItemId, checkItemReward } from "./parse-items.ts";
import { checkTranslations } from "./parse-translations.ts";
import { checkEffectId, checkEnchantmentLevels } from "./parse-vanilla.ts";
import type { VanillaIds } from "./vanilla-ids.ts";

/** 36 slots of 64: more does not fit into an inventory, and the reward could never be given. */
export const MAX_ITEM_COUNT = 2304;
/** What addExperience and addLevels take. */
export const MAX_EXPERIENCE = 16_777_216;
/** 20,000,000 ticks. */
export const MAX_EFFECT_SECONDS = 1_000_000;
export const MAX_AMPLIFIER = 255;
export const MAX_NAME_CHARACTERS = 255;
export const MAX_TAG_CHARACTERS = 255;
export const MAX_LORE_LINES = 20;
export const MAX_LORE_CHARACTERS = 50;
/** More than a screen or two of chat is a mistake, such as a whole file pasted in. */
export const MAX_MESSAGE_CHARACTERS = 2000;
/** Scores are 32-bit. */
export const MAX_SCORE = 2_147_483_647;

/** Which entry it is has been settled when the shapes are applied. */
const settled = { check: () => {}, required: true } as const;

const otherNamesOfAmount = ["count", "value", "number", "points", "score", "xp", "levels"];
const experience = { check: checkInteger(1, MAX_EXPERIENCE), required: true, alsoCalled: otherNamesOfAmount } as const;

export const functionRewardShape: Shape = {
  function_name: { check: checkText(), required: true },
  name_space: { check: checkText() },
  data: { check: checkData },
};

export const itemTextsShape: Shape = {
  name: { check: checkShownText(MAX_NAME_CHARACTERS) },
  lore: { check: checkList(checkShownText(MAX_LORE_CHARACTERS), MAX_LORE_LINES) },
};

export const messageTextsShape: Shape = { text: { check: checkText(0, MAX_MESSAGE_CHARACTERS) } };

/** The shape of each reward type, `type` included. */
export const rewardShapes = (vanilla: VanillaIds): Readonly<Record<string, Shape>> => ({
  item: {
    type: settled,
    item: { check: checkItemId(vanilla), required: true, alsoCalled: ["id", "item_id", "newitemname", "itemname"] },
    count: { check: checkInteger(1, MAX_ITEM_COUNT), alsoCalled: ["amount", "number"] },
    ...itemTextsShape,
    translations: { check: checkTranslations(itemTextsShape) },
    enchantments: { check: checkEnchantmentLevels(vanilla, true) },
  },
  xp: { type: settled, amount: experience },
  levels: { type: settled, amount: experience },
  command: { type: settled, command: { check: checkCommand, required: true, alsoCalled: ["cmd", "run", "value"] } },
  effect: {
    type: settled,
    effect: { check: checkEffectId(vanilla), required: true, alsoCalled: ["id", "name"] },
    seconds: {
      check: checkNumber(0, MAX_EFFECT_SECONDS, true),
      required: true,
      alsoCalled: ["duration", "time", "length"],
    },
    amplifier: { check: checkInteger(0, MAX_AMPLIFIER), alsoCalled: ["level", "strength"] },
  },
  message: {
    type: settled,
    text: { check: checkText(0, MAX_MESSAGE_CHARACTERS), required: true, alsoCalled: ["message", "msg", "content"] },
    to: { check: checkChoice(["player", "all"]) },
    translations: { check: checkTranslations(messageTextsShape) },
  },
  tag: { type: settled, tag: { check: checkText(1, MAX_TAG_CHARACTERS), required: true, alsoCalled: ["name"] } },
  scoreboard: {
    type: settled,
    objective: { check: checkText(1), required: true, alsoCalled: ["name", "scoreboard"] },
    amount: { check: checkInteger(-MAX_SCORE - 1, MAX_SCORE), required: true, alsoCalled: otherNamesOfAmount },
  },
});

/** The game counts bytes: a Chinese character is three. */
function checkShownText(most: number): Check {
  const checkLength = checkText(0, most);
  return (value, scope) => {
    checkLength(value, scope);
    if (typeof value !== "string" || Array.from(value).length > most) return;
    const bytes = utf8Length(value);
    if (bytes <= most) return;
    const problem = `it is ${bytes} bytes long (a Chinese character counts three), and the game may refuse more than ${most}`;
    scope.warn("long-in-bytes", problem, `at most ${most} bytes`);
  };
}

function checkCommand(value: unknown, scope: Scope): void {
  if (!isText(value, scope)) return;
  const command = value.trim().replace(/^\//, "");
  if (command === "") scope.refuse("bad-length", "the command is empty", 'a command such as "give @s diamond"');
  else if (/^\s/.test(command)) {
    scope.refuse("unknown-command", "there is a space behind the slash", quote(command.trim()));
  } else refuseUnknownCommand(command, scope);
}

/** Commands of add-ons bear a namespace. What "execute … run" runs is looked at, too. */
function refuseUnknownCommand(command: string, scope: Scope): void {
  const word = /^[^\s@"'~^]*/.exec(command)![0];
  const name = word.toLowerCase();
  if (name.includes(":")) return;
  if (COMMANDS.has(name)) {
    const inner = name === "execute" ? /\srun\s+\/?(.*)$/s.exec(command)?.[1] : undefined;
    if (inner !== undefined) refuseUnknownCommand(inner, scope);
    return;
  }
  const problem = `Bedrock has no command ${quote(word)}, so this reward can never be given`;
  const own = has(INSTEAD_OF_JAVA, name) ? INSTEAD_OF_JAVA[name] : undefined;
  const otherwise = 'a command of Bedrock, or an add-on\'s with its namespace, such as "ach:menu"';
  scope.refuse("unknown-command", problem, own ?? suggestion(name, COMMANDS, otherwise));
}

export function checkRewards(vanilla: VanillaIds, hasExtensions?: boolean): Check {
  const shapes = rewardShapes(vanilla);
  const types = Object.keys(shapes);
  const checkType = checkChoice(types, "unknown-reward-type");
  const allKeys = Object.keys(Object.assign({}, functionRewardShape, ...Object.values(shapes)) as Shape);
  return checkList((value, scope) => {
    const entry = asObject(value, scope);
    if (entry === undefined) return;
    const typed = has(entry, "type");
    if (typed === has(entry, "function_name")) {
      const misspelled = typed ? undefined : misspelledKind(entry, allKeys);
      if (misspelled !== undefined) return refuseUnknownKey(misspelled, scope, allKeys);
      const problem = typed ? "the entry has both a type and a function_name" : "the entry says no kind of reward";
      scope.refuse("reward-kind", problem, `either "function_name", or "type" with ${quoteChoices(types)}`);
      for (const key of Object.keys(entry)) if (!allKeys.includes(key)) refuseUnknownKey(key, scope, allKeys);
    } else if (typed) {
      const type = entry["type"];
      checkType(type, scope.at("type"));
      if (typeof type === "string" && has(shapes, type)) checkShape(entry, scope, shapes[type]!);
      if (type === "item") checkItemReward(entry, scope);
    } else {
      checkShape(entry, scope, functionRewardShape);
      checkNameSpace(entry, scope);
      if (hasExtensions === false && typeof entry["function_name"] === "string" && entry["function_name"] !== "") {
        const problem = `no extension is built in, so nothing registers ${quote(entry["function_name"])} and it stays owed`;
        scope.at("function_name").warn("no-extension", problem, "the build to get --extension FILE with that function");
      }
    }
  });
}

/** A key that was meant to say which kind of reward it is. */
function misspelledKind(entry: JsonObject, known: readonly string[]): string | undefined {
  return Object.keys(entry).find(
    (key) => !known.includes(key) && nearest(key, ["type", "function_name"]) !== undefined,
  );
}

/** An empty function name does nothing, so its name space does not matter. */
function checkNameSpace(entry: JsonObject, scope: Scope): void {
  const functionName = entry["function_name"];
  const value = entry["name_space"];
  if (typeof functionName !== "string" || functionName === "") return;
  const expected = '"nameSpace:systemName", as registered with registerRewardFunctions';
  if (value === undefined) {
    if (!isMeant("name_space", entry, functionRewardShape)) refuseMissingKey("name_space", scope, expected);
  } else if (typeof value === "string" && !isNameSpace(value)) {
    scope.at("name_space").refuse("bad-name-space", `${quote(value)} names no system of a name space`, expected);
  }
}

function checkData(value: unknown, scope: Scope): void {
  const data = asObject(value, scope);
  if (data === undefined) return;
  if (has(data, "playID")) {
    const problem = "the reward function gets the player's id under this key, so the value is lost";
    scope.key("playID").warn("reserved-key", problem, "another key");
  }
  refusePrototypeKeys(data, scope);
}

/** A copy of an object with such a key would be an object with another nature instead of one more entry. */
function refusePrototypeKeys(value: unknown, scope: Scope): void {
  if (Array.isArray(value)) value.forEach((one, index) => refusePrototypeKeys(one, scope.at(index)));
  else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      if (key === "__proto__")
        scope.key(key).refuse("forbidden-key", "JavaScript gives this key a meaning", "another key");
      else refusePrototypeKeys(value[key], scope.at(key));
    }
  }
}
