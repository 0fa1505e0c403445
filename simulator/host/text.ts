/**
 * What a raw message looks like on the screen, as far as it can be told without a resource pack:
 * `translate` keys stay keys, with their arguments after them.
 */
export function shownText(message: unknown): string {
  if (typeof message === "string") return message;
  if (Array.isArray(message)) return message.map(shownText).join("");
  if (typeof message !== "object" || message === null) return String(message);
  const raw = message as { text?: string; translate?: string; with?: unknown; rawtext?: unknown[] };
  if (raw.rawtext) return raw.rawtext.map(shownText).join("");
  if (raw.text !== undefined) return raw.text;
  if (raw.translate !== undefined) {
    const parts = Array.isArray(raw.with) ? raw.with.map(shownText) : raw.with ? [shownText(raw.with)] : [];
    return [raw.translate, ...parts].join(" ");
  }
  return JSON.stringify(message);
}

/** Without the `§` colour codes. */
export function plainText(text: string): string {
  return text.replace(/§./g, "");
}
