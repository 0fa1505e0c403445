/** Fields of one line: texts, numbers, switches, choices, ids. Each shows what stands in the file, also where it is wrong. */
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Field } from "../../../editing/schema/fields.ts";
import { Combobox, type ComboOffer } from "./combobox.tsx";
import { useForm } from "./form-access.ts";

export interface PlainProps<Kind extends Field["kind"]> {
  readonly field: Extract<Field, { readonly kind: Kind }>;
  readonly value: unknown;
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
  readonly label: string;
  /** `goesOn`: it is being typed. */
  readonly onChange: (value: unknown, goesOn?: boolean) => void;
}

/** A text that may be longer than this has several lines. */
const ONE_LINE = 1_000;

export function TextField({ field, value, id, describedBy, isWrong, onChange }: PlainProps<"text">): JSX.Element {
  const text = typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value);
  const given = {
    id,
    "aria-describedby": describedBy,
    "aria-invalid": isWrong ? ("true" as const) : undefined,
    value: text,
  };
  if ((field.most ?? 0) > ONE_LINE) {
    return <textarea {...given} rows={3} onInput={(event) => onChange(event.currentTarget.value, true)} />;
  }
  return <input {...given} type="text" onInput={(event) => onChange(event.currentTarget.value, true)} />;
}

export function NumberField({ field, value, id, describedBy, isWrong, onChange }: PlainProps<"number">): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (typeof value === "number" ? String(value) : value === undefined ? "" : JSON.stringify(value));
  const isNone = typed !== null && numberOf(typed) === undefined;
  return (
    <input
      id={id}
      type="text"
      inputMode={field.isWhole && (field.least ?? 0) >= 0 ? "numeric" : "decimal"}
      aria-describedby={describedBy}
      aria-invalid={isWrong || isNone ? "true" : undefined}
      value={shown}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        const number = numberOf(event.currentTarget.value);
        if (number !== undefined) onChange(number, true);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

function numberOf(text: string): number | undefined {
  const number = Number(text.trim().replace(",", "."));
  return text.trim() === "" || !Number.isFinite(number) ? undefined : number;
}

export function FlagField({ value, id, describedBy, onChange }: PlainProps<"flag">): JSX.Element {
  return (
    <label class="switch">
      <input
        id={id}
        type="checkbox"
        aria-describedby={describedBy}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{value === true ? "yes" : "no"}</span>
    </label>
  );
}

/** More than these, or such that need words, are looked for. */
const MOST_OPTIONS = 10;

export function ChoiceField(props: PlainProps<"choice">): JSX.Element {
  const { field, value, id, describedBy, isWrong, label, onChange } = props;
  const known = field.choices.find((choice) => choice.value === value);
  if (field.choices.length > MOST_OPTIONS || field.choices.some((choice) => choice.says !== undefined)) {
    const offers = field.choices.map((choice): ComboOffer => ({
      value: String(choice.value),
      label: String(choice.value).replaceAll("_", " "),
      ...(choice.says === undefined ? {} : { says: choice.says }),
    }));
    const choose = (name: string): void =>
      onChange(field.choices.find((choice) => String(choice.value) === name)?.value ?? name);
    return (
      <Combobox
        id={id}
        label={label}
        value={value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value)}
        offers={offers}
        placeholder="Choose …"
        isClosed
        isWrong={isWrong}
        describedBy={describedBy}
        onChoose={choose}
      />
    );
  }
  return (
    <select
      id={id}
      aria-describedby={describedBy}
      aria-invalid={isWrong ? "true" : undefined}
      value={JSON.stringify(value ?? null)}
      onChange={(event) => onChange(JSON.parse(event.currentTarget.value))}
    >
      {known === undefined && (
        <option value={JSON.stringify(value ?? null)}>
          {value === undefined ? "Choose …" : JSON.stringify(value)}
        </option>
      )}
      {field.choices.map((choice) => (
        <option key={JSON.stringify(choice.value)} value={JSON.stringify(choice.value)}>
          {typeof choice.value === "boolean"
            ? choice.value
              ? "yes"
              : "no"
            : String(choice.value).replaceAll("_", " ")}
        </option>
      ))}
    </select>
  );
}

/** Ids of the game, of nodes, paths of pictures: offers, and whatever else is typed. */
export function OfferedField(props: PlainProps<"id" | "node" | "texture">): JSX.Element {
  const { field, value, id, describedBy, isWrong, label, onChange } = props;
  const form = useForm();
  const text = typeof value === "string" ? value : value === undefined ? "" : JSON.stringify(value);
  return (
    <Combobox
      id={id}
      label={label}
      value={text}
      offers={offersOf(field, form.known, form.textures)}
      isWrong={isWrong}
      describedBy={describedBy}
      onInput={(given) => onChange(given, true)}
      onChoose={(given) => onChange(given)}
    />
  );
}

const offersOfField = new WeakMap<object, readonly ComboOffer[]>();

function offersOf(
  field: Extract<Field, { readonly kind: "id" | "node" | "texture" }>,
  known: readonly { readonly id: string; readonly title: string }[],
  textures: readonly string[],
): readonly ComboOffer[] {
  if (field.kind === "node") return known.map(({ id, title }) => ({ value: id, says: title }));
  const list = field.kind === "id" ? field.suggestions : textures;
  const before = offersOfField.get(list);
  if (before !== undefined) return before;
  const offers = list.map((value): ComboOffer => ({ value }));
  offersOfField.set(list, offers);
  return offers;
}
