/** A call of another pack with an `extra`, what it answers to a conflict, and what came of each. */
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { nodeTexts } from "../../../scripts/core/text/node-texts.ts";
import type { PlayerView } from "../../protocol/views.ts";
import { tree } from "../../state/trees.ts";
import { calls, makeCall, type OtherPackCall } from "./other-pack-calls.ts";

export function OtherPackCallForm({ player }: { readonly player: PlayerView }): JSX.Element | null {
  const nodes = (tree.value?.nodes ?? []).filter((node) => node.cloud);
  const [wanted, setWanted] = useState("");
  const [delta, setDelta] = useState(1);
  const [extra, setExtra] = useState("mine");
  const [onConflict, setOnConflict] = useState<OtherPackCall["onConflict"]>("send again");
  const nodeId = nodes.find(({ id }) => id === wanted)?.id ?? nodes[0]?.id;
  if (nodeId === undefined) return null;
  const { server, playerId, name: playerName } = player;
  return (
    <form
      class="deeds-set deeds-form"
      onSubmit={(event) => {
        event.preventDefault();
        makeCall({ server, playerName, nodeId, delta, extra, onConflict }, playerId);
      }}
    >
      <h3>
        Progress with an extra for {playerName}, from server {server + 1}
      </h3>
      <label class="field">
        Cloud achievement
        <select value={nodeId} onChange={({ currentTarget }) => setWanted(currentTarget.value)}>
          {nodes.map((node) => (
            <option key={node.id} value={node.id}>
              {nodeTexts(node, "en_US").title.replace(/§./gu, "")} ({node.id})
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        Steps
        <input
          type="number"
          min={1}
          value={delta}
          onInput={({ currentTarget }) => setDelta(Math.max(1, Math.floor(Number(currentTarget.value))))}
        />
      </label>
      <label class="field">
        Extra
        <input value={extra} autocomplete="off" onInput={({ currentTarget }) => setExtra(currentTarget.value)} />
      </label>
      <label class="field">
        At a conflict
        <select
          value={onConflict}
          onChange={({ currentTarget }) => setOnConflict(currentTarget.value as OtherPackCall["onConflict"])}
        >
          <option value="send again">send again</option>
          <option value="drop it">drop it</option>
        </select>
      </label>
      <button type="submit" class="button" disabled={!player.isOnline}>
        Add the progress
      </button>
      {calls.value.length > 0 && <Calls />}
    </form>
  );
}

function Calls(): JSX.Element {
  return (
    <ol class="deeds-calls" aria-label="What came of it" aria-live="polite">
      {calls.value.map(({ id, server, playerName, nodeId, delta, said }) => (
        <li key={id}>
          <strong>
            Server {server + 1}: {playerName}, {nodeId} +{delta}
          </strong>
          {said.map((text, at) => (
            <span key={at}>{text}</span>
          ))}
        </li>
      ))}
    </ol>
  );
}
