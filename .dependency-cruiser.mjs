/**
 * The borders between the rooms, on resolved paths: who may import whom, each with the reason that whoever meets it
 * needs. Checked by `npm run borders`.
 *
 *   core ← app ← bedrock ← main;  trees → core;  tools and tests → all
 */

const PACK_ROOMS = "^scripts/(core|app|bedrock|api|main)";
const GAME = "^@minecraft/";
const MODULE_OF_NODE = "^(node:)?(assert|child_process|crypto|fs|http|module|os|path|url|vm)$";
/** Of the simulator. */
const ROOMS_OF_NODE = ["^simulator/(node|network)/", "^simulator/index\\.ts$"];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "core-imports-core-only",
      comment: "Core holds rules as functions of values: whatever else a rule needs is handed to it as a value.",
      severity: "error",
      from: { path: "^scripts/core/" },
      to: { pathNot: "^scripts/core/" },
    },
    {
      name: "trees-know-core-only",
      comment:
        "What reads and checks trees also runs in a browser and in importers: it knows core, itself and the words of TypeBox, nothing of Node.",
      severity: "error",
      from: { path: "^scripts/trees/" },
      to: { pathNot: "^(scripts/(core|trees)/|node_modules/typebox/)" },
    },
    {
      name: "no-tree-checks-in-the-packs",
      comment:
        "Trees are checked when a pack is built. What only authors need would cost every player memory and start-up time.",
      severity: "error",
      from: { path: PACK_ROOMS },
      to: { path: "^scripts/trees/" },
    },
    {
      name: "app-knows-core-and-its-ports",
      comment: "Use cases know core and their ports (scripts/app/ports.ts): what fulfils a port is handed in by main.",
      severity: "error",
      from: { path: "^scripts/app/" },
      to: { pathNot: "^scripts/(core|app)/" },
    },
    {
      name: "the-game-only-in-bedrock",
      comment: "Only scripts/bedrock talks to the game; elsewhere take a port and let an adapter fulfil it.",
      severity: "error",
      // The client runs in other packs, where it is all that there is of ours.
      from: { path: "^scripts/", pathNot: "^scripts/(bedrock/|api/client/game\\.ts$)" },
      to: { path: [GAME, "node_modules/@minecraft/"] },
    },
    {
      name: "nothing-of-the-workshop-in-the-game",
      comment: "Scripts run inside the game: nothing of Node and nothing of the workshop around them exists there.",
      severity: "error",
      from: { path: "^scripts/" },
      to: { path: "^(tools|tests|simulator|cloud|playground)/" },
    },
    {
      name: "no-node-modules-in-the-game",
      comment: "The bundle ships nothing of others at run time, and Node's own modules do not exist in the game.",
      severity: "error",
      from: { path: PACK_ROOMS },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer"], pathNot: "@minecraft/" },
    },
    {
      name: "adapters-are-wired-by-main",
      comment: "Adapters fulfil ports; main wires them, so an adapter does not know main, the API or the trees.",
      severity: "error",
      from: { path: "^scripts/bedrock/" },
      to: { path: ["^scripts/(api/|main)", "^bedrock-achievements$", "^virtual:"] },
    },
    {
      name: "dedicated-servers-only",
      comment:
        "The world pack has no such module: what only a dedicated server can do belongs into scripts/bedrock/server.",
      severity: "error",
      from: { path: "^scripts/", pathNot: "^scripts/(bedrock/server/|main-server\\.ts$)" },
      to: { path: ["^scripts/bedrock/server/", "@minecraft/server-(net|admin)"] },
    },
    {
      name: "the-simulator-knows-no-pack",
      comment: "The simulator imitates the game for any script: if it knew ours, it would agree with its mistakes.",
      severity: "error",
      from: { path: "^simulator/" },
      to: { path: ["^scripts/", "^bedrock-achievements$"] },
    },
    {
      name: "the-simulator-runs-in-a-browser",
      comment:
        "Worlds run in a page's worker, too: what needs Node lies in simulator/node and simulator/network, and is handed in.",
      severity: "error",
      from: { path: "^simulator/", pathNot: ROOMS_OF_NODE },
      to: {
        path: [...ROOMS_OF_NODE, MODULE_OF_NODE, "^esbuild$"],
      },
    },
    {
      name: "the-playground-runs-in-a-browser",
      comment:
        "The page and its worker run without Node, from any web server: of the workshop they know what makes packs of values.",
      severity: "error",
      from: { path: "^playground/", pathNot: "^playground/vite\\.config\\.ts$" },
      to: { path: [...ROOMS_OF_NODE, MODULE_OF_NODE, "^esbuild$", "^tools/(?!packing/)", "^(cloud|tests)/"] },
    },
    {
      name: "state-and-worlds-know-no-page",
      comment: "Components read state and state hears the worker: whoever is drawn is known by nobody below.",
      severity: "error",
      from: { path: "^playground/(state|world|files|protocol|drawing|deeds|lettering)/" },
      to: { path: "^playground/page/" },
    },
    {
      name: "worlds-speak-through-the-protocol",
      comment: "Page and worker share no memory: what one tells the other is a value of playground/protocol.",
      severity: "error",
      from: { path: "^playground/world/" },
      to: { path: "^playground/(state|files|page)/" },
    },
    {
      name: "tests-of-authors-know-the-doors",
      comment:
        "Authors' tests see what other packs and players see: the simulator's doors and the build, nothing of the scripts.",
      severity: "error",
      from: { path: "^testing/" },
      to: { pathNot: "^(testing/|simulator/(index|types)\\.ts$|tools/build/packs\\.ts$|(node:)?path$)" },
    },
    {
      name: "drawings-are-pure",
      comment:
        "A drawing is made alike in the browser, by a tool and in tests: it knows core, itself and the tidy tree.",
      severity: "error",
      from: { path: "^playground/drawing/" },
      to: { pathNot: "^(playground/drawing/|scripts/core/|node_modules/(@types/)?d3-hierarchy/)" },
    },
    {
      name: "edits-are-values",
      comment:
        "What an edit makes of the trees' files is the same in a browser, in a worker and in a test: it knows no page and no Node.",
      severity: "error",
      from: { path: "^playground/editing/" },
      to: { pathNot: "^(playground/editing/|scripts/(core|trees)/|node_modules/jsonc-parser/)" },
    },
    {
      name: "packing-runs-in-a-browser",
      comment:
        "Whoever has trees and the prebuilt code makes packs, on a page as in Node: packing knows values, the parsers and pure libraries.",
      severity: "error",
      from: { path: "^tools/packing/" },
      to: {
        pathNot:
          "^(tools/packing/|scripts/(core|trees)/|behavior_pack/manifest\\.ts$|node_modules/(fflate|jsonc-parser|uuid)/)",
      },
    },
    {
      name: "cloud-and-pack-share-the-wire-only",
      comment: "The cloud is deployed apart: all it shares with the pack are the wire types in core/cloud/protocol.ts.",
      severity: "error",
      from: { path: "^cloud/" },
      to: { path: "^scripts/", pathNot: "^scripts/core/cloud/protocol\\.ts$" },
    },
    {
      name: "no-circles",
      comment: "Two files that need each other are one file, or a third one is missing. Types count as well.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A file that nobody imports and that imports nobody is left over, or its entry is missing here.",
      severity: "error",
      from: {
        orphan: true,
        pathNot: [
          "\\.d\\.ts$",
          "^tests/(docs|network)/",
          "^tests/.*\\.test\\.ts$",
          "^tools/[^/]+\\.mjs$",
          "^cloud/",
          // A program of its own, which names nobody.
          "^playground/offline/service-worker\\.ts$",
        ],
      },
      to: {},
    },
    {
      name: "imports-lead-somewhere",
      comment: "An import that nothing answers breaks when the code is first run.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: ["^virtual:", "^bedrock-achievements$", "\\?url$", GAME] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["(^|/)dist/", "^simulator/generated/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".mjs", ".js", ".json", ".d.ts"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
