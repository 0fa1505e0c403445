/** A question over the page, asked by the browser's own dialog: Escape closes it, and the focus goes back to where it was. */
import { useEffect, useId, useRef } from "preact/hooks";
import type { ComponentChildren, JSX } from "preact";

export interface DialogProps {
  readonly title: string;
  /** Absent: there is nothing to be done but to close it. */
  readonly button?: string;
  /** The button does harm. */
  readonly isHarmful?: boolean;
  readonly isDisabled?: boolean;
  /** Why it cannot be done as it is given. */
  readonly why?: string | undefined;
  readonly onDo?: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Dialog(props: DialogProps): JSX.Element {
  const own = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    own.current?.showModal();
  }, []);
  return (
    <dialog class="dialog" ref={own} aria-labelledby={id} onClose={props.onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (props.isDisabled !== true) props.onDo?.();
        }}
      >
        <h3 id={id}>{props.title}</h3>
        {props.children}
        <p class="dialog-why" role="status">
          {props.why}
        </p>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={() => own.current?.close()}>
            {props.button === undefined ? "Close" : "Cancel"}
          </button>
          {props.button !== undefined && (
            <button
              type="submit"
              class={`button ${props.isHarmful === true ? "button-harm" : "button-strong"}`}
              disabled={props.isDisabled}
            >
              {props.button}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}
