/** The content log of a server: by level and words, to be copied. */
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import type { LogLine } from "../../../simulator/types.ts";
import type { ServerIndex } from "../../protocol/commands.ts";
import { worldKey } from "../../protocol/views.ts";
import { notify } from "../../state/notices.ts";
import { log } from "../../state/views.ts";

const LEVELS: readonly (readonly [LogLine["level"] | "all", string])[] = [
  ["all", "All"],
  ["warn", "Warnings"],
  ["error", "Errors"],
];
const MOST_LINES = 300;

const level = signal<LogLine["level"] | "all">("all");
const sought = signal("");

export function Log({ server }: { readonly server: ServerIndex }): JSX.Element {
  const all = log.of(worldKey(server));
  const wanted = sought.value.toLowerCase();
  const found = all.filter(
    (line) => (level.value === "all" || line.level === level.value) && line.text.toLowerCase().includes(wanted),
  );
  const shown = found.slice(-MOST_LINES);
  return (
    <div class="inside-content">
      <div class="inside-tools">
        <input
          type="search"
          class="deeds-search"
          aria-label="Search the log"
          placeholder="Search the log"
          value={sought.value}
          onInput={({ currentTarget }) => (sought.value = currentTarget.value)}
        />
        <div class="group" role="group" aria-label="Level">
          {LEVELS.map(([one, text]) => (
            <button
              key={one}
              type="button"
              class="button"
              aria-pressed={level.value === one}
              onClick={() => (level.value = one)}
            >
              {text}
            </button>
          ))}
        </div>
        <button type="button" class="button" disabled={found.length === 0} onClick={() => void copy(found)}>
          Copy
        </button>
      </div>
      {shown.length === 0 ? (
        <p class="empty">{all.length === 0 ? "Nothing was logged." : "No line is like that."}</p>
      ) : (
        <ol class="inside-log" tabIndex={0} aria-label="Log">
          {shown.map((line, at) => (
            <li key={found.length - shown.length + at} class={`log-${line.level}`}>
              <span class="log-tick">{line.tick}</span>
              {line.level !== "info" && <strong>{line.level === "warn" ? "Warning" : "Error"}</strong>} {line.text}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

async function copy(lines: readonly LogLine[]): Promise<void> {
  const text = lines.map((line) => `${line.tick} ${line.level} ${line.text}`).join("\n");
  try {
    await navigator.clipboard.writeText(text);
    notify({ kind: "done", text: lines.length === 1 ? "1 line was copied." : `${lines.length} lines were copied.` });
  } catch {
    notify({ kind: "problem", text: "The browser does not let this page copy. Select the lines instead." });
  }
}
