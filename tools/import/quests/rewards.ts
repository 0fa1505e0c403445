/** Rewards of quest books that several of them have: choices, draws, what is left out. */
import { MAX_LABEL_CHARACTERS } from "../../../scripts/trees/rewards/limits.ts";
import type { Findings } from "../findings.ts";
import type { Reward } from "../rewards/given-item.ts";

export interface Option {
  readonly reward: Reward;
  /** What stands on its button; absent = what it is. */
  readonly label?: string;
  readonly weight?: number;
}

/** One of several that the player chooses; one alone needs no choice. */
export function choiceOf(options: readonly Option[], findings: Findings): readonly Reward[] {
  if (options.length < 2) return options.map(({ reward }) => reward);
  if (options.some(({ reward }) => isHolding(reward))) {
    findings.add("near", "A choice that holds a choice is left out.");
    return [];
  }
  const given = new Set<string>();
  const of = options.map(({ reward, label }) => ({ ...reward, label: freeLabel(label ?? labelOf(reward), given) }));
  return [{ type: "choice", of }];
}

/** One of several that is drawn. */
export function drawOf(options: readonly Option[], findings: Findings): readonly Reward[] {
  if (options.length < 2) return options.map(({ reward }) => reward);
  if (options.some(({ reward }) => isHolding(reward))) {
    findings.add("near", "A draw that holds a draw is left out.");
    return [];
  }
  return [{ type: "random", of: options.map(({ reward, weight = 1 }) => ({ ...reward, weight })) }];
}

const isHolding = ({ type }: Reward): boolean => type === "choice" || type === "random";

function freeLabel(wanted: string, given: Set<string>): string {
  const plain = wanted.trim() === "" ? "A reward" : wanted.trim().slice(0, MAX_LABEL_CHARACTERS - 10);
  let label = plain;
  for (let number = 2; given.has(label); number++) label = `${plain} (${number})`;
  given.add(label);
  return label;
}

function labelOf(reward: Reward): string {
  const { type, item, count, amount, name } = reward as {
    type: string;
    item?: string;
    count?: number;
    amount?: number;
    name?: string;
  };
  const number = count ?? amount ?? 1;
  const times = number > 1 ? `${number} ` : "";
  if (type === "item") return `${times}${name ?? wordsOfId(item ?? "")}`;
  if (type === "xp") return `${number} experience`;
  if (type === "levels") return `${number} levels`;
  return type[0]!.toUpperCase() + type.slice(1);
}

/** `minecraft:iron_pickaxe` is an Iron Pickaxe. */
export function wordsOfId(id: string): string {
  const name = id.replace(/^#?(?:[\w.-]+:)?/, "").replace(/^.*\//, "");
  return name
    .split(/[_\s.-]+/)
    .filter((word) => word !== "")
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join(" ");
}
