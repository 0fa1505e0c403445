/** What a person should know of where their project is kept, with the way to save it elsewhere. */
import type { JSX } from "preact";
import { editor } from "../../state/editor/session.ts";
import { saveZip } from "../../state/projects/bringing.ts";
import { isKept, otherTabs, projectSource } from "../../state/projects/projects.ts";
import { Icon } from "../frame/icon.tsx";
import "./projects.css";

export function ProjectBars(): JSX.Element | null {
  if (projectSource.value === null) return null;
  const failure = editor.value?.open.problem.value ?? null;
  return (
    <>
      {!isKept.value && (
        <Bar text="This browser keeps nothing for this page, as in a private window or where site data are blocked. What you make is gone with this tab: save it as a zip." />
      )}
      {failure !== null && <Bar text={failure} />}
      {otherTabs.value > 0 && (
        <Bar text="This project is open in another tab, too. Each takes over what the other writes; where both change the same file, you are asked." />
      )}
    </>
  );
}

function Bar({ text }: { readonly text: string }): JSX.Element {
  return (
    <section class="project-bar" role="status">
      <Icon name="warning" />
      <p>{text}</p>
      <button type="button" class="button" onClick={() => void saveZip()}>
        Save as zip
      </button>
    </section>
  );
}
