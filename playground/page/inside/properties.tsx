/** What is saved in dynamic properties, with its bytes, by owner; decoded when it is asked for. */
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { PropertyRead, ServerIndex } from "../../protocol/commands.ts";
import { playerKey, worldKey, type PlayerView, type PropertyView } from "../../protocol/views.ts";
import { chosenPlayer } from "../../state/choices.ts";
import { perform } from "../../state/link.ts";
import { players, properties } from "../../state/views.ts";
import { bytesText } from "./figures.ts";

export function Properties({ server }: { readonly server: ServerIndex }): JSX.Element {
  const here = players.value.filter((player) => player.server === server);
  const chosen = chosenPlayer.value;
  const isFirst = (player: PlayerView): boolean => player.playerId === chosen?.playerId;
  const owners = [...here].sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
  return (
    <div class="inside-content">
      {owners.map((player) => (
        <Owner
          key={player.playerId}
          title={player.name}
          rows={properties.of(playerKey(player)) ?? []}
          server={server}
          playerId={player.playerId}
          isOpen={isFirst(player)}
        />
      ))}
      <Owner title="The world" rows={properties.of(worldKey(server)) ?? []} server={server} playerId={null} isOpen />
    </div>
  );
}

interface OwnerProps {
  readonly title: string;
  readonly rows: readonly PropertyView[];
  readonly server: ServerIndex;
  readonly playerId: string | null;
  readonly isOpen: boolean;
}

function Owner({ title, rows, server, playerId, isOpen }: OwnerProps): JSX.Element {
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
  return (
    <details class="inside-owner" open={isOpen}>
      <summary>
        {title}
        <small>
          {rows.length === 1 ? "1 property" : `${rows.length} properties`}, {bytesText(bytes)}
        </small>
      </summary>
      <ul class="inside-list">
        {rows.map((row) => (
          <Property key={row.key} row={row} server={server} playerId={playerId} />
        ))}
      </ul>
    </details>
  );
}

interface PropertyProps {
  readonly row: PropertyView;
  readonly server: ServerIndex;
  readonly playerId: string | null;
}

function Property({ row, server, playerId }: PropertyProps): JSX.Element {
  const { key, bytes, start } = row;
  const [read, setRead] = useState<{ readonly of: string; readonly says: PropertyRead | string }>();
  const ask = async (): Promise<void> => {
    const answer = await perform("readProperty", { server, playerId, key });
    setRead({ of: start, says: answer.ok ? answer.result : answer.problem });
  };
  return (
    <li>
      <button
        type="button"
        class="inside-row"
        aria-expanded={read !== undefined}
        onClick={() => (read ? setRead(undefined) : void ask())}
      >
        <code>{key}</code>
        <span class="inside-figure">{bytesText(bytes)}</span>
      </button>
      {read === undefined ? (
        <code class="inside-start">{start}</code>
      ) : (
        <>
          {read.of !== start && (
            <button type="button" class="button" onClick={() => void ask()}>
              It has changed: read it again
            </button>
          )}
          <pre tabIndex={0} aria-label={`What ${key} says`}>
            {typeof read.says === "string" ? read.says : propertyText(read.says)}
          </pre>
        </>
      )}
    </li>
  );
}

function propertyText({ value, records, unreadable }: PropertyRead): string {
  if (unreadable !== undefined) return `It cannot be read: ${unreadable}\n\n${String(value)}`;
  if (records)
    return Object.entries(records)
      .map(([id, record]) => `${id}\n${indented(record)}`)
      .join("\n\n");
  if (typeof value !== "string") return JSON.stringify(value, null, 2);
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}

const indented = (record: unknown): string =>
  JSON.stringify(record, null, 2)
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");
