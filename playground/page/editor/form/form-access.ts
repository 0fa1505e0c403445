/** What the fields of a form need of the node that is edited: its values are changed by paths, and problems belong to paths. */
import { createContext, type ComponentType } from "preact";
import { useContext } from "preact/hooks";
import { joinPath, type Issue } from "../../../../scripts/core/checks/issue.ts";
import type { NodeSchema, Part } from "../../../editing/schema/parts.ts";
import type { KnownNode } from "../../../editing/schema/completion.ts";
import type { JsonPath } from "../../../editing/text/json-read.ts";

export interface AnyFieldProps {
  readonly part: Part;
  readonly value: unknown;
  readonly path: JsonPath;
  readonly label: string;
  readonly isRequired?: boolean;
  readonly onRemove?: (() => void) | undefined;
  /** Where a change is more than the value at the path. */
  readonly onChange?: (value: unknown, goesOn?: boolean) => void;
}

export interface FormAccess {
  /** Draws any value; lists and objects draw with it what is in them. */
  readonly Field: ComponentType<AnyFieldProps>;
  readonly schema: NodeSchema;
  readonly issues: readonly Issue[];
  readonly known: readonly KnownNode[];
  readonly textures: readonly string[];
  /** `goesOn`: strokes in the same field are undone together. */
  set(path: JsonPath, value: unknown, goesOn?: boolean): void;
  removeMember(path: JsonPath, index: number): void;
  moveMember(path: JsonPath, from: number, to: number): void;
}

export const FormContext = createContext<FormAccess | null>(null);

export function useForm(): FormAccess {
  const form = useContext(FormContext);
  if (form === null) throw new Error("a field stands outside of a form");
  return form;
}

/** As problems name it. */
export const pathText = (path: JsonPath): string => path.reduce<string>((text, part) => joinPath(text, part), "$");

/** What is wrong with the value at a path itself. */
export function issuesAt(form: FormAccess, path: JsonPath): readonly Issue[] {
  const text = pathText(path);
  return form.issues.filter((issue) => issue.path === text);
}

/** `goal_number` as people say it. */
export function labelOf(key: string): string {
  const words = key
    .replace(/^\$/, "")
    .replace(/_/g, " ")
    .replace(/\bID\b/, "id");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
