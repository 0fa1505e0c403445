/** Long tables of names, written as `id=name` with a semicolon or a line's end between. They are read when first asked for. */

export type NameRows = string;
export type NameTable = ReadonlyMap<string, string>;

export function nameTable(rows: NameRows): NameTable {
  const table = new Map<string, string>();
  for (const row of rows.split(/[;\n]/)) {
    const at = row.indexOf("=");
    if (at > 0) table.set(row.slice(0, at).trim(), row.slice(at + 1).trim());
  }
  return table;
}
