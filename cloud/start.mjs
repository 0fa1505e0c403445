/**
 * Starts the command line. The TypeScript sources are bundled into dist/ once and again only when one of them changed:
 * loading one file instead of some hundred is what makes the service ready well within a second after a crash.
 * `node cloud/start.mjs --bundle-only` only makes the bundle (for images and deployments).
 */
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const cloud = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(cloud, "dist");
const STALE_AFTER_MS = 24 * 3_600_000;

// A hang-up must not end the service, not even while it is being bundled.
if (process.argv[2] === "serve") process.on("SIGHUP", () => undefined);
const bundle = path.join(dist, `cloud-${stampOfSources()}.cjs`);
if (!fs.existsSync(bundle)) await makeBundle(bundle);
if (process.argv[2] !== "--bundle-only") {
  // `import` would first search the whole file for names it could export.
  createRequire(import.meta.url)(bundle);
}

/** Changes whenever a source, a dependency's version or the Node version does. */
function stampOfSources() {
  const hash = createHash("sha256").update(process.version);
  const files = [
    path.join(cloud, "start.mjs"),
    path.join(cloud, "package.json"),
    // Of core only little is bundled; which files is the sources' business.
    ...listFiles(path.join(cloud, "../scripts/core")),
    ...listFiles(path.join(cloud, "src")),
  ];
  for (const file of files) {
    const { size, mtimeMs } = fs.statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

function listFiles(folder) {
  const entries = fs.readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

/** Safe when several processes start at once: each writes its own file and the last rename wins. */
async function makeBundle(target) {
  const { build } = await import("esbuild");
  fs.mkdirSync(dist, { recursive: true });
  const unfinished = `${target}.${randomBytes(6).toString("hex")}`;
  await build({
    entryPoints: [path.join(cloud, "src/main.ts")],
    outfile: unfinished,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "error",
    // Brings its own binary; pg's optional native client is not used.
    external: ["libsql", "pg-native", "pg-cloudflare"],
  });
  fs.renameSync(unfinished, target);
  for (const name of fs.readdirSync(dist)) {
    const file = path.join(dist, name);
    const age = Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (name.startsWith("cloud-") && file !== target && age > STALE_AFTER_MS) fs.rmSync(file, { force: true });
  }
}
