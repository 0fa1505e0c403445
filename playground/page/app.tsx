/**
 * The frame: the header with servers, players, time and cloud, and the panels around what is chosen. Wide screens show the
 * tree, the player's screen and one of the others at once; narrow ones one panel at a time. What is in a panel is its own.
 */
import type { ComponentChildren, JSX } from "preact";
import { openPanel, PANELS, type PanelName } from "../state/choices.ts";
import { DeedsPanel } from "./deeds/deeds-panel.tsx";
import { EditorPanel } from "./editor/editor-panel.tsx";
import { Icon, type IconName } from "./frame/icon.tsx";
import { Notices } from "./frame/notices.tsx";
import { ProblemList } from "./frame/problem-list.tsx";
import { Header } from "./header/header.tsx";
import { InsidePanel } from "./inside/inside-panel.tsx";
import { ScreenPanel } from "./screen/screen-panel.tsx";
import { TreePanel } from "./tree/tree-panel.tsx";

interface PanelRow {
  readonly title: string;
  readonly icon: IconName;
  readonly Content: () => JSX.Element;
}

const PANEL_ROWS: Readonly<Record<PanelName, PanelRow>> = {
  tree: { title: "Tree", icon: "tree", Content: TreePanel },
  screen: { title: "Screen", icon: "screen", Content: ScreenPanel },
  deeds: { title: "Deeds", icon: "deeds", Content: DeedsPanel },
  editor: { title: "Editor", icon: "editor", Content: EditorPanel },
  inside: { title: "Inside", icon: "inside", Content: InsidePanel },
};

export interface AppProps {
  /** What only some pages have: in the header, and below it. */
  readonly control?: ComponentChildren;
  readonly bars?: ComponentChildren;
}

export function App({ control, bars }: AppProps): JSX.Element {
  return (
    <div class="app">
      <a class="skip" href="#panels">
        Skip to the panels
      </a>
      <Header>{control}</Header>
      <div class="bars">
        <ProblemList />
        {bars}
      </div>
      <main id="panels" class="panels" data-open={openPanel.value}>
        {PANELS.map((name) => (
          <Panel key={name} name={name} />
        ))}
      </main>
      <Tabs />
      <Notices />
    </div>
  );
}

/** All stay where they are when another one is opened: what was typed in one of them is there afterwards. */
function Panel({ name }: { readonly name: PanelName }): JSX.Element {
  const { title, Content } = PANEL_ROWS[name];
  return (
    <section class={`panel panel-${name}`} id={`panel-${name}`} aria-labelledby={`heading-${name}`}>
      <h2 class="panel-heading" id={`heading-${name}`}>
        {title}
      </h2>
      <div class="panel-content">
        <Content />
      </div>
    </section>
  );
}

function Tabs(): JSX.Element {
  return (
    <nav class="tabs" aria-label="Panels">
      {PANELS.map((name) => (
        <button
          key={name}
          type="button"
          class={`tab tab-${name}`}
          aria-current={openPanel.value === name ? "true" : undefined}
          onClick={() => (openPanel.value = name)}
        >
          <Icon name={PANEL_ROWS[name].icon} />
          <span>{PANEL_ROWS[name].title}</span>
        </button>
      ))}
    </nav>
  );
}
