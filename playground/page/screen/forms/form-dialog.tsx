/**
 * The form on a player's screen, in the proportions of the game's dialogs, in our own artwork. What is pressed and filled in is
 * told to whoever shows it; a form that goes is gone.
 */
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { FormElement, FormSeen } from "../../../../simulator/types.ts";
import { spoken } from "../../../lettering/glyphs.ts";
import { GameText } from "../game-text.tsx";
import { elementsOf, isField, SUBMIT, valuesOf, type FieldValue } from "./elements.ts";
import { Field } from "./fields.tsx";
import { FormButton } from "./form-button.tsx";
import { CONTENT, DARK, DIALOG, WHITE } from "./form-look.ts";
import { followGamepad } from "./gamepad.ts";
import { moveByKey, moveFocus } from "./moving-focus.ts";

export interface FormUse {
  press(button: number): void;
  submit(values: FieldValue[]): void;
  fill(field: number, value: FieldValue): void;
  close(): void;
}

export interface FormDialogProps {
  readonly form: FormSeen;
  readonly unit: number;
  readonly use: FormUse;
  /** Whether the focus may be taken: nobody types elsewhere. */
  readonly takesFocus: () => boolean;
}

/** One of these is one form: another one is another component, by its key. */
export function FormDialog({ form, unit, use, takesFocus }: FormDialogProps): JSX.Element {
  const dialog = useRef<HTMLDivElement>(null);
  const [filled, setFilled] = useState<ReadonlyMap<number, FieldValue>>(new Map());
  const id = useId();
  useFocusInside(dialog, takesFocus);
  useController(dialog, use);

  const fill = (at: number, value: FieldValue): void => {
    if (form.kind === "live") use.fill(at, value);
    else setFilled(new Map([...filled, [at, value]]));
  };
  const press = (at: number): void => (at === SUBMIT ? use.submit(valuesOf(form, filled)) : use.press(at));

  return (
    <div
      class="game-dialog"
      role="dialog"
      aria-labelledby={id}
      ref={dialog}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          use.close();
        } else moveByKey(event, dialog.current!);
      }}
    >
      <header class="game-dialog-title">
        <h3 id={id} class="unseen">
          {spoken(form.title) || "Form"}
        </h3>
        <GameText text={form.title} room={DIALOG.width - 40} colour={DARK} unit={unit} align="centre" />
        <button type="button" class="game-close" aria-label="Close" onClick={() => use.close()}>
          <GameText text="✖" room={8} colour={DARK} unit={unit} />
        </button>
      </header>
      <div class="game-dialog-content" data-scrolls="">
        {elementsOf(form).map((element, at) => (
          <Element
            key={`${element.kind}${at}`}
            element={element}
            unit={unit}
            isLive={form.kind === "live"}
            value={filled.get(element.at ?? -1)}
            onPress={press}
            onFill={fill}
          />
        ))}
      </div>
    </div>
  );
}

interface ElementProps {
  readonly element: FormElement;
  readonly unit: number;
  readonly isLive: boolean;
  readonly value: FieldValue | undefined;
  readonly onPress: (at: number) => void;
  readonly onFill: (at: number, value: FieldValue) => void;
}

function Element({ element, unit, isLive, value, onPress, onFill }: ElementProps): JSX.Element | null {
  const { kind, text, at = 0 } = element;
  if (isField(element)) {
    const shown = value ?? (element.value as FieldValue | undefined);
    return <Field element={element} unit={unit} value={shown} onFill={(one) => onFill(at, one)} />;
  }
  switch (kind) {
    case "button":
      return <FormButton element={element} unit={unit} isLive={isLive} onPress={() => onPress(at)} />;
    case "divider":
      return <hr class="game-divider" />;
    case "spacer":
      return <div class="game-spacer" />;
    case "header":
    case "label":
      return (
        <div class={`game-${kind}`}>
          <p class="unseen">{spoken(text)}</p>
          <GameText text={kind === "header" ? `§l${text}` : text} room={CONTENT} colour={WHITE} unit={unit} wraps />
        </div>
      );
    default:
      return null;
  }
}

type Ref = { readonly current: HTMLDivElement | null };

/** A form that comes takes the focus, as it does in the game, unless somebody types elsewhere. */
function useFocusInside(dialog: Ref, takesFocus: () => boolean): void {
  useLayoutEffect(() => {
    if (takesFocus()) dialog.current?.querySelector<HTMLElement>(FIRST)?.focus({ preventScroll: true });
  }, []);
}
const FIRST = ".game-dialog-content :is(button, input, select):not(:disabled)";

function useController(dialog: Ref, use: FormUse): void {
  const now = useRef(use);
  now.current = use;
  useEffect(
    () =>
      followGamepad({
        move(direction) {
          if (dialog.current) moveFocus(dialog.current, direction);
        },
        press() {
          const { activeElement } = document;
          if (activeElement instanceof HTMLElement && dialog.current?.contains(activeElement)) activeElement.click();
        },
        close: () => now.current.close(),
      }),
    [],
  );
}
