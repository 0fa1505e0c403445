/** Files that somebody else changed while they were edited here: both are shown, and one is chosen. */
import type { JSX } from "preact";
import type { Conflict } from "../../state/editor/file-copies.ts";
import type { Editor } from "../../state/editor/editor.ts";

export function ConflictNotes({ editor }: { readonly editor: Editor }): JSX.Element | null {
  const conflicts = [...editor.open.conflicts.value];
  if (conflicts.length === 0) return null;
  return (
    <>
      {conflicts.map(([path, conflict]) => (
        <section class="conflict" key={path} role="alert" aria-label={`${path} was changed elsewhere`}>
          <p>
            <strong>{path}</strong> was changed elsewhere while you were editing it. Nothing was written over.
          </p>
          <div class="conflict-sides">
            <Side title="Yours" text={conflict.mine} other={conflict.theirs} />
            <Side title="Theirs, in the file now" text={conflict.theirs} other={conflict.mine} />
          </div>
          <div class="group">
            <button type="button" class="button" onClick={() => editor.open.keepMine(path)}>
              Keep mine
            </button>
            <button type="button" class="button" onClick={() => editor.open.takeTheirs(path)}>
              Take theirs
            </button>
          </div>
        </section>
      ))}
    </>
  );
}

function Side({
  title,
  text,
  other,
}: {
  readonly title: string;
  readonly text: Conflict["mine"];
  readonly other: Conflict["mine"];
}): JSX.Element {
  const others = new Set((other ?? "").split(/\r\n|\r|\n/));
  return (
    <div>
      <h3>{title}</h3>
      <pre tabIndex={0} aria-label={title}>
        {text === null
          ? "The file is gone."
          : text
              .split(/\r\n|\r|\n/)
              .map((line, index) =>
                others.has(line) ? <span key={index}>{`${line}\n`}</span> : <mark key={index}>{`${line}\n`}</mark>,
              )}
      </pre>
    </div>
  );
}
