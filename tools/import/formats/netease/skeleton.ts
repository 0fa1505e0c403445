/**
 * Reward functions that nodes name → a TypeScript file in which all of them are there and none is written yet: each throws, so
 * that what it should give stays owed until somebody writes it. Python's own lines stand above as a comment.
 */
import { compareIds } from "../../../../scripts/core/tree/ids.ts";
import type { Python } from "./python.ts";

export interface RewardCall {
  readonly node: string;
  readonly functionName: string;
  readonly nameSpace: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export const SKELETON_FILE = "extension/reward-functions.ts";

export function skeleton(calls: readonly RewardCall[], python: Python): string {
  const spaces = groupedBy(calls, ({ nameSpace }) => nameSpace);
  const parts = spaces.map(([nameSpace, inSpace]) => {
    const functions = groupedBy(inSpace, ({ functionName }) => functionName).map(([name, its]) =>
      oneFunction(name, its, python),
    );
    return `registerRewardFunctions(${JSON.stringify(nameSpace)}, {\n${functions.join("\n")}});\n`;
  });
  return [
    "/**\n * The reward functions of the imported nodes. What Python did stands above each; write the same in its place.\n" +
      " * They are built in with --extension, followed by the path of this file.\n */\n" +
      'import { registerRewardFunctions } from "bedrock-achievements";\n',
    ...parts,
  ].join("\n");
}

function oneFunction(name: string, calls: readonly RewardCall[], python: Python): string {
  const nodes = Array.from(new Set(calls.map(({ node }) => node)));
  const keys = Array.from(new Set(calls.flatMap(({ data }) => Object.keys(data))));
  const found = python.functions.get(name);
  const lines = [
    `Called by ${listed(nodes)}${keys.length === 0 ? "" : `, with ${listed(keys)} in its data`}.`,
    ...(found === undefined
      ? ["No Python file has a function of this name."]
      : [`In ${found.path}:`, "", ...found.lines]),
  ];
  const why = `the reward function ${name} is not written yet`;
  return (
    lines.map((line) => `  // ${plain(line)}`.trimEnd() + "\n").join("") +
    `  ${keyOf(name)}: (data) => {\n` +
    `    throw new Error(${JSON.stringify(`${why}: player `)} + data.playID);\n` +
    "  },\n"
  );
}

const keyOf = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) && name !== "__proto__" ? name : `[${JSON.stringify(name)}]`;

/** Line separators of JavaScript end a comment, too. */
const plain = (line: string): string => line.replace(/[\r\n\u2028\u2029]/g, " ");

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).join(", ");
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}

function groupedBy<T>(all: readonly T[], key: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return Array.from(groups).sort(([a], [b]) => compareIds(a, b));
}
