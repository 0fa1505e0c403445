/** What the cloud has of each account, beside what the two servers have of it: where they differ, it shows. */
import type { JSX } from "preact";
import type { CloudEntity } from "../../../scripts/core/cloud/protocol.ts";
import { pageKey, type NodeView, type PlayerView } from "../../protocol/views.ts";
import { tree } from "../../state/trees.ts";
import { cloud, entities, nodes, players } from "../../state/views.ts";
import { dateText } from "./figures.ts";

export function CloudEntities(): JSX.Element {
  const accounts = entities.keys();
  if (cloud.value.kind === "none") return <p class="empty">The worlds run without a cloud.</p>;
  if (accounts.length === 0) return <p class="empty">The cloud was told of nobody yet.</p>;
  return (
    <div class="inside-content">
      {[...accounts].sort().map((account) => (
        <Account key={account} account={account} rows={entities.of(account) ?? []} />
      ))}
    </div>
  );
}

function Account({ account, rows }: { readonly account: string; readonly rows: readonly CloudEntity[] }): JSX.Element {
  const known = players.value.filter((player) => player.account === account);
  const names = [...new Set(known.map(({ name }) => name))].join(", ");
  return (
    <section class="inside-owner">
      <h3>
        {names === "" ? account : names} {names !== "" && <small>{account}</small>}
      </h3>
      {rows.length === 0 ? (
        <p class="empty">Nothing is stored.</p>
      ) : (
        <div class="inside-table" tabIndex={0} role="region" aria-label={`Cloud entities of ${names || account}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">Node</th>
                <th scope="col">Cloud</th>
                <th scope="col">Version</th>
                {known.map(({ server }) => (
                  <th key={server} scope="col">
                    Server {server + 1}
                  </th>
                ))}
                <th scope="col">Extra</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Entity key={row.achievement_id} row={row} known={known} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Entity({ row, known }: { readonly row: CloudEntity; readonly known: readonly PlayerView[] }): JSX.Element {
  const { achievement_id: id, progress, max_progress: goal, version, completed_at: completedAt, extra } = row;
  return (
    <tr>
      <th scope="row">
        <code>{id}</code>
      </th>
      <td>
        {progress}/{goal}
        {completedAt > 0 && <small title={dateText(completedAt)}> ✔</small>}
      </td>
      <td>{version}</td>
      {known.map((player) => (
        <td key={player.server}>{localText(viewOf(player, id))}</td>
      ))}
      <td>
        <code>{extra === "" ? "–" : extra}</code>
      </td>
    </tr>
  );
}

function viewOf(player: PlayerView, nodeId: string): NodeView | undefined {
  const pageId = tree.value?.node(nodeId)?.pageId;
  return pageId === undefined ? undefined : nodes.of(pageKey(player, pageId))?.[nodeId];
}

function localText(view: NodeView | undefined): string {
  if (!view) return "–";
  const pending = view.cloud?.pending ?? 0;
  const version = view.cloud ? `, version ${view.cloud.version}` : "";
  return `${view.progress}/${view.goal}${pending > 0 ? `, ${pending} to report` : ""}${version}`;
}
