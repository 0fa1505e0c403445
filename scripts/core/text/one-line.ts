/**
 * Makes texts of players and authors safe to stand among ours: what they wrote cannot leave its line, turn the reading
 * direction of what comes after it, hide, or colour more than itself.
 */

/** What no text needs to be read: controls, directions, joiners, fillers and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;
const ODD = new RegExp(`§|${UNSEEN.source}`, "u");
/** A line's end that is shown as one, and what else is as wide as a blank. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** A sign of the game's formatting that nothing follows to format by. */
const STRAY_SIGN = /§(?![0-9a-z])/gi;

/** A name, a title, a label: one line, with the formatting that it brings and no more. */
export function oneLine(text: string): string {
  if (!ODD.test(text)) return text;
  return closed(withoutStrays(text.replace(BREAKS, " ").replace(UNSEEN, "")).trim());
}

/** For the log, which is no place for formatting. */
export const withoutFormatting = (text: string): string => oneLine(text).replace(/§[0-9a-z]?/gi, "");

/** A description: its line breaks stay. */
export function severalLines(text: string): string {
  if (!ODD.test(text)) return text;
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  return closed(withoutStrays(lines.map((line) => line.replace(/[\t\v\f]/g, " ").replace(UNSEEN, "")).join("\n")));
}

const withoutStrays = (text: string): string => text.replace(STRAY_SIGN, "");

/** Formatting ends with the text. */
function closed(text: string): string {
  const last = text.lastIndexOf("§");
  return last < 0 || text[last + 1]!.toLowerCase() === "r" ? text : `${text}§r`;
}
