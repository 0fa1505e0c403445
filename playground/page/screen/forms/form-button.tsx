/** A button of a form: its text, at most two lines as the game has them, and its icon. */
import type { JSX } from "preact";
import type { FormElement } from "../../../../simulator/types.ts";
import { spoken } from "../../../lettering/glyphs.ts";
import { GameText } from "../game-text.tsx";
import { CONTENT, DARK, FAINT, ICON_COLUMN } from "./form-look.ts";
import { GameIcon } from "./game-icon.tsx";

export interface FormButtonProps {
  readonly element: FormElement;
  readonly unit: number;
  /** Those of a live form are lower and have no icon. */
  readonly isLive: boolean;
  readonly onPress: () => void;
}

export function FormButton({ element, unit, isLive, onPress }: FormButtonProps): JSX.Element {
  const { text, icon, isDisabled = false } = element;
  const column = icon === undefined || isLive ? 0 : ICON_COLUMN;
  const height = isLive ? (text.includes("\n") ? "low-two" : "low") : "tall";
  return (
    <button
      type="button"
      class={`game-button game-button-${height}`}
      disabled={isDisabled}
      aria-label={spoken(text).replace(/\n/g, ", ") || "Button without a text"}
      onClick={onPress}
    >
      {column > 0 && (
        <span class="game-button-icon">
          <GameIcon texture={icon!} />
        </span>
      )}
      <GameText text={text} room={CONTENT - column - 4} colour={isDisabled ? FAINT : DARK} unit={unit} align="centre" />
    </button>
  );
}
