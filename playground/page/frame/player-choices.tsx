/** What a player speaks, how they play and what they may, to be chosen. Acts at once; draws no frame of its own. */
import type { JSX } from "preact";
import { LANGUAGES } from "../../../scripts/core/text/languages.ts";
import type { GameModeName, PermissionLevel } from "../../../simulator/saved.ts";
import type { PlayerView } from "../../protocol/views.ts";
import { act } from "../../state/link.ts";
import { Choice } from "./choice.tsx";

const GAME_MODES: readonly GameModeName[] = ["Survival", "Creative", "Adventure", "Spectator"];
const LEVELS: readonly (readonly [PermissionLevel, string])[] = [
  [0, "Player"],
  [1, "Game director"],
  [2, "Admin"],
  [3, "Host"],
  [4, "Owner"],
];

export function PlayerChoices({ player }: { readonly player: PlayerView }): JSX.Element {
  const { server, playerId, locale, gameMode, permissionLevel } = player;
  const at = { server, playerId };
  return (
    <>
      <Choice
        label="Language"
        value={locale}
        options={LANGUAGES.map((each) => [each, each])}
        onChoose={(value) => void act("setLocale", { ...at, locale: value })}
      />
      <Choice
        label="Game mode"
        value={gameMode}
        options={GAME_MODES.map((each) => [each, each])}
        onChoose={(value) => void act("setGameMode", { ...at, gameMode: value as GameModeName })}
      />
      <Choice
        label="Permission"
        value={String(permissionLevel)}
        options={LEVELS.map(([level, text]) => [String(level), text])}
        onChoose={(value) => void act("setPermissionLevel", { ...at, level: Number(value) as PermissionLevel })}
      />
    </>
  );
}
