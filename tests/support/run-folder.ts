/** A folder for all test files of a run, gone at its end: what one file has built is there for the next. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    readonly runFolder: string;
  }
}

export default function setUp(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "achievements-tests-"));
  project.provide("runFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
