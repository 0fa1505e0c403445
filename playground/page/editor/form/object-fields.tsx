/**
 * The keys of an object: those that are there, those that are needed, and one list of all that can be added. What no field is
 * known for stays, as it stands in the file.
 */
import type { JSX } from "preact";
import { blankOf, fieldOf, withKind } from "../../../editing/schema/fields.ts";
import { isObject, keysOf, type Part } from "../../../editing/schema/parts.ts";
import type { JsonPath } from "../../../editing/text/json-read.ts";
import { Combobox } from "./combobox.tsx";
import { JsonField } from "./json-field.tsx";
import { FieldRow } from "./field-row.tsx";
import { labelOf, useForm } from "./form-access.ts";

export interface ObjectFieldsProps {
  readonly part: Part;
  readonly value: unknown;
  readonly path: JsonPath;
  /** Keys that have a place of their own elsewhere. */
  readonly without?: ReadonlySet<string>;
  /** Keys that show though they are not there yet. */
  readonly always?: readonly string[];
}

export function ObjectFields({ part, value, path, without, always = [] }: ObjectFieldsProps): JSX.Element {
  const form = useForm();
  const { Field } = form;
  const object = isObject(value) ? value : {};
  const { keys, required } = keysOf(form.schema, part, object);
  const isThere = (key: string): boolean => object[key] !== undefined || required.has(key) || always.includes(key);
  const shown = [...keys].filter(([key]) => isThere(key) && !without?.has(key));
  const missing = [...keys].filter(([key]) => !isThere(key) && !without?.has(key));
  const unknown = Object.keys(object).filter((key) => !keys.has(key) && !without?.has(key));
  return (
    <div class="form-fields">
      {shown.map(([key, own]) => (
        <Field
          key={key}
          part={own}
          value={object[key]}
          path={[...path, key]}
          label={labelOf(key)}
          isRequired={required.has(key)}
          onRemove={
            required.has(key) || object[key] === undefined ? undefined : () => form.set([...path, key], undefined)
          }
          {...(decidesKeys(own) && path.length > 0
            ? { onChange: (chosen: unknown) => form.set(path, withKind(form.schema, part, object, key, chosen)) }
            : {})}
        />
      ))}
      {unknown.map((key) => (
        <FieldRow
          key={key}
          label={labelOf(key)}
          path={[...path, key]}
          isGroup
          onRemove={() => form.set([...path, key], undefined)}
        >
          {() => (
            <JsonField
              value={object[key]}
              label={labelOf(key)}
              onChange={(given) => form.set([...path, key], given, true)}
            />
          )}
        </FieldRow>
      ))}
      {missing.length > 0 && (
        <Combobox
          label={
            path.length === 0
              ? "Add to the node"
              : `Add to ${labelOf(String(path.findLast((step) => typeof step === "string")))}`
          }
          value=""
          placeholder="Add …"
          isClosed
          offers={missing.map(([key, own]) => {
            const { says } = fieldOf(form.schema, own);
            return { value: key, label: labelOf(key), ...(says === undefined ? {} : { says }) };
          })}
          onChoose={(key) => {
            const own = keys.get(key);
            if (own !== undefined) form.set([...path, key], blankOf(form.schema, fieldOf(form.schema, own)));
          }}
        />
      )}
    </div>
  );

  /** One of several kinds, on which the other keys depend. */
  function decidesKeys(own: Part): boolean {
    const field = fieldOf(form.schema, own);
    return field.kind === "choice" && field.choices.length > 1;
  }
}
