/** The page begins: its styles, where its trees come from, and the frame. */
import { render } from "preact";
import { openServerSource, serverToken } from "../files/from-server.ts";
import type { TreeSource } from "../files/tree-source.ts";
import { startWorker } from "../state/link.ts";
import { notify } from "../state/notices.ts";
import { follow } from "../state/trees.ts";
import { App } from "./app.tsx";
import "./styles/colours.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/controls.css";

startWorker();
render(<App />, document.getElementById("app")!);

async function source(): Promise<TreeSource> {
  const token = serverToken();
  if (token !== undefined) return openServerSource(token);
  throw new Error("this page was not given by the start server; run npm start");
}

source().then(follow, (error: unknown) => {
  notify({ kind: "problem", text: error instanceof Error ? error.message : String(error) });
});
