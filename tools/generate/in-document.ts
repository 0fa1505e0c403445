/** Puts generated text into a document that people write: between two comments that bear its name. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_DIR } from "../project-dir.ts";

/** The document at `path` with each part, by name, in the place that is marked for it. */
export function withGenerated(path: string, parts: Readonly<Record<string, string>>): string {
  let text = readFileSync(join(PROJECT_DIR, path), "utf8").replaceAll("\r\n", "\n");
  for (const [name, part] of Object.entries(parts)) {
    const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`${path} has no place for ${name}: ${begin} … ${end}`);
    text = `${text.slice(0, from + begin.length)}\n\n${part}\n\n${text.slice(to)}`;
  }
  return text;
}
