/** Reports that are under way to the cloud, and what was asked of it lately. */
import type { JSX } from "preact";
import type { ServerIndex } from "../../protocol/commands.ts";
import { pageKey, worldKey, type NodeCloudView, type RequestView } from "../../protocol/views.ts";
import { tree } from "../../state/trees.ts";
import { nodes, players, requests } from "../../state/views.ts";

const MOST_REQUESTS = 60;

export function Reports({ server }: { readonly server: ServerIndex }): JSX.Element {
  const pending = pendingOf(server);
  const asked = [...requests.of(worldKey(server))].slice(-MOST_REQUESTS).reverse();
  return (
    <div class="inside-content">
      <section class="inside-owner">
        <h3>Not known to be stored</h3>
        {pending.length === 0 && <p class="empty">Everything is reported.</p>}
        <ul class="inside-list">
          {pending.map(({ name, nodeId, cloud }) => (
            <li key={name + nodeId}>
              <div class="inside-row">
                <span>
                  {name}: <code>{nodeId}</code>
                </span>
                <span class="inside-figure">+{cloud.pending}</span>
              </div>
              {cloud.reports.map(({ op, delta, extra, baseVersion }) => (
                <code key={op} class="inside-start">
                  {op} +{delta}
                  {extra === undefined ? "" : ` extra of version ${baseVersion ?? 0}: ${extra}`}
                </code>
              ))}
            </li>
          ))}
        </ul>
      </section>
      <section class="inside-owner">
        <h3>Requests, the newest first</h3>
        {asked.length === 0 && <p class="empty">Nothing was asked yet.</p>}
        <ul class="inside-list">
          {asked.map((request, at) => (
            <Request key={`${request.tick}-${asked.length - at}`} request={request} />
          ))}
        </ul>
      </section>
    </div>
  );
}

interface Pending {
  readonly name: string;
  readonly nodeId: string;
  readonly cloud: NodeCloudView;
}

function pendingOf(server: ServerIndex): readonly Pending[] {
  const pages = tree.value?.pages ?? [];
  return players.value
    .filter((player) => player.server === server)
    .flatMap((player) =>
      pages.flatMap(({ id }) =>
        Object.entries(nodes.of(pageKey(player, id)) ?? {}).flatMap(([nodeId, { cloud }]) =>
          cloud && (cloud.pending > 0 || cloud.reports.length > 0) ? [{ name: player.name, nodeId, cloud }] : [],
        ),
      ),
    );
}

function Request({ request }: { readonly request: RequestView }): JSX.Element {
  const { tick, method, path, body, status, answer, isLost } = request;
  const outcome = isLost ? "answer lost" : status === undefined ? "no answer" : String(status);
  return (
    <li>
      <details>
        <summary class="inside-row">
          <span>
            {method} <code>{path}</code>
          </span>
          <span class="inside-figure">
            {outcome}, tick {tick}
          </span>
        </summary>
        <pre tabIndex={0} aria-label="The request and its answer">
          {[body, answer ?? ""]
            .filter((text) => text !== "")
            .map(pretty)
            .join("\n\n") || "Without a body."}
        </pre>
      </details>
    </li>
  );
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
