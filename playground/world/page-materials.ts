/** What worlds are made of, as the page's build has put it beside the worker: no file is read and nothing compiled by a bundler. */
import machineCodeAddress from "@jitl/quickjs-wasmfile-release-sync/wasm?url";
import hostText from "virtual:simulator-host";
import common from "../../simulator/generated/common.json";
import server from "../../simulator/generated/server.json";
import serverAdmin from "../../simulator/generated/server-admin.json";
import serverNet from "../../simulator/generated/server-net.json";
import serverUi from "../../simulator/generated/server-ui.json";
import vanilla from "../../simulator/generated/vanilla.json";
import type { Materials } from "../../simulator/materials.ts";

const generated: Readonly<Record<string, unknown>> = {
  common,
  server,
  "server-admin": serverAdmin,
  "server-net": serverNet,
  "server-ui": serverUi,
  vanilla,
};

export function pageMaterials(): Materials {
  let machineCode: Promise<WebAssembly.Module> | undefined;
  return {
    hostText: () => hostText,
    generated: (file) => generated[file],
    machineCode: () => (machineCode ??= load()),
  };
}

/** A server that says nothing of the type of such files is no reason to fail. */
async function load(): Promise<WebAssembly.Module> {
  const response = await fetch(machineCodeAddress);
  if (!response.ok) throw new Error(`the engine could not be loaded: ${response.status} ${response.statusText}`);
  return WebAssembly.compile(await response.arrayBuffer());
}
