/** Titles and descriptions in all languages side by side; what is missing is marked. */
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { LOCALES } from "../../../../scripts/trees/facts/locales.ts";
import type { NodeFile } from "../../../editing/trees/nodes.ts";
import {
  readTranslations,
  setTranslation,
  type TextKey,
  type Translations,
} from "../../../editing/trees/translations.ts";
import { setValue } from "../../../editing/trees/edit-node.ts";
import type { Editor } from "../../../state/editor/editor.ts";
import { edit, openNode } from "../../../state/editor/session.ts";
import { Combobox } from "../form/combobox.tsx";
import { labelOf } from "../form/form-access.ts";

const KEYS: readonly TextKey[] = ["title", "node_description"];
/** Of whole trees there may be thousands. */
const MOST_ROWS = 60;

export function LanguagesTab({ editor }: { readonly editor: Editor }): JSX.Element {
  const [added, setAdded] = useState<readonly string[]>([]);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [isMissingOnly, setMissingOnly] = useState(false);
  const [isAll, setAll] = useState(false);
  const [from, setFrom] = useState(0);
  const nodes = editor.nodes.value;
  const translations = readTranslations(editor.files.value, nodes);
  const all = [...new Set([...translations.locales, ...added])];
  const locales = all.filter((locale) => !hidden.has(locale));
  const open = openNode.value;
  const rows = (
    isAll || open === undefined ? nodes.roots.flatMap(({ id }) => nodes.below(id)) : pageOf(editor, open)
  ).filter((node) => !isMissingOnly || locales.some((locale) => isMissing(translations, node, locale)));
  const shown = rows.slice(from, from + MOST_ROWS);
  const toggle = (locale: string): void => {
    const next = new Set(hidden);
    if (!next.delete(locale)) next.add(locale);
    setHidden(next);
  };
  return (
    <div class="languages">
      <div class="languages-tools">
        {all.map((locale) => (
          <label class="switch" key={locale}>
            <input type="checkbox" checked={!hidden.has(locale)} onChange={() => toggle(locale)} /> {locale}
          </label>
        ))}
        <Combobox
          label="Add a language"
          placeholder="Add a language …"
          value=""
          isClosed
          offers={LOCALES.filter((locale) => !all.includes(locale)).map((value) => ({ value }))}
          onChoose={(locale) => setAdded([...added, locale])}
        />
        <label class="switch">
          <input
            type="checkbox"
            checked={isMissingOnly}
            onChange={(event) => {
              setMissingOnly(event.currentTarget.checked);
              setFrom(0);
            }}
          />
          only what lacks something
        </label>
        <label class="switch">
          <input
            type="checkbox"
            checked={isAll}
            onChange={(event) => {
              setAll(event.currentTarget.checked);
              setFrom(0);
            }}
          />
          all pages
        </label>
      </div>
      <div class="languages-scroll" tabIndex={0} role="region" aria-label="Texts in all languages">
        <table>
          <thead>
            <tr>
              <th scope="col">Node</th>
              <th scope="col">As written</th>
              {locales.map((locale) => (
                <th scope="col" key={locale}>
                  {locale}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((node) => (
              <Row key={node.id} editor={editor} node={node} locales={locales} translations={translations} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > MOST_ROWS && (
        <p class="languages-pages">
          <button type="button" class="button" disabled={from === 0} onClick={() => setFrom(from - MOST_ROWS)}>
            Before
          </button>
          {` ${from + 1} to ${Math.min(from + MOST_ROWS, rows.length)} of ${rows.length} `}
          <button
            type="button"
            class="button"
            disabled={from + MOST_ROWS >= rows.length}
            onClick={() => setFrom(from + MOST_ROWS)}
          >
            Next
          </button>
        </p>
      )}
    </div>
  );
}

interface RowProps {
  readonly editor: Editor;
  readonly node: NodeFile;
  readonly locales: readonly string[];
  readonly translations: Translations;
}

function Row({ editor, node, locales, translations }: RowProps): JSX.Element {
  const { files, nodes, schema } = editor;
  const own = (key: TextKey): string => {
    const text = node.value[key];
    return typeof text === "string" ? text : "";
  };
  return (
    <tr>
      <th scope="row">{node.id}</th>
      <td>
        {KEYS.map((key) => (
          <Cell
            key={key}
            label={`${labelOf(key)} of ${node.id}`}
            isLong={key !== "title"}
            text={own(key)}
            onInput={(text) => edit(setValue(files.value, schema, node, [key], text), `words ${node.id} ${key}`)}
          />
        ))}
      </td>
      {locales.map((locale) => (
        <td key={locale}>
          {KEYS.map((key) => (
            <Cell
              key={key}
              label={`${labelOf(key)} of ${node.id} in ${locale}`}
              isLong={key !== "title"}
              isMissing={own(key) !== "" && translations.textOf(node, key, locale) === undefined}
              text={translations.textOf(node, key, locale) ?? ""}
              onInput={(text) =>
                edit(
                  setTranslation(
                    files.value,
                    nodes.value,
                    schema,
                    node.id,
                    key,
                    locale,
                    text === "" ? undefined : text,
                  ),
                  `words ${node.id} ${key} ${locale}`,
                )
              }
            />
          ))}
        </td>
      ))}
    </tr>
  );
}

interface CellProps {
  readonly label: string;
  readonly text: string;
  readonly isLong: boolean;
  readonly isMissing?: boolean;
  readonly onInput: (text: string) => void;
}

function Cell({ label, text, isLong, isMissing = false, onInput }: CellProps): JSX.Element {
  const given = {
    "aria-label": isMissing ? `${label}, missing` : label,
    class: isMissing ? "missing" : undefined,
    placeholder: isMissing ? "missing" : undefined,
    value: text,
  };
  if (isLong) return <textarea {...given} rows={2} onInput={(event) => onInput(event.currentTarget.value)} />;
  return <input {...given} type="text" onInput={(event) => onInput(event.currentTarget.value)} />;
}

const isMissing = (translations: Translations, node: NodeFile, locale: string): boolean =>
  KEYS.some((key) => {
    const own = node.value[key];
    return typeof own === "string" && own !== "" && translations.textOf(node, key, locale) === undefined;
  });

function pageOf(editor: Editor, node: NodeFile): readonly NodeFile[] {
  const nodes = editor.nodes.value;
  const page = nodes.roots.find((root) => nodes.below(root.id).some((each) => each.id === node.id));
  return page === undefined ? [node] : nodes.below(page.id);
}
