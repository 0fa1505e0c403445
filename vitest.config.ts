/** How tests are found and run. `LONG=1` (`npm run test:long`) asks them for their full numbers. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const long = process.env["LONG"] === "1";
const secondsAllowed = long ? 1_200 : 60;

export default defineConfig({
  resolve: {
    alias: {
      "bedrock-achievements": fileURLToPath(new URL("./scripts/api/bedrock-achievements.ts", import.meta.url)),
    },
  },
  test: {
    include: ["tests/**/*.test.ts", "cloud/tests/**/*.test.ts"],
    // Processes, not threads: tests start servers, engines and other processes of their own.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: secondsAllowed * 1_000,
    hookTimeout: secondsAllowed * 1_000,
  },
});
