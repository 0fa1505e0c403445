/** What tests of imports share: sources on disk, the command in this process, and what it left. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { main } from "../../tools/bedrock-achievements.ts";
import type { Report } from "../../tools/import/output/report.ts";
import { createTempDir, writeFiles } from "../build/workshop.ts";

export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export async function run(cwd: string, ...words: readonly string[]): Promise<Run> {
  const said = { out: "", err: "" };
  const status = await main(words, {
    cwd,
    environment: {},
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
  });
  return { status, ...said };
}

export type SourceContent = Readonly<Record<string, unknown>>;

/** A workshop with a source in it; objects are written as JSON. */
export function createSource(files: SourceContent): string {
  const dir = createTempDir();
  writeFiles(join(dir, "source"), files);
  return dir;
}

export function zipOf(files: SourceContent): Uint8Array {
  const bytes = (content: unknown): Uint8Array =>
    content instanceof Uint8Array
      ? content
      : new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, bytes(content)])));
}

export const importInto = (dir: string, ...more: readonly string[]): Promise<Run> =>
  run(dir, "import", "java", "source", "--out", "trees", ...more);

export const readReport = (dir: string): Report =>
  JSON.parse(readFileSync(join(dir, "trees/import-report.json"), "utf8")) as Report;

export const readNode = (dir: string, path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(dir, "trees", path), "utf8")) as Record<string, unknown>;

export const edit = (dir: string, path: string, change: (text: string) => string): void =>
  writeFileSync(join(dir, path), change(readFileSync(join(dir, path), "utf8")));

export const remove = (dir: string, path: string): void => rmSync(join(dir, path));

/** An advancement of which a test says what matters. */
export function advancement(title: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const { display, ...rest } = more;
  return {
    display: { title, description: "", icon: { id: "minecraft:stone" }, ...(display as object | undefined) },
    criteria: { done: { trigger: "minecraft:tick" } },
    ...rest,
  };
}
