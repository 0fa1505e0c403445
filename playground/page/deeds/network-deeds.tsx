/** What goes wrong, or right, with servers and their cloud. */
import type { JSX } from "preact";
import type { CloudFault } from "../../protocol/commands.ts";
import type { ServerView } from "../../protocol/views.ts";
import { act } from "../../state/link.ts";
import { cloud, servers } from "../../state/views.ts";

const FAULTS: readonly (readonly [CloudFault, string, string])[] = [
  ["none", "Answers", "The cloud is there."],
  ["off", "Off", "No request arrives."],
  ["slow", "Slow", "Answers take three seconds."],
  ["answers lost", "Answers lost", "The cloud does what it is asked, and nobody hears of it."],
];

const STATES: Readonly<Record<ServerView["state"], string>> = {
  down: "is down",
  starting: "is starting",
  up: "is up",
  failed: "has failed",
};

export function NetworkDeeds(): JSX.Element {
  const { kind, fault } = cloud.value;
  return (
    <div class="deeds-group">
      {servers.value.map((server) => (
        <Server key={server.server} view={server} />
      ))}
      <fieldset class="deeds-set">
        <legend>Cloud</legend>
        {kind === "none" ? (
          <p>The worlds run without a cloud.</p>
        ) : (
          <>
            <div class="deeds-buttons">
              {FAULTS.map(([one, text, says]) => (
                <button
                  key={one}
                  type="button"
                  class="button"
                  title={says}
                  aria-pressed={fault === one}
                  onClick={() => void act("setCloudFault", { fault: one })}
                >
                  {text}
                </button>
              ))}
            </div>
            <p>{FAULTS.find(([one]) => one === fault)?.[2]}</p>
          </>
        )}
      </fieldset>
    </div>
  );
}

function Server({ view }: { readonly view: ServerView }): JSX.Element {
  const { server, state, problem } = view;
  const isUp = state === "up";
  return (
    <fieldset class="deeds-set">
      <legend>
        Server {server + 1} {STATES[state]}
      </legend>
      {problem !== undefined && <p class="deeds-problem">{problem}</p>}
      <div class="deeds-buttons">
        <button
          type="button"
          class="button"
          onClick={() => void (isUp ? act("stopServer", { server }) : act("startServer", { server }))}
        >
          {isUp ? "Stop" : "Start"}
        </button>
        <button type="button" class="button" disabled={!isUp} onClick={() => void act("restart", { server })}>
          Restart
        </button>
        <button type="button" class="button" disabled={!isUp} onClick={() => void act("crash", { server })}>
          Crash
        </button>
        <button type="button" class="button" disabled={!isUp} onClick={() => void act("save", { server })}>
          Save now
        </button>
      </div>
    </fieldset>
  );
}
