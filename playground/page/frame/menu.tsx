/** A button that opens a small sheet below itself. Closes on Escape, on a click elsewhere, and when the focus leaves it. */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { ComponentChildren, JSX } from "preact";
import { Icon } from "./icon.tsx";

export interface MenuProps {
  /** What the button shows. */
  readonly button: ComponentChildren;
  /** What it is called. */
  readonly label: string;
  /** Whether what it shows changes all the time: the name is then said beside it, and the value after the name. */
  readonly isValue?: boolean;
  readonly class?: string;
  readonly children: (close: () => void) => ComponentChildren;
}

export function Menu({ button, label, isValue = false, class: name = "", children }: MenuProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };

  useEffect(() => {
    if (!isOpen) return undefined;
    const away = (event: Event): void => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", away);
    document.addEventListener("focusin", away);
    return () => {
      document.removeEventListener("pointerdown", away);
      document.removeEventListener("focusin", away);
    };
  }, [isOpen]);

  return (
    <div
      class={`menu ${name}`}
      ref={whole}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        type="button"
        class="button"
        ref={opener}
        aria-label={isValue ? undefined : label}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {isValue && <span class="unseen">{label}</span>}
        {button}
        <Icon name="down" />
      </button>
      {isOpen && (
        <div class="sheet" id={id} role="group" aria-label={label}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
