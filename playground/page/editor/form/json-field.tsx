/** What the form has no fields for, as it stands in the file. */
import { useState } from "preact/hooks";
import type { JSX } from "preact";

export function JsonField({
  value,
  label,
  onChange,
}: {
  readonly value: unknown;
  readonly label: string;
  readonly onChange: (value: unknown) => void;
}): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const take = (text: string): void => {
    setTyped(text);
    try {
      onChange(JSON.parse(text));
      setWrong(false);
    } catch {
      setWrong(true);
    }
  };
  return (
    <textarea
      class="form-json"
      rows={2}
      aria-label={`${label}, as JSON`}
      aria-invalid={isWrong ? "true" : undefined}
      value={typed ?? JSON.stringify(value ?? {}, null, 2)}
      onInput={(event) => take(event.currentTarget.value)}
      onBlur={() => {
        setTyped(null);
        setWrong(false);
      }}
    />
  );
}
