/** Numbers as people read them. Pure. */

export function bytesText(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  if (bytes < 1_024 * 1_024) return `${(bytes / 1_024).toFixed(1)} KiB`;
  return `${(bytes / 1_024 / 1_024).toFixed(1)} MiB`;
}

export const dateText = (unixSeconds: number): string => new Date(unixSeconds * 1_000).toLocaleString();

export const millisecondsText = (milliseconds: number): string => `${milliseconds.toFixed(2)} ms`;
