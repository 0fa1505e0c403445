/**
 * What tabs of one browser say to each other of the projects that they have open: who is there, and which files were changed.
 * Knows no project's content. Where the browser has no such channel, a tab is alone.
 */
export interface TabLine {
  /** Other tabs that have the same project open. */
  readonly others: number;
  /** These files of the project were changed here. */
  changed(paths: readonly string[]): void;
  close(): void;
}

interface Said {
  readonly project: string;
  readonly from: string;
  readonly kind: "hello" | "here" | "gone" | "changed";
  readonly paths?: readonly string[];
}

export interface TabOptions {
  readonly project: string;
  /** Of this tab. */
  readonly id: string;
  readonly channel: BroadcastChannel | undefined;
  readonly hear: (paths: readonly string[]) => void;
  readonly othersChanged: (count: number) => void;
}

export function openTabLine({ project, id, channel, hear, othersChanged }: TabOptions): TabLine {
  const others = new Set<string>();
  const say = (kind: Said["kind"], paths?: readonly string[]): void => {
    channel?.postMessage({ project, from: id, kind, ...(paths && { paths }) } satisfies Said);
  };
  const know = (other: string, isThere: boolean): void => {
    const before = others.size;
    if (isThere) others.add(other);
    else others.delete(other);
    if (others.size !== before) othersChanged(others.size);
  };

  function listen({ data }: MessageEvent<Said>): void {
    if (data.project !== project || data.from === id) return;
    switch (data.kind) {
      case "hello":
        say("here");
        return know(data.from, true);
      case "here":
        return know(data.from, true);
      case "gone":
        return know(data.from, false);
      case "changed":
        return hear(data.paths ?? []);
    }
  }

  const leave = (): void => say("gone");
  channel?.addEventListener("message", listen);
  addEventListener("pagehide", leave);
  say("hello");
  return {
    get others() {
      return others.size;
    },
    changed: (paths) => say("changed", paths),
    close() {
      leave();
      removeEventListener("pagehide", leave);
      channel?.removeEventListener("message", listen);
      channel?.close();
    },
  };
}
