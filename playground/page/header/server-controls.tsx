/** The two servers of the network: how each is, and what can be done to it. */
import type { JSX } from "preact";
import type { ServerIndex } from "../../protocol/commands.ts";
import type { ServerView } from "../../protocol/views.ts";
import { act } from "../../state/link.ts";
import { servers } from "../../state/views.ts";
import { Icon } from "../frame/icon.tsx";
import { Menu } from "../frame/menu.tsx";

const STATES: Readonly<Record<ServerView["state"], string>> = {
  down: "not running",
  starting: "starting",
  up: "running",
  failed: "failed",
};

type Deed = "startServer" | "stopServer" | "restart" | "crash" | "save";

const WHEN_UP: readonly (readonly [Deed, string])[] = [
  ["save", "Save the world now"],
  ["restart", "Stop and start again"],
  ["crash", "Crash: back to the last save"],
  ["stopServer", "Stop"],
];
const WHEN_DOWN: readonly (readonly [Deed, string])[] = [["startServer", "Start"]];

export function ServerControls(): JSX.Element {
  return (
    <div class="group" role="group" aria-label="Servers">
      {servers.value.map((server) => (
        <ServerControl key={server.server} view={server} />
      ))}
    </div>
  );
}

function ServerControl({ view }: { readonly view: ServerView }): JSX.Element {
  const { server, state, tick, problem } = view;
  const name = nameOf(server);
  return (
    <Menu
      label={`${name}: ${STATES[state]}`}
      button={
        <>
          <Icon name="server" />
          <span class={`dot dot-${state}`} aria-hidden="true" />
          {server + 1}
        </>
      }
    >
      {(close) => (
        <>
          <p class="sheet-title">
            {name}: {STATES[state]}
          </p>
          {problem !== undefined && <p class="sheet-problem">{problem}</p>}
          {state === "up" && <p class="sheet-note">tick {tick}</p>}
          {(state === "up" ? WHEN_UP : WHEN_DOWN).map(([deed, text]) => (
            <button
              key={deed}
              type="button"
              class="sheet-row"
              onClick={() => {
                close();
                void act(deed, { server });
              }}
            >
              {text}
            </button>
          ))}
          <button
            type="button"
            class="sheet-row"
            onClick={() => {
              close();
              void act("beginAnew", {});
            }}
          >
            Begin all worlds anew
          </button>
        </>
      )}
    </Menu>
  );
}

export const nameOf = (server: ServerIndex): string => `Server ${server + 1}`;
