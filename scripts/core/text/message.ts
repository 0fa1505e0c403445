/**
 * A message of the interface in a language: its form for the number that it hangs on, with its parameters in it. The words are
 * in one file a language (languages/).
 */

import type { Message } from "./language-file.ts";
import { textsOf } from "./language-table.ts";
import type { Language } from "./languages.ts";
import type { MessageKey } from "./message-key.ts";
import { writeNumber, type NumberMarks } from "./numbers/numbers.ts";
import { oneLine } from "./one-line.ts";
import { PLURAL_CATEGORIES, pluralCategory, type PluralCategory } from "./numbers/plurals.ts";

/** Numbers are written as the language writes them; texts, whoever wrote them, stay in their line. */
export type MessageParameters = Readonly<Record<string, string | number>>;

/** What stands between parameters, and their names by turns. */
type Template = readonly string[];
type Prepared =
  | Template
  | { readonly by: string; readonly forms: Readonly<Partial<Record<PluralCategory, Template>> & { other: Template }> };

const prepared: Partial<Record<Language, Map<MessageKey, Prepared>>> = {};
const NONE: MessageParameters = {};

/** The message in a language, with `{name}` replaced by the parameter of that name. */
export function message(language: Language, key: MessageKey, parameters: MessageParameters = NONE): string {
  return say(language, key, parameters, textsOf(language).numbers);
}

/** The same with numbers as commands take them: operators type them again and search for them. */
export function exactMessage(language: Language, key: MessageKey, parameters: MessageParameters = NONE): string {
  return say(language, key, parameters, undefined);
}

function say(
  language: Language,
  key: MessageKey,
  parameters: MessageParameters,
  marks: NumberMarks | undefined,
): string {
  const known = (prepared[language] ??= new Map());
  let ready = known.get(key);
  if (ready === undefined) known.set(key, (ready = prepare(textsOf(language).messages[key])));
  if (!("by" in ready)) return filled(ready, parameters, marks);
  const { by, forms } = ready;
  const template = forms[pluralCategory(Number(parameters[by]), language)] ?? forms.other;
  return filled(template, parameters, marks);
}

const templateOf = (text: string): Template => text.split(/\{(\w+)\}/);

function prepare(said: Message): Prepared {
  if (typeof said === "string") return templateOf(said);
  const forms: Partial<Record<PluralCategory, Template>> & { other: Template } = { other: templateOf(said.other) };
  for (const category of PLURAL_CATEGORIES) {
    const form = said[category];
    if (form !== undefined) forms[category] = templateOf(form);
  }
  return { by: "by" in said ? said.by : "count", forms };
}

function filled(template: Template, parameters: MessageParameters, marks: NumberMarks | undefined): string {
  let text = template[0]!;
  for (let index = 1; index < template.length; index += 2) {
    const name = template[index]!;
    const value = parameters[name];
    if (value === undefined) text += `{${name}}`;
    else if (typeof value === "string") text += oneLine(value);
    else text += marks ? writeNumber(value, marks) : String(value);
    text += template[index + 1]!;
  }
  return text;
}
