/** Any value of a node, by what its field is. Draws lists and objects with what is in them; knows no key by name. */
import type { JSX } from "preact";
import { fieldOf, inVariant, variantOf, type Field } from "../../../editing/schema/fields.ts";
import type { JsonPath } from "../../../editing/text/json-read.ts";
import { FieldRow } from "./field-row.tsx";
import { useForm, type AnyFieldProps } from "./form-access.ts";
import { JsonField } from "./json-field.tsx";
import { ListFields } from "./list-fields.tsx";
import { ObjectFields } from "./object-fields.tsx";
import { ChoiceField, FlagField, NumberField, OfferedField, TextField } from "./plain-fields.tsx";
import { TableFields } from "./table-fields.tsx";

export function AnyField(props: AnyFieldProps): JSX.Element {
  const { part, value, path, label, isRequired = false, onRemove } = props;
  const form = useForm();
  const whole = fieldOf(form.schema, part);
  const isMany = whole.kind === "variants";
  const field = isMany ? variantOf(whole.variants, value).field : whole;
  const change = props.onChange ?? ((given: unknown, goesOn?: boolean) => form.set(path, given, goesOn));
  const isGroup = ["list", "object", "table", "json"].includes(field.kind);
  return (
    <FieldRow
      label={label}
      path={path}
      says={whole.says ?? field.says}
      isRequired={isRequired}
      isGroup={isGroup}
      onRemove={onRemove}
    >
      {(row) => (
        <>
          {isMany && (
            <select
              class="form-variant"
              aria-label={`How ${label} is given`}
              value={String(whole.variants.findIndex((variant) => variant.field === field))}
              onChange={(event) => {
                const chosen = whole.variants[Number(event.currentTarget.value)];
                if (chosen !== undefined) change(inVariant(form.schema, chosen.field, value));
              }}
            >
              {whole.variants.map((variant, index) => (
                <option key={index} value={String(index)}>
                  {variant.name}
                </option>
              ))}
            </select>
          )}
          <Content field={field} value={value} path={path} label={label} change={change} {...row} />
        </>
      )}
    </FieldRow>
  );
}

interface ContentProps {
  readonly field: Field;
  readonly value: unknown;
  readonly path: JsonPath;
  readonly label: string;
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
  readonly change: (value: unknown, goesOn?: boolean) => void;
}

function Content({ field, value, path, label, id, describedBy, isWrong, change }: ContentProps): JSX.Element {
  const plain = { value, id, describedBy, isWrong, label, onChange: change };
  switch (field.kind) {
    case "text":
      return <TextField field={field} {...plain} />;
    case "number":
      return <NumberField field={field} {...plain} />;
    case "flag":
      return <FlagField field={field} {...plain} />;
    case "choice":
      return <ChoiceField field={field} {...plain} />;
    case "id":
    case "node":
    case "texture":
      return <OfferedField field={field} {...plain} />;
    case "list":
      return <ListFields field={field} value={value} path={path} label={label} />;
    case "object":
      return <ObjectFields part={field.part} value={value} path={path} />;
    case "table":
      return <TableFields field={field} value={value} path={path} label={label} />;
    default:
      return <JsonField value={value} label={label} onChange={change} />;
  }
}
