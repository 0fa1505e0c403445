/** The open project in the header: others to be opened, begun, brought and taken away, and the packs made of it. */
import { useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import { handedFolder, pickedFile, pickedFolder } from "../../files/incoming/picked.ts";
import type { OfflineState } from "../../offline/keep-offline.ts";
import { bring, saveZip } from "../../state/projects/bringing.ts";
import { offline, openProject, projects, switchTo } from "../../state/projects/projects.ts";
import { Menu } from "../frame/menu.tsx";
import { FolderDialog } from "./folder-dialog.tsx";
import { PacksDialog } from "./packs-dialog.tsx";
import { NewProjectDialog, RemoveProjectDialog, RenameProjectDialog } from "./project-dialogs.tsx";
import "./projects.css";

/** Preact's types do not know it. */
const WHOLE_FOLDERS = { webkitdirectory: true };

type Question = "new" | "rename" | "remove" | "packs" | "folder";

const OFFLINE_WORDS: Readonly<Record<OfflineState, string>> = {
  ready: "The page works offline.",
  coming: "The page is being kept for offline use …",
  newer: "A newer version of the page comes when all its tabs have been closed.",
  insecure: "The page works offline only where it comes over https.",
  refused: "This browser does not keep the page for offline use.",
};

export function ProjectControl(): JSX.Element | null {
  const [question, setQuestion] = useState<Question | null>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const zipInput = useRef<HTMLInputElement>(null);
  const project = openProject.value;
  if (project === null) return null;
  const close = (): void => setQuestion(null);
  return (
    <div class="group">
      <Menu
        button={<span class="project-name">{project.name}</span>}
        label={`Project: ${project.name}`}
        class="menu-project"
      >
        {(shut) => (
          <ProjectSheet
            shut={shut}
            ask={setQuestion}
            importZip={() => zipInput.current?.click()}
            importFolder={() => pickFolder(() => folderInput.current?.click())}
          />
        )}
      </Menu>
      <button type="button" class="button button-strong" onClick={() => setQuestion("packs")}>
        Packs
      </button>
      <input
        ref={zipInput}
        type="file"
        hidden
        aria-label="Zip to import"
        accept=".zip,application/zip"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) void bring(pickedFile(file));
          currentTarget.value = "";
        }}
      />
      <input
        ref={folderInput}
        type="file"
        hidden
        aria-label="Folder to import"
        {...WHOLE_FOLDERS}
        onChange={({ currentTarget }) => {
          if (currentTarget.files?.length) void bring(pickedFolder(currentTarget.files));
          currentTarget.value = "";
        }}
      />
      {question === "new" && <NewProjectDialog onClose={close} />}
      {question === "rename" && <RenameProjectDialog onClose={close} />}
      {question === "remove" && <RemoveProjectDialog onClose={close} />}
      {question === "packs" && <PacksDialog onClose={close} />}
      {question === "folder" && <FolderDialog onClose={close} />}
    </div>
  );
}

interface SheetProps {
  readonly shut: () => void;
  readonly ask: (question: Question) => void;
  readonly importZip: () => void;
  readonly importFolder: () => void;
}

function ProjectSheet({ shut, ask, importZip, importFolder }: SheetProps): JSX.Element {
  const row = (says: string, act: () => void): JSX.Element => (
    <button
      type="button"
      class="sheet-row"
      onClick={() => {
        shut();
        act();
      }}
    >
      {says}
    </button>
  );
  return (
    <>
      <p class="sheet-title">Projects in this browser</p>
      {projects.value.map((one) => (
        <button
          key={one.id}
          type="button"
          class="sheet-row"
          aria-pressed={one.id === openProject.value?.id}
          onClick={() => {
            shut();
            void switchTo(one);
          }}
        >
          {one.name}
        </button>
      ))}
      {row("New project …", () => ask("new"))}
      {row("Import a zip …", importZip)}
      {row("Import a folder …", importFolder)}
      <p class="sheet-title">This project</p>
      {row("Save as zip", () => void saveZip())}
      {canPickFolders() && row("Save into a folder …", () => ask("folder"))}
      {row("Rename …", () => ask("rename"))}
      {row("Delete …", () => ask("remove"))}
      <p class="sheet-note">{OFFLINE_WORDS[offline.value]}</p>
    </>
  );
}

const canPickFolders = (): boolean => "showDirectoryPicker" in globalThis;

/** @param otherwise where the browser hands over folders in the older way alone */
function pickFolder(otherwise: () => void): void {
  const { showDirectoryPicker } = globalThis;
  if (showDirectoryPicker === undefined) return otherwise();
  void showDirectoryPicker({ id: "trees" }).then(
    (folder) => bring(handedFolder(folder)),
    // Nothing was picked.
    () => undefined,
  );
}
