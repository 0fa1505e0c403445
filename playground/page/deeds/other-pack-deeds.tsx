/** What other packs tell ours: events that move goals, and script events in their own words. */
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { isCombination, membersOf } from "../../../scripts/core/goals/parts.ts";
import type { GoalJson } from "../../../scripts/core/tree/node.ts";
import type { PlayerView } from "../../protocol/views.ts";
import { act } from "../../state/link.ts";
import { tree } from "../../state/trees.ts";
import { OtherPackCallForm } from "./other-pack-call.tsx";

export function OtherPackDeeds({ player }: { readonly player: PlayerView }): JSX.Element {
  const events = eventsWatched();
  return (
    <div class="deeds-group">
      <EventDeed player={player} events={events} />
      <OtherPackCallForm player={player} />
      <ScriptEvent player={player} />
    </div>
  );
}

function eventsWatched(): readonly string[] {
  const found = new Set<string>();
  const look = (goal: GoalJson): void => {
    if (isCombination(goal)) membersOf(goal).forEach(look);
    else if (goal.goal_type === "event") for (const one of [goal["event"]].flat()) found.add(String(one));
  };
  for (const { goal } of tree.value?.nodes ?? []) if (goal) look(goal);
  return [...found].sort();
}

interface EventDeedProps {
  readonly player: PlayerView;
  readonly events: readonly string[];
}

function EventDeed({ player, events }: EventDeedProps): JSX.Element {
  const [id, setId] = useState("");
  const [count, setCount] = useState(1);
  const event = id === "" ? (events[0] ?? "") : id;
  return (
    <form
      class="deeds-set deeds-form"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        const message = JSON.stringify({ id: event, player: player.playerId, count });
        void act("scriptEvent", { server: player.server, id: "ach:event", message });
      }}
    >
      <h3>An event for {player.name}</h3>
      <label class="field">
        Event
        <input
          list="events-watched"
          value={event}
          required
          placeholder="arena:won"
          autocomplete="off"
          onInput={({ currentTarget }) => setId(currentTarget.value)}
        />
        <datalist id="events-watched">
          {events.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </label>
      <label class="field">
        Count
        <input
          type="number"
          min={1}
          value={count}
          onInput={({ currentTarget }) => setCount(Math.max(1, Math.floor(Number(currentTarget.value))))}
        />
      </label>
      <button type="submit" class="button">
        Send the event
      </button>
    </form>
  );
}

function ScriptEvent({ player }: { readonly player: PlayerView }): JSX.Element {
  const [id, setId] = useState("ach:call");
  const [message, setMessage] = useState("");
  const example = JSON.stringify({
    id: "1",
    reply: "my_pack:reply",
    method: "getChildrenNode",
    args: { nodeId: tree.value?.pages[0]?.id ?? "page" },
  });
  return (
    <form
      class="deeds-set deeds-form"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void act("scriptEvent", { server: player.server, id, message: message === "" ? example : message });
      }}
    >
      <h3>A script event, as another pack sends it</h3>
      <label class="field">
        Name
        <input value={id} required autocomplete="off" onInput={({ currentTarget }) => setId(currentTarget.value)} />
      </label>
      <label class="field deeds-wide">
        Message
        <textarea
          rows={3}
          value={message}
          placeholder={example}
          onInput={({ currentTarget }) => setMessage(currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        Send
      </button>
      <p>What our pack answers stands under Inside › Script events.</p>
    </form>
  );
}
