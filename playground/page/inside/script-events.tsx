/** What our pack told other packs, the newest first. */
import type { JSX } from "preact";
import type { ServerIndex } from "../../protocol/commands.ts";
import { worldKey } from "../../protocol/views.ts";
import { scriptEvents } from "../../state/views.ts";

const MOST = 100;

export function ScriptEvents({ server }: { readonly server: ServerIndex }): JSX.Element {
  const all = scriptEvents.of(worldKey(server));
  const shown = all.slice(-MOST);
  if (shown.length === 0) return <p class="empty">Nothing was told to other packs yet.</p>;
  return (
    <ul class="inside-list inside-content">
      {shown
        .map((event, at) => (
          <li key={all.length - shown.length + at}>
            <div class="inside-row">
              <code>{event.id}</code>
              <span class="inside-figure">tick {event.tick}</span>
            </div>
            <code class="inside-start">{event.message}</code>
          </li>
        ))
        .reverse()}
    </ul>
  );
}
