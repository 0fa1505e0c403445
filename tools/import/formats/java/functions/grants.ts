/**
 * Where functions of the packs complete advancements, and under which conditions they come to do so: over whatever calls them. What the
 * conditions mean is read elsewhere.
 */
import type { Advancement } from "../advancement.ts";
import { textOf } from "../json.ts";
import type { PackFiles } from "../pack-files.ts";
import { readCommands, type Command, type Condition } from "./commands.ts";

/** One way in which an advancement is completed. */
export interface Grant {
  readonly by: string;
  /** All of them must hold, the outermost first. */
  readonly conditions: readonly Condition[];
  /** The advancement whose reward begins it; absent = the game's tick, a timer, or nobody knows. */
  readonly after?: string;
}

export interface Grants {
  of(id: string, criterion?: string): readonly Grant[];
  /** What an objective counts, as `scoreboard objectives add` says. */
  criterionOf(objective: string): string | undefined;
}

interface Call {
  readonly by: string;
  readonly conditions: readonly Condition[];
}

const MAX_WAYS = 8;
const MAX_DEPTH = 6;

export function readGrants(packs: PackFiles, all: ReadonlyMap<string, Advancement>): Grants {
  const granted = new Map<string, (Call & { readonly criterion?: string })[]>();
  const called = new Map<string, Call[]>();
  const objectives = new Map<string, string>();
  for (const by of packs.ids("function")) {
    for (const command of readCommands(packs.text("function", by) ?? "")) {
      read(command, by);
    }
  }
  const rewarded = new Map<string, string[]>();
  for (const { id, rewards } of all.values()) {
    const name = textOf(rewards["function"]);
    if (name !== undefined) rewarded.set(withNamespace(name), [...(rewarded.get(withNamespace(name)) ?? []), id]);
  }

  function read({ word, words, conditions }: Command, by: string): void {
    const target = targetOf(words);
    if (word === "advancement" && words[1] === "grant" && words[3] === "only" && words[4] !== undefined) {
      const id = withNamespace(words[4]);
      const given = {
        by,
        conditions: [...conditions, ...target],
        ...(words[5] === undefined ? {} : { criterion: words[5] }),
      };
      granted.set(id, [...(granted.get(id) ?? []), given]);
    } else if (word === "function" && words[1] !== undefined) {
      const name = withNamespace(words[1]);
      called.set(name, [...(called.get(name) ?? []), { by, conditions }]);
    } else if (word === "scoreboard" && words[1] === "objectives" && words[2] === "add" && words[4] !== undefined) {
      objectives.set(words[3]!, words[4]);
    }
  }

  /** From the outside in to what `inner` says. */
  function waysTo(name: string, inner: readonly Condition[], seen: readonly string[]): readonly Grant[] {
    const own = (rewarded.get(name) ?? []).map((after): Grant => ({ by: name, conditions: inner, after }));
    const calls = seen.length > MAX_DEPTH ? [] : (called.get(name) ?? []).filter(({ by }) => !seen.includes(by));
    const outer = calls.flatMap(({ by, conditions }) => waysTo(by, [...conditions, ...inner], [...seen, name]));
    return own.length + outer.length === 0 ? [{ by: name, conditions: inner }] : [...own, ...outer].slice(0, MAX_WAYS);
  }

  return {
    of(id, criterion) {
      const ways = (granted.get(id) ?? [])
        .filter((each) => criterion === undefined || each.criterion === undefined || each.criterion === criterion)
        .flatMap(({ by, conditions }) => waysTo(by, conditions, []));
      // Whoever has it already gives it to others, too: that is no way to it.
      return ways.filter(({ after }) => after !== id).slice(0, MAX_WAYS);
    },
    criterionOf: (objective) => objectives.get(objective),
  };
}

/** `advancement grant @a[…]` asks as `as @a[…]` does. */
function targetOf(words: readonly string[]): readonly Condition[] {
  const [, , who] = words;
  return who === undefined || who === "@s" ? [] : [{ kind: "as", words: [who] }];
}

const withNamespace = (name: string): string => (name.includes(":") ? name : `minecraft:${name}`);
