/** Values by names that the author gives, such as levels by enchantment or texts by language. */
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { blankOf, fieldOf, type Field } from "../../../editing/schema/fields.ts";
import { isObject } from "../../../editing/schema/parts.ts";
import type { JsonPath } from "../../../editing/text/json-read.ts";
import { Combobox } from "./combobox.tsx";
import { useForm } from "./form-access.ts";

interface TableFieldsProps {
  readonly field: Extract<Field, { readonly kind: "table" }>;
  readonly value: unknown;
  readonly path: JsonPath;
  readonly label: string;
}

export function TableFields({ field, value, path, label }: TableFieldsProps): JSX.Element {
  const form = useForm();
  const { Field } = form;
  const [name, setName] = useState("");
  const object = isObject(value) ? value : {};
  const add = (key: string): void => {
    setName("");
    if (key === "" || object[key] !== undefined) return;
    form.set([...path, key], blankOf(form.schema, fieldOf(form.schema, field.item)));
  };
  const offers = field.suggestions.filter((key) => object[key] === undefined).map((key) => ({ value: key }));
  return (
    <div class="form-fields">
      {Object.entries(object).map(([key, member]) => (
        <Field
          key={key}
          part={field.item}
          value={member}
          path={[...path, key]}
          label={key}
          onRemove={() => form.set([...path, key], undefined)}
        />
      ))}
      <form
        class="form-add"
        onSubmit={(event) => {
          event.preventDefault();
          add(name.trim());
        }}
      >
        <Combobox
          label={`Name of what is added to ${label.toLowerCase()}`}
          value={name}
          placeholder="Add …"
          offers={offers}
          onInput={setName}
          onChoose={add}
        />
        {offers.length === 0 && (
          <button type="submit" class="button">
            Add
          </button>
        )}
      </form>
    </div>
  );
}
