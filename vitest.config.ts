/**
 * How tests are found and run. `LONG=1` (`npm run test:long`) asks them for their full numbers.
 *
 * Most rooms' tests only make values and worlds of their own: their files follow each other in the same process, which
 * has loaded the sources, read the packs and warmed up already. The others change what belongs to the process, or start
 * processes that do: each file has its own.
 */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const long = process.env["LONG"] === "1";
/** What hangs shows, a slow machine does not: none of them takes a fifth of it where there are two cores for it. */
const secondsAllowed = long ? 1_200 : 180;
/** Each worker takes some hundred megabytes. */
const MOST_WORKERS = 8;
const TOGETHER = [
  ...["app", "core", "docs", "export", "import", "network", "pack", "simulator", "trees"],
  "playground/{building,deeds,drawing,editing,files,lettering,screen,tree}",
].map((room) => `tests/${room}/**/*.test.ts`);

/** Those with a process of their own come first, the slowest of all among them: then nothing is waited for at the end. */
class AloneFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [true, false].flatMap((isolate) => sorted.filter((file) => file.project.config.isolate === isolate));
  }
}

export default defineConfig({
  resolve: {
    // The first that fits is taken.
    alias: {
      "bedrock-achievements/testing": fileURLToPath(new URL("./testing/testing.ts", import.meta.url)),
      "bedrock-achievements": fileURLToPath(new URL("./scripts/api/bedrock-achievements.ts", import.meta.url)),
    },
  },
  test: {
    // Processes, not threads: tests start servers, engines and other processes of their own.
    pool: "forks",
    // No more than can run at a time: tests that start processes of their own are pressed for time where there are more.
    maxWorkers: Math.min(availableParallelism(), MOST_WORKERS),
    testTimeout: secondsAllowed * 1_000,
    hookTimeout: secondsAllowed * 1_000,
    // A second, which is what nobody says, is too short for a page or a process on a machine that is busy.
    expect: { poll: { timeout: 60_000 } },
    globalSetup: "tests/support/run-folder.ts",
    sequence: { sequencer: AloneFirst },
    projects: [
      { extends: true, test: { name: "together", include: TOGETHER, isolate: false } },
      {
        extends: true,
        test: {
          name: "alone",
          include: ["tests/**/*.test.ts", "examples/**/*.test.ts"],
          exclude: TOGETHER,
          isolate: true,
        },
      },
    ],
  },
});
