/// <reference types="vite/client" />

/** The simulator's host, bundled by playground/vite.config.ts. */
declare module "virtual:simulator-host" {
  const text: string;
  export default text;
}

declare module "@jitl/quickjs-wasmfile-release-sync/wasm?url" {
  const address: string;
  export default address;
}
