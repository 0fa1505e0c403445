/** What every page of the playground begins with: its styles, its worlds, and the frame around them. */
import { render } from "preact";
import { startWorker } from "../state/link.ts";
import { notify } from "../state/notices.ts";
import { App, type AppProps } from "./app.tsx";
import "./styles/colours.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/controls.css";

/** @param source finds where the trees come from, while the frame is there already */
export function begin(props: AppProps, source: () => Promise<void>): void {
  startWorker();
  const starting = source();
  render(<App {...props} />, document.getElementById("app")!);
  starting.catch((error: unknown) => {
    notify({ kind: "problem", text: error instanceof Error ? error.message : String(error) });
  });
}
