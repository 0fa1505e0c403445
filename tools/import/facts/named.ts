/**
 * How a name of Java Edition is looked up: what it is called here, by a table of those that are called otherwise. What is in
 * the tables stands in other files; this one knows neither items nor blocks.
 */
import { has } from "../../../scripts/core/checks/shape.ts";
import { quote } from "../../../scripts/core/checks/issue.ts";

export type Named =
  | {
      /** All that Java Edition's name stands for; never empty. */
      readonly ids: readonly string[];
      /** A sentence, where what they say here is more or less than there. */
      readonly differs?: string;
    }
  /** A sentence that says why there is no such thing here. */
  | { readonly missing: string };

export interface NameTable {
  /** In a word. */
  readonly what: string;
  /** What Java Edition calls otherwise, also where the name is another thing here; several are told with blanks between. */
  readonly otherwise: Readonly<Record<string, string>>;
  /** The same of names that come in families; the first that fits is it. */
  readonly families?: readonly (readonly [form: RegExp, names: string])[];
  /** What Bedrock lacks → why. */
  readonly lacking: Readonly<Record<string, string>>;
  /** What is no more told apart here. */
  readonly blurred?: readonly (readonly [form: RegExp, differs: string])[];
  /** What became of names that are gone; more than one where a data value told them apart. */
  readonly older?: (name: string) => readonly string[];
  /** Whether a name without a data value means all that shared it, even where one of them has kept the name. */
  readonly isOfAll?: true;
}

/** That an id is from before 1.13, when many things shared one and a data value told them apart. */
export interface Before113 {
  readonly data?: number;
}

/** @returns undefined for an id of another namespace */
export function javaName(id: string): string | undefined {
  const colon = id.indexOf(":");
  if (colon >= 0 && id.slice(0, colon) !== "minecraft") return undefined;
  return id.slice(colon + 1).toLowerCase();
}

/** @param known the ids of this kind that Bedrock has, as the answer is to spell them */
export function lookUp(id: string, table: NameTable, known: ReadonlySet<string>): Named {
  const name = javaName(id);
  if (name === undefined) return { missing: `${quote(id)} is of a mod` };
  if (has(table.lacking, name)) return { missing: table.lacking[name]! };
  const listed = (names: readonly string[]): string[] =>
    names.map((one) => (known.has(one) ? one : `minecraft:${one}`)).filter((one) => known.has(one));
  const ids = listed(namesHere(name, table));
  if (ids.length === 0 || table.isOfAll) ids.push(...listed(olderNames(name, table)));
  if (ids.length === 0) return { missing: `Bedrock has no ${table.what} ${quote(id)}` };
  const differs = table.blurred?.find(([form]) => form.test(name))?.[1];
  return { ids: Array.from(new Set(ids)), ...(differs === undefined ? {} : { differs }) };
}

function namesHere(name: string, table: NameTable): readonly string[] {
  if (has(table.otherwise, name)) return table.otherwise[name]!.split(" ");
  const family = table.families?.find(([form]) => form.test(name));
  return family === undefined ? [name] : name.replace(family[0], family[1]).split(" ");
}

const olderNames = (name: string, table: NameTable): readonly string[] =>
  has(table.otherwise, name) ? [] : (table.older?.(name) ?? []);
