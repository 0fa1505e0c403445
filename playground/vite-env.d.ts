/// <reference types="vite/client" />

/** The simulator's host, bundled by playground/vite.config.ts. */
declare module "virtual:simulator-host" {
  const text: string;
  export default text;
}

/** What is known of the game, read by playground/vite.config.ts; tools/packing/vanilla-json.ts makes sets of it. */
declare module "virtual:vanilla-ids" {
  const json: string;
  export default json;
}

/** Of this project, `major.minor.patch`. */
declare module "virtual:project-version" {
  const version: string;
  export default version;
}

declare module "@jitl/quickjs-wasmfile-release-sync/wasm?url" {
  const address: string;
  export default address;
}

/** The browser's own window to pick a folder, where it has one. */
// eslint-disable-next-line no-var -- that is how a global is declared
declare var showDirectoryPicker:
  | ((options?: { readonly id?: string; readonly mode?: "read" | "readwrite" }) => Promise<FileSystemDirectoryHandle>)
  | undefined;
