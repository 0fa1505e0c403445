/**
 * Tables as CSV (RFC 4180), for spreadsheets: UTF-8 with the mark that they know it by, and no cell that one of them would take
 * for a formula.
 */
export type Cell = string | number | undefined;

/** What spreadsheets begin a formula with, also behind blanks. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

export function csv(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[heads, ...rows].map((row) => `${row.map(written).join(",")}\r\n`).join("")}`;
}

function written(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  // An apostrophe in front is how a spreadsheet is told that a cell is text.
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
