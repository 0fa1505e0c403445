#!/usr/bin/env node
/**
 * The command `bedrock-achievements`: from the sources in a clone, from what was compiled of them in the installed package.
 * Decides nothing else.
 */
import { existsSync } from "node:fs";

const sources = new URL("../tools/bedrock-achievements.ts", import.meta.url);
const isClone = existsSync(sources);
if (isClone) (await import("tsx/esm/api")).register();
const { main } = await import(isClone ? sources.href : "../lib/bedrock-achievements.js");
process.exitCode = await main(process.argv.slice(2));
