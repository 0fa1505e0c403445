/** One value of a form with its name, what is said of it, and what is wrong with it. */
import { useId } from "preact/hooks";
import type { ComponentChildren, JSX } from "preact";
import type { JsonPath } from "../../../editing/text/json-read.ts";
import { Icon } from "../../frame/icon.tsx";
import { issuesAt, useForm } from "./form-access.ts";

export interface FieldRowProps {
  readonly label: string;
  readonly path: JsonPath;
  readonly says?: string | undefined;
  readonly isRequired?: boolean;
  /** Several fields below: a group with a heading instead of a label. */
  readonly isGroup?: boolean;
  readonly onRemove?: (() => void) | undefined;
  readonly children: (field: {
    readonly id: string;
    readonly describedBy: string | undefined;
    readonly isWrong: boolean;
  }) => ComponentChildren;
}

export function FieldRow(props: FieldRowProps): JSX.Element {
  const { label, path, says, isRequired, isGroup, onRemove } = props;
  const form = useForm();
  const id = useId();
  const issues = issuesAt(form, path);
  const about = [says === undefined ? "" : `${id}-says`, issues.length > 0 ? `${id}-wrong` : ""].filter(Boolean);
  const describedBy = about.length > 0 ? about.join(" ") : undefined;
  const isWrong = issues.length > 0;
  return (
    <div
      class={`form-row ${isWrong ? "form-row-wrong" : ""} ${isGroup ? "form-group" : ""}`}
      role={isGroup ? "group" : undefined}
      aria-labelledby={isGroup ? `${id}-name` : undefined}
      aria-describedby={isGroup ? describedBy : undefined}
      data-path={path.join(".")}
    >
      <div class="form-name">
        {isGroup ? <strong id={`${id}-name`}>{label}</strong> : <label for={id}>{label}</label>}
        {isRequired && <small> needed</small>}
        {onRemove && (
          <button
            type="button"
            class="plain"
            aria-label={`Remove ${label}`}
            title={`Remove ${label}`}
            onClick={onRemove}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      {says !== undefined && (
        <p class="form-says" id={`${id}-says`}>
          {says}
        </p>
      )}
      {props.children({ id, describedBy, isWrong })}
      {isWrong && (
        <ul class="form-wrong" id={`${id}-wrong`}>
          {issues.map((issue) => (
            <li key={issue.problem}>
              {issue.problem}; expected {issue.expected}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
