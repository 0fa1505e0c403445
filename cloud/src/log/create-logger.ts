/**
 * The log: one line an event, on standard output. At a terminal readable lines, elsewhere JSON for whatever collects it.
 */
import pino, { type Logger } from "pino";
import type { Settings } from "../settings.ts";

export async function createLogger(settings: Pick<Settings, "log-level" | "log-format">): Promise<Logger> {
  const options = { level: settings["log-level"], base: null };
  const isText = settings["log-format"] === "text" || (settings["log-format"] === "auto" && process.stdout.isTTY);
  if (!isText) return pino(options);
  const { default: pretty } = await import("pino-pretty");
  const isColoured = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
  return pino(
    options,
    pretty({
      colorize: isColoured,
      translateTime: "SYS:yyyy-mm-dd HH:MM:ss",
      singleLine: true,
      sync: true,
      destination: 1,
    }),
  );
}
