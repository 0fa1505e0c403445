/** Why a deed did not count: what the pack itself says of the last deeds that a node watches. */
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { nodeTexts } from "../../../scripts/core/text/node-texts.ts";
import type { ServerIndex } from "../../protocol/commands.ts";
import { chosenPlayer, selectedNode } from "../../state/choices.ts";
import { act } from "../../state/link.ts";
import { tree } from "../../state/trees.ts";
import { FormattedText } from "../screen/chat/formatted-text.tsx";

export function Why({ server }: { readonly server: ServerIndex }): JSX.Element {
  const player = chosenPlayer.value;
  const all = tree.value?.nodes ?? [];
  const chosen = selectedNode.value ?? all[0]?.id ?? "";
  const [said, setSaid] = useState<string>();
  if (!player || player.server !== server) return <p class="empty">No player of this server is looked at.</p>;
  const ask = async (): Promise<void> => {
    const line = `ach:info "${player.name}" ${chosen} why`;
    const answer = await act("command", { server, origin: "console", line });
    setSaid(answer?.message ?? "The world said nothing.");
  };
  return (
    <div class="inside-content">
      <form
        class="inside-tools"
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <label class="field inside-node">
          Achievement
          <select value={chosen} onChange={({ currentTarget }) => (selectedNode.value = currentTarget.value)}>
            {all.map((node) => (
              <option key={node.id} value={node.id}>
                {nodeTexts(node, "en_US").title.replace(/§./gu, "")} ({node.id})
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="button button-strong" disabled={!player.isOnline || chosen === ""}>
          Ask why
        </button>
      </form>
      {said === undefined ? (
        <p class="empty">
          Do something that the achievement should count, then ask: the pack tells which condition refused each of the
          last five deeds.
        </p>
      ) : (
        <div class="inside-said" role="status">
          <FormattedText text={said} />
        </div>
      )}
    </div>
  );
}
