/** What is wrong with the trees as they lie there now: the worlds go on with the last right ones meanwhile. */
import type { JSX } from "preact";
import { isConnected, isOutOfDate, problems, trees } from "../../state/trees.ts";
import { Icon } from "./icon.tsx";

export function ProblemList(): JSX.Element | null {
  if (isOutOfDate.value) {
    return (
      <Bar title="This page is out of date. It is loaded anew as soon as your edits are saved or undone." lines={[]} />
    );
  }
  if (!isConnected.value)
    return (
      <Bar
        title="The start server does not answer. The worlds run on; changes to files are not seen. Start it again: the page then loads by itself."
        lines={[]}
      />
    );
  const found = problems.value;
  if (found.length === 0) return null;
  const count = found.length === 1 ? "1 problem" : `${found.length} problems`;
  const meanwhile = trees.value ? " The worlds go on with the trees as they were before." : "";
  return <Bar title={`The trees have ${count}.${meanwhile}`} lines={found.map(({ line }) => line)} />;
}

function Bar({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): JSX.Element {
  return (
    <section class="problems" role="alert">
      <p>
        <Icon name="warning" />
        {title}
      </p>
      {lines.length > 0 && (
        <ol tabIndex={0} aria-label="Problems of the trees">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
