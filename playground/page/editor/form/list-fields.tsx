/** The members of a list, each with ways to take it out and to put it earlier or later, and one to add another. */
import type { JSX } from "preact";
import { blankOf, fieldOf, kindKey, withKind, type Field } from "../../../editing/schema/fields.ts";
import { isObject } from "../../../editing/schema/parts.ts";
import type { JsonPath } from "../../../editing/text/json-read.ts";
import { Icon } from "../../frame/icon.tsx";
import { Combobox } from "./combobox.tsx";
import { useForm } from "./form-access.ts";

interface ListFieldsProps {
  readonly field: Extract<Field, { readonly kind: "list" }>;
  readonly value: unknown;
  readonly path: JsonPath;
  readonly label: string;
}

export function ListFields({ field, value, path, label }: ListFieldsProps): JSX.Element {
  const form = useForm();
  const { Field } = form;
  const members: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <div class="form-list">
      <ol>
        {members.map((member, index) => (
          <li key={index}>
            <Field part={field.item} value={member} path={[...path, index]} label={nameOf(member, index)} />
            <div class="form-list-tools">
              <button
                type="button"
                class="plain"
                aria-label={`Put ${nameOf(member, index)} earlier`}
                disabled={index === 0}
                onClick={() => form.moveMember(path, index, index - 1)}
              >
                <Icon name="up" />
              </button>
              <button
                type="button"
                class="plain"
                aria-label={`Put ${nameOf(member, index)} later`}
                disabled={index === members.length - 1}
                onClick={() => form.moveMember(path, index, index + 1)}
              >
                <Icon name="down" />
              </button>
              <button
                type="button"
                class="plain"
                aria-label={`Remove ${nameOf(member, index)}`}
                onClick={() => form.removeMember(path, index)}
              >
                <Icon name="close" />
              </button>
            </div>
          </li>
        ))}
      </ol>
      <AddMember field={field} path={path} label={label} members={members} />
    </div>
  );
}

function AddMember({
  field,
  path,
  label,
  members,
}: Omit<ListFieldsProps, "value"> & { readonly members: readonly unknown[] }): JSX.Element {
  const form = useForm();
  const item = fieldOf(form.schema, field.item);
  const kind = item.kind === "object" ? kindKey(form.schema, item.part) : undefined;
  const add = (member: unknown): void =>
    form.set(members.length === 0 ? path : [...path, members.length], members.length === 0 ? [member] : member);
  if (kind === undefined) {
    return (
      <button type="button" class="button" onClick={() => add(blankOf(form.schema, item))}>
        <Icon name="add" /> Add to {label.toLowerCase()}
      </button>
    );
  }
  return (
    <Combobox
      label={`Add to ${label.toLowerCase()}`}
      value=""
      placeholder={`Add to ${label.toLowerCase()} …`}
      isClosed
      offers={kind.choices.map((choice) => ({
        value: String(choice.value),
        label: String(choice.value).replaceAll("_", " "),
        ...(choice.says === undefined ? {} : { says: choice.says }),
      }))}
      onChoose={(chosen) => add(withKind(form.schema, item.part, {}, kind.key, chosen))}
    />
  );
}

/** What a member is, by the first words in it. */
function nameOf(member: unknown, index: number): string {
  if (typeof member === "string" || typeof member === "number") return `${index + 1}`;
  const words = isObject(member) ? Object.values(member).filter((each) => typeof each === "string") : [];
  return [`${index + 1}`, ...words.slice(0, 1)].join(". ").replaceAll("_", " ");
}
