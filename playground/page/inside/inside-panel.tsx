/** What goes on inside: what is saved, what the cloud has, what is under way, what was logged, why a deed did not count, cost. */
import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { chosenPlayer } from "../../state/choices.ts";
import type { ServerIndex } from "../../protocol/commands.ts";
import { servers } from "../../state/views.ts";
import { CloudEntities } from "./cloud-entities.tsx";
import { Costs } from "./costs.tsx";
import { Log } from "./log.tsx";
import { Properties } from "./properties.tsx";
import { Reports } from "./reports.tsx";
import { ScriptEvents } from "./script-events.tsx";
import { Why } from "./why.tsx";
import "./inside.css";

interface SectionProps {
  readonly server: ServerIndex;
}

const SECTIONS = {
  saved: ["Saved", Properties],
  cloud: ["Cloud", CloudEntities],
  reports: ["Reports", Reports],
  log: ["Log", Log],
  why: ["Why", Why],
  events: ["Script events", ScriptEvents],
  cost: ["Cost", Costs],
} as const satisfies Record<string, readonly [string, (props: SectionProps) => JSX.Element]>;
type SectionName = keyof typeof SECTIONS;

const shown = signal<SectionName>("saved");
const wanted = signal<ServerIndex | null>(null);

export function InsidePanel(): JSX.Element {
  const server = wanted.value ?? chosenPlayer.value?.server ?? 0;
  const Content: (props: SectionProps) => JSX.Element = SECTIONS[shown.value][1];
  return (
    <div class="inside">
      <div class="inside-bar">
        <div class="inside-sections" role="group" aria-label="What to look at">
          {(Object.keys(SECTIONS) as SectionName[]).map((name) => (
            <button
              key={name}
              type="button"
              class="button"
              aria-pressed={shown.value === name}
              onClick={() => (shown.value = name)}
            >
              {SECTIONS[name][0]}
            </button>
          ))}
        </div>
        <div class="group" role="group" aria-label="Server">
          {servers.value.map((one) => (
            <button
              key={one.server}
              type="button"
              class="button"
              aria-pressed={server === one.server}
              onClick={() => (wanted.value = one.server)}
            >
              Server {one.server + 1}
            </button>
          ))}
        </div>
      </div>
      <Content server={server} />
    </div>
  );
}
