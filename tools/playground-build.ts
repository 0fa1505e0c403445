/** `npm run playground:build`: the playground as files that any web server gives away, and that need nothing of ours there. */
import { readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { ensureStaticPage } from "./page/ensure-static-page.ts";
import { PROJECT_DIR } from "./project-dir.ts";

const dir = await ensureStaticPage(() => console.log("building the page …"));
const sizes = readdirSync(dir, { recursive: true, encoding: "utf8" }).map((path) => {
  const stats = statSync(join(dir, path));
  return stats.isFile() ? stats.size : 0;
});
const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
console.log(`the page is in ${relative(PROJECT_DIR, dir)} (${megabytes.toFixed(1)} MB): put it on any web server`);
