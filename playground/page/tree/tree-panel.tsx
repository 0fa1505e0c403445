/** The drawn tree of the shown page, live for the chosen player. */
import type { JSX } from "preact";
import { chosenPlayer, openPanel, selectedNode } from "../../state/choices.ts";
import { moveNode } from "../../editing/trees/move-node.ts";
import { edit, editor } from "../../state/editor/session.ts";
import { shownLooks } from "../../state/looks.ts";
import { nothingYet } from "../../state/nothing-yet.ts";
import { openPage, shownPage } from "../../state/shown-page.ts";
import { tree } from "../../state/trees.ts";
import { TreeBoard } from "./tree-board.tsx";
import "./tree.css";

export function TreePanel(): JSX.Element {
  const now = tree.value;
  const page = shownPage.value;
  if (!now || !page) return <p class="empty">{nothingYet.value ?? "The tree is on its way."}</p>;
  return (
    <TreeBoard
      tree={now}
      page={page}
      locale={chosenPlayer.value?.locale ?? "en_US"}
      looks={shownLooks.value}
      selected={selectedNode.value}
      onPage={openPage}
      onSelect={select}
      onEdit={openEditor}
      onMove={move}
    />
  );
}

function select(nodeId: string | null): void {
  selectedNode.value = nodeId;
}

function openEditor(nodeId: string): void {
  selectedNode.value = nodeId;
  openPanel.value = "editor";
}

/** By keys the same is asked in the editor: “Move below another”. */
function move(nodeId: string, parentId: string): void {
  const present = editor.value;
  if (present === null) return;
  edit(moveNode(present.files.value, present.nodes.value, present.schema, nodeId, parentId));
}
