/** The drawn tree of the shown page, live for the chosen player. */
import type { JSX } from "preact";
import { chosenPlayer, openPanel, selectedNode } from "../../state/choices.ts";
import { shownLooks } from "../../state/looks.ts";
import { openPage, shownPage } from "../../state/shown-page.ts";
import { tree } from "../../state/trees.ts";
import { TreeBoard } from "./tree-board.tsx";
import "./tree.css";

export function TreePanel(): JSX.Element {
  const now = tree.value;
  const page = shownPage.value;
  if (!now || !page) return <p class="empty">The tree is on its way.</p>;
  return (
    <TreeBoard
      tree={now}
      page={page}
      locale={chosenPlayer.value?.locale ?? "en_US"}
      looks={shownLooks.value}
      selected={selectedNode.value}
      onPage={openPage}
      onSelect={select}
      onEdit={edit}
    />
  );
}

function select(nodeId: string | null): void {
  selectedNode.value = nodeId;
}

function edit(nodeId: string): void {
  selectedNode.value = nodeId;
  openPanel.value = "editor";
}
