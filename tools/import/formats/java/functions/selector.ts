/** Reads what a target selector asks: `@a[scores={kills=10..},predicate=my:pack]`. Knows no command. */

export interface Selector {
  /** `a`, `s`, `p`, `e`, `r`, or a name. */
  readonly who: string;
  readonly asked: readonly (readonly [key: string, value: string])[];
}

export function readSelector(word: string): Selector {
  const match = /^@([asperAn])(?:\[(.*)\])?$/s.exec(word);
  if (match === null) return { who: word, asked: [] };
  return { who: match[1]!, asked: pairsOf(match[2] ?? "") };
}

/** `key=value` parts, with braces, brackets and quotation marks kept whole. */
export function pairsOf(text: string): readonly (readonly [key: string, value: string])[] {
  const pairs: (readonly [string, string])[] = [];
  let depth = 0;
  let quote = "";
  let part = "";
  const end = (): void => {
    const at = part.indexOf("=");
    if (at > 0) pairs.push([part.slice(0, at).trim(), part.slice(at + 1).trim()]);
    part = "";
  };
  for (const character of text) {
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    if (character === "," && depth <= 0 && quote === "") end();
    else part += character;
  }
  end();
  return pairs;
}

/** `3..5`, `3..`, `..5`, `3`. */
export function readRange(text: string): { readonly min?: number; readonly max?: number } | undefined {
  const match = /^(-?\d+(?:\.\d+)?)?(\.\.)?(-?\d+(?:\.\d+)?)?$/.exec(text.trim());
  if (match === null || (match[1] === undefined && match[3] === undefined)) return undefined;
  const min = match[1] === undefined ? undefined : Number(match[1]);
  const max = match[2] === undefined ? min : match[3] === undefined ? undefined : Number(match[3]);
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
