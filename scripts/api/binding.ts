/**
 * Where the public API finds the running pack. The wiring binds it before any extension's module runs; there is one
 * binding, because a pack has one script module.
 */

import type { App } from "../app/app.ts";

let running: App | undefined;

export function bind(app: App): void {
  running = app;
}

/** @throws Error when called before the pack's wiring ran, which the build's import order rules out */
export function boundApp(): App {
  if (!running) throw new Error("bedrock-achievements is not running yet");
  return running;
}
