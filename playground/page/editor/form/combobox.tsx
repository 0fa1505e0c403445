/**
 * A field of text with offers that fit to what is typed, for ids, nodes, pictures and long choices. By keyboard, pointer and
 * touch; whatever else is typed stays as it is.
 */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";

export interface ComboOffer {
  readonly value: string;
  /** What is seen; else the value. */
  readonly label?: string;
  readonly says?: string;
}

export interface ComboboxProps {
  readonly id?: string;
  readonly label?: string;
  readonly value: string;
  readonly offers: readonly ComboOffer[];
  readonly placeholder?: string;
  /** Only offers count: what is typed only looks for them. */
  readonly isClosed?: boolean;
  readonly isWrong?: boolean;
  readonly describedBy?: string | undefined;
  /** With each stroke, where anything may be typed. */
  readonly onInput?: (value: string) => void;
  /** When an offer was taken. */
  readonly onChoose: (value: string) => void;
}

const MOST_SHOWN = 60;

export function Combobox(props: ComboboxProps): JSX.Element {
  const { value, offers, isClosed = false } = props;
  const own = useId();
  const id = props.id ?? own;
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const list = useRef<HTMLUListElement>(null);
  const shown = isOpen ? fitting(offers, typed ?? "") : [];
  const labelOf = (given: string): string => offers.find((offer) => offer.value === given)?.label ?? given;

  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const close = (): void => {
    setOpen(false);
    setTyped(null);
    setAt(-1);
  };
  const take = (offer: ComboOffer): void => {
    close();
    props.onChoose(offer.value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt((before) => Math.max(-1, Math.min(before + step, fitting(offers, typed ?? "").length - 1)));
    } else if (event.key === "Enter" && isOpen) {
      const offer = shown[at] ?? (isClosed && typed !== null ? shown[0] : undefined);
      if (offer === undefined) return close();
      event.preventDefault();
      take(offer);
    } else if (event.key === "Escape" && isOpen) {
      event.stopPropagation();
      event.preventDefault();
      close();
    }
  };

  return (
    <div class="combo">
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-label={props.label}
        aria-autocomplete="list"
        aria-expanded={isOpen && shown.length > 0}
        aria-controls={isOpen && shown.length > 0 ? `${own}-list` : undefined}
        aria-activedescendant={at >= 0 ? `${own}-${at}` : undefined}
        aria-invalid={props.isWrong ? "true" : undefined}
        aria-describedby={props.describedBy}
        placeholder={props.placeholder}
        value={typed ?? labelOf(value)}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={close}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
          setAt(-1);
          if (!isClosed) props.onInput?.(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {isOpen && shown.length > 0 && (
        <ul class="combo-list" id={`${own}-list`} role="listbox" aria-label={props.label ?? "Offers"} ref={list}>
          {shown.map((offer, index) => (
            <li
              key={offer.value}
              id={`${own}-${index}`}
              role="option"
              aria-selected={index === at || offer.value === value}
              class={index === at ? "combo-at" : undefined}
              // The field keeps the focus, so that it does not close before the click counts.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(offer)}
            >
              <span>{offer.label ?? offer.value}</span>
              {offer.says !== undefined && <small>{offer.says}</small>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Those that begin so first, then those with it inside; every word that was typed has to be in it. */
function fitting(offers: readonly ComboOffer[], typed: string): readonly ComboOffer[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return offers.slice(0, MOST_SHOWN);
  const first: ComboOffer[] = [];
  const later: ComboOffer[] = [];
  for (const offer of offers) {
    const name = `${offer.label ?? ""} ${offer.value}`.toLowerCase();
    const bare = offer.value.slice(offer.value.indexOf(":") + 1).toLowerCase();
    if (!words.every((word) => name.includes(word) || name.replaceAll("_", " ").includes(word))) continue;
    (bare.startsWith(words[0]!) || name.startsWith(words[0]!) ? first : later).push(offer);
    if (first.length >= MOST_SHOWN) break;
  }
  return [...first, ...later].slice(0, MOST_SHOWN);
}
