/** What is filled in on a form: a text, a switch, a choice, a number. Native fields in the game's look. */
import { useId, useState } from "preact/hooks";
import type { ComponentChildren, JSX } from "preact";
import type { FormElement } from "../../../../simulator/types.ts";
import { spoken } from "../../../lettering/glyphs.ts";
import { GameText } from "../game-text.tsx";
import type { FieldValue } from "./elements.ts";
import { CONTENT, WHITE } from "./form-look.ts";

export interface FieldProps {
  readonly element: FormElement;
  readonly unit: number;
  readonly value: FieldValue | undefined;
  readonly onFill: (value: FieldValue) => void;
}

export function Field(props: FieldProps): JSX.Element {
  switch (props.element.kind) {
    case "toggle":
      return <Toggle {...props} />;
    case "dropdown":
      return <Dropdown {...props} />;
    case "slider":
      return <Slider {...props} />;
    default:
      return <TextField {...props} />;
  }
}

interface LabelledProps {
  readonly element: FormElement;
  readonly unit: number;
  readonly id: string;
  readonly more?: string;
  readonly children: ComponentChildren;
}

function Labelled({ element, unit, id, more = "", children }: LabelledProps): JSX.Element {
  return (
    <div class="game-field">
      <label for={id}>
        <span class="unseen">{spoken(element.text) || "Field"}</span>
        <GameText text={element.text + more} room={CONTENT} colour={WHITE} unit={unit} wraps />
      </label>
      {children}
    </div>
  );
}

/** What is typed stands at once, also before the world has heard of it. */
function TextField({ element, unit, value, onFill }: FieldProps): JSX.Element {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  return (
    <Labelled element={element} unit={unit} id={id}>
      <input
        id={id}
        type="text"
        class="game-input"
        autocomplete="off"
        spellcheck={false}
        disabled={element.isDisabled}
        placeholder={spoken(element.placeholder ?? "")}
        value={typed ?? String(value ?? "")}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          onFill(currentTarget.value);
        }}
        onBlur={() => setTyped(undefined)}
      />
    </Labelled>
  );
}

function Toggle({ element, unit, value, onFill }: FieldProps): JSX.Element {
  const isOn = value === true;
  return (
    <button
      type="button"
      class="game-toggle"
      role="switch"
      aria-checked={isOn}
      aria-label={spoken(element.text) || "Switch"}
      disabled={element.isDisabled}
      onClick={() => onFill(!isOn)}
    >
      <GameText text={element.text} room={CONTENT - 32} colour={WHITE} unit={unit} wraps />
      <span class="game-switch" />
    </button>
  );
}

function Dropdown({ element, unit, value, onFill }: FieldProps): JSX.Element {
  const id = useId();
  return (
    <Labelled element={element} unit={unit} id={id}>
      <select
        id={id}
        class="game-input"
        disabled={element.isDisabled}
        value={Number(value ?? 0)}
        onChange={({ currentTarget }) => onFill(Number(currentTarget.value))}
      >
        {(element.options ?? []).map((option, at) => (
          <option key={at} value={at}>
            {spoken(option)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Slider({ element, unit, value, onFill }: FieldProps): JSX.Element {
  const id = useId();
  const { min, max, step } = element.range ?? { min: 0, max: 1, step: 1 };
  return (
    <Labelled element={element} unit={unit} id={id} more={`: ${Number(value ?? min)}`}>
      <input
        id={id}
        type="range"
        class="game-slider"
        min={min}
        max={max}
        step={step}
        disabled={element.isDisabled}
        value={Number(value ?? min)}
        onInput={({ currentTarget }) => onFill(Number(currentTarget.value))}
      />
    </Labelled>
  );
}
