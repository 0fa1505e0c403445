/** Has the browser keep the page for times without a network, and tells how that stands. Decides nothing about files. */
export type OfflineState =
  /** It opens without a network. */
  | "ready"
  | "coming"
  /** A newer version of the page comes when its tabs have been closed. */
  | "newer"
  /** Browsers keep pages only that came over https, or from their own machine. */
  | "insecure"
  | "refused";

export async function keepOffline(tell: (state: OfflineState) => void): Promise<void> {
  if (!isSecureContext || !("serviceWorker" in navigator)) return tell("insecure");
  tell("coming");
  try {
    const registration = await navigator.serviceWorker.register(new URL("./offline.js", document.baseURI));
    const look = (): void => {
      if (registration.active !== null) tell(registration.waiting === null ? "ready" : "newer");
    };
    const watch = (worker: ServiceWorker | null): void => worker?.addEventListener("statechange", look);
    watch(registration.installing);
    watch(registration.waiting);
    registration.addEventListener("updatefound", () => watch(registration.installing));
    look();
  } catch {
    // A browser that keeps nothing, or no network: the page works as it is.
    tell(navigator.serviceWorker.controller === null ? "refused" : "ready");
  }
}
