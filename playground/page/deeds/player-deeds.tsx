/** What a player does or suffers beside goals: comes and goes, dies, changes what they are and where. */
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { DEFAULT_TEAM_BY } from "../../../scripts/core/settings/settings.ts";
import type { Deed } from "../../../simulator/deeds/deed.ts";
import type { DimensionName } from "../../protocol/commands.ts";
import type { PlayerView } from "../../protocol/views.ts";
import { act } from "../../state/link.ts";
import { trees } from "../../state/trees.ts";
import { Choice } from "../frame/choice.tsx";
import { PlayerChoices } from "../frame/player-choices.tsx";

const DIMENSIONS: readonly (readonly [DimensionName, string])[] = [
  ["overworld", "Overworld"],
  ["nether", "Nether"],
  ["the_end", "The End"],
];
export function PlayerDeeds({ player }: { readonly player: PlayerView }): JSX.Element {
  const { server, playerId, name, isOnline, isDead, locale, gameMode, permissionLevel, dimension } = player;
  const at = { server, playerId };
  const does = (deed: Deed) => (): void => void act("deed", { server, who: playerId, deed });
  const joins = { server, name, locale, gameMode, permissionLevel };
  return (
    <div class="deeds-group">
      <div class="deeds-buttons">
        <button type="button" class="button" onClick={() => void (isOnline ? act("leave", at) : act("join", joins))}>
          {isOnline ? "Leave" : "Join"}
        </button>
        <button type="button" class="button" disabled={!isOnline || isDead} onClick={does({ do: "die" })}>
          Die
        </button>
        <button type="button" class="button" disabled={!isDead} onClick={() => void act("respawn", at)}>
          Respawn
        </button>
        <button type="button" class="button" disabled={!isOnline} onClick={does({ do: "gainExperience", levels: 1 })}>
          Gain a level
        </button>
      </div>
      {isOnline && (
        <div class="deeds-fields">
          <PlayerChoices player={player} />
          <Choice
            label="Dimension"
            value={dimension.slice(dimension.indexOf(":") + 1)}
            options={DIMENSIONS}
            onChoose={(one) => void act("setDimension", { ...at, dimension: one as DimensionName })}
          />
        </div>
      )}
      {isOnline && <Team player={player} />}
      {isOnline && <AnyCommand player={player} />}
    </div>
  );
}

/** By a tag, or by a score, as the trees' settings say. */
function Team({ player }: { readonly player: PlayerView }): JSX.Element {
  const { server, playerId, tags } = player;
  const by = trees.value?.settings.team_by ?? DEFAULT_TEAM_BY;
  const [typed, setTyped] = useState("");
  if ("objective" in by) {
    const score = (team: string): void =>
      void act("deed", {
        server,
        who: playerId,
        deed: { do: "setScore", objective: by.objective, score: Number(team) },
      });
    return (
      <NamedDeed
        label="Team, a number"
        action="Join team"
        value={typed}
        onType={setTyped}
        onDo={score}
        pattern="[0-9]+"
      />
    );
  }
  const prefix = by.tag_prefix;
  const teams = tags.filter((tag) => tag.startsWith(prefix));
  return (
    <div>
      <NamedDeed
        label="Team"
        action="Join team"
        value={typed}
        onType={setTyped}
        onDo={(team) => void act("setTag", { server, playerId, tag: prefix + team, present: true })}
        pattern="\S+"
      />
      <div class="deeds-buttons">
        {teams.map((tag) => (
          <button
            key={tag}
            type="button"
            class="button"
            onClick={() => void act("setTag", { server, playerId, tag, present: false })}
          >
            Leave team {tag.slice(prefix.length)}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Whatever the simulator can do, as its own words: for those who know them. */
function AnyCommand({ player }: { readonly player: PlayerView }): JSX.Element {
  const [typed, setTyped] = useState("");
  const run = (line: string): void => void act("command", { server: player.server, origin: "console", line });
  return (
    <NamedDeed
      label="A command of the console"
      action="Run"
      value={typed}
      onType={setTyped}
      onDo={run}
      placeholder={`ach:info "${player.name}"`}
    />
  );
}

interface NamedDeedProps {
  readonly label: string;
  readonly action: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly onDo: (value: string) => void;
  readonly pattern?: string;
  readonly placeholder?: string;
}

function NamedDeed({ label, action, value, onType, onDo, pattern, placeholder }: NamedDeedProps): JSX.Element {
  return (
    <form
      class="deeds-named"
      onSubmit={(event) => {
        event.preventDefault();
        onDo(value.trim());
      }}
    >
      <label class="field">
        {label}
        <input
          value={value}
          required
          pattern={pattern}
          placeholder={placeholder}
          autocomplete="off"
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {action}
      </button>
    </form>
  );
}
