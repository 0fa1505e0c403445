/** All that the build would refuse or warn of, as the files are now; each leads to its place. */
import type { JSX } from "preact";
import type { Issue } from "../../../scripts/core/checks/issue.ts";
import type { Editor } from "../../state/editor/editor.ts";
import { openText } from "../../state/editor/session.ts";

const MOST = 200;

export function ProblemsTab({ editor }: { readonly editor: Editor }): JSX.Element {
  const issues = editor.issues.value;
  const warnings = editor.warnings.value;
  if (issues.length + warnings.length === 0) {
    return <p class="empty">Nothing is wrong: the build takes these files as they are.</p>;
  }
  return (
    <div class="problem-tab">
      <List title="The build refuses" issues={issues} kind="wrong" />
      <List title="Worth a look" issues={warnings} kind="odd" />
    </div>
  );
}

function List({
  title,
  issues,
  kind,
}: {
  readonly title: string;
  readonly issues: readonly Issue[];
  readonly kind: "wrong" | "odd";
}): JSX.Element | null {
  if (issues.length === 0) return null;
  return (
    <section class={`found found-${kind}`} aria-label={title}>
      <h3>
        {title} ({issues.length})
      </h3>
      <ul>
        {issues.slice(0, MOST).map((issue) => (
          <li key={`${issue.file} ${issue.line ?? 0} ${issue.column ?? 0} ${issue.path} ${issue.problem}`}>
            <button
              type="button"
              class="found-line"
              disabled={issue.code === "unreadable"}
              onClick={() => openText(issue.file, issue.line, issue.column)}
            >
              <span class="found-place">
                {issue.file}
                {issue.line === undefined ? "" : `:${issue.line}:${issue.column ?? 1}`} {issue.path}
              </span>
              <span>
                {issue.problem}; expected {issue.expected}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {issues.length > MOST && <p>and {issues.length - MOST} more</p>}
    </section>
  );
}
