/**
 * The build without the command around it, for those who start it as `node esbuild.config.mjs`: lets Node read TypeScript,
 * then hands over to tools/build.ts. Decides nothing itself.
 */
import { register } from "tsx/esm/api";

register();
const { main } = await import("./tools/build.ts");
process.exitCode = await main(process.argv.slice(2));
