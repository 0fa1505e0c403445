/** Long tables of names, written as `id=name` with spaces between. */

export type NameTable = Readonly<Record<string, string>>;

export function nameTable(rows: string): NameTable {
  return Object.fromEntries(
    rows
      .trim()
      .split(/\s+/)
      .map((row) => row.split("=") as [id: string, name: string]),
  );
}
