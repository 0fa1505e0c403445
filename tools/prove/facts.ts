/**
 * What was seen, by the ids of the questions (`<step>.<name>`), and how the test pack's lines in the console are read.
 * Decides nothing about what ought to be seen.
 *
 *   [2026-11-25 20:00:00:000 WARN] [Scripting] [prove] {"step":"arrow","facts":{"counted":1}}
 *   [2026-11-25 20:00:01:000 WARN] [Scripting] [prove] {"step":"arrow","end":true}
 */
export type FactValue = string | number | boolean;

export type Facts = ReturnType<typeof createFacts>;

/** In front of every line of the test pack. */
export const FACTS_MARK = "[prove]";

interface Message {
  readonly step: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly error?: string;
  readonly end?: boolean;
}

export function createFacts() {
  const seen = new Map<string, FactValue>();
  /** Steps that threw in the test pack, with what they said. */
  const failures = new Map<string, string>();

  function set(id: string, value: FactValue): void {
    seen.set(id, value);
  }

  /** Takes in one line of the console, if it is the test pack's. */
  function take(line: string): void {
    const message = readMessage(line);
    if (message === undefined) return;
    for (const [name, value] of Object.entries(message.facts ?? {})) {
      if (isFactValue(value)) set(`${message.step}.${name}`, value);
    }
    if (message.error !== undefined) failures.set(message.step, message.error);
  }

  function isEndOf(line: string, step: string): boolean {
    const message = readMessage(line);
    return message?.step === step && message.end === true;
  }

  return {
    set,
    forget: (id: string): void => void seen.delete(id),
    take,
    isEndOf,
    get: (id: string): FactValue | undefined => seen.get(id),
    /** Why the step of a question has no answer, as far as the test pack could say. */
    failureOf: (id: string): string | undefined => failures.get(id.split(".")[0]!),
  };
}

function readMessage(line: string): Message | undefined {
  const at = line.indexOf(FACTS_MARK);
  if (at === -1) return undefined;
  const text = line.slice(at + FACTS_MARK.length).trim();
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
    const { step } = value as Partial<Message>;
    return typeof step === "string" ? (value as Message) : undefined;
  } catch {
    // Cut or mixed with another line: it counts as not seen.
    return undefined;
  }
}

function isFactValue(value: unknown): value is FactValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
