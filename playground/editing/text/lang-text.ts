/**
 * Changes single lines of a file of texts (`key=value`, comments with `##`) and leaves all others as they are. Which keys there
 * are is not its business.
 */
import { readLangFile } from "../../../scripts/trees/texts/lang-file.ts";

/** Also the values of lines whose file has slips elsewhere. */
export function readTexts(text: string): ReadonlyMap<string, string> {
  return new Map(readLangFile({ path: "", text }).entries.map(({ key, value }) => [key, value]));
}

/** Undefined takes the line away. A new key goes behind the last one that `isNear`, else to the end. */
export function withText(
  text: string,
  key: string,
  value: string | undefined,
  isNear: (key: string) => boolean = () => false,
): string {
  const { entries } = readLangFile({ path: "", text });
  const lines = linesOf(text);
  const line = entries.find((entry) => entry.key === key)?.keyAt.line;
  if (value === undefined) {
    return line === undefined ? text : [...lines.slice(0, line - 1), ...lines.slice(line)].join("");
  }
  const written = writtenValue(value);
  if (line !== undefined) {
    const whole = lines[line - 1]!;
    const [, lead, old, comment] = /^([^=]*=)(.*?)(\t+#.*)?(?:\r\n|\r|\n)?$/s.exec(whole)!;
    const end = whole.slice(lead!.length + old!.length + (comment ?? "").length);
    return [...lines.slice(0, line - 1), lead! + written + (comment ?? "") + end, ...lines.slice(line)].join("");
  }
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  const near = entries.findLast((entry) => isNear(entry.key))?.keyAt.line ?? lines.length;
  const before = lines.slice(0, near).join("");
  const after = lines.slice(near).join("");
  const isOpen = before !== "" && !/[\r\n]$/.test(before);
  if (isOpen) return `${before}${eol}${key}=${written}${after}`;
  return `${before}${key}=${written}${eol}${after}`;
}

/** Gives keys other names, where `rename` has one. */
export function withRenamedKeys(text: string, rename: (key: string) => string | undefined): string {
  const { entries } = readLangFile({ path: "", text });
  const lines = linesOf(text);
  for (const { key, keyAt } of entries) {
    const name = rename(key);
    if (name === undefined || name === key) continue;
    const whole = lines[keyAt.line - 1]!;
    lines[keyAt.line - 1] = whole.replace(key, () => name);
  }
  return lines.join("");
}

/** Each with its line break. */
const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];

const writtenValue = (value: string): string => value.replace(/\r\n|\r|\n/g, "\\n").replace(/\t+#/g, " #");
