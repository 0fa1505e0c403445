/** The chat: what was said to the player, and a line to type commands into, with what was typed before and what can follow. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { ScreenView } from "../../../protocol/views.ts";
import { spoken } from "../../../lettering/glyphs.ts";
import { completionOf, type Completing } from "./completion.ts";
import { FormattedText } from "./formatted-text.tsx";

export interface ChatProps {
  readonly lines: ScreenView["chat"];
  readonly known: Completing;
  readonly isAbsent: boolean;
  readonly onSend: (line: string) => void;
}

const MOST_KEPT = 50;

export function Chat({ lines, known, isAbsent, onSend }: ChatProps): JSX.Element {
  return (
    <section class="chat" aria-label="Chat">
      <ChatLines lines={lines} />
      <ChatInput known={known} isAbsent={isAbsent} onSend={onSend} />
    </section>
  );
}

function ChatLines({ lines }: { readonly lines: ScreenView["chat"] }): JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [lines.at(-1)?.number]);
  return (
    <ol class="chat-lines" ref={list} tabIndex={0} aria-label="What was said" aria-live="polite">
      {lines.length === 0 && <li class="chat-none">Nothing was said yet.</li>}
      {lines.map(({ number, text }) => (
        <li key={number}>
          <FormattedText text={text} />
        </li>
      ))}
    </ol>
  );
}

interface ChatInputProps {
  readonly known: Completing;
  readonly isAbsent: boolean;
  readonly onSend: (line: string) => void;
}

function ChatInput({ known, isAbsent, onSend }: ChatInputProps): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState("");
  const [chosen, setChosen] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const before = useHistory();
  const { from, words, usage } = completionOf(line, known);
  const shows = isOpen && words.length > 0 && !(words.length === 1 && line.slice(from) === words[0]);

  const take = (word: string): void => {
    setLine(`${line.slice(0, from)}${word} `);
    setChosen(-1);
    input.current?.focus();
  };
  const send = (): void => {
    const text = line.trim();
    if (text === "") return;
    before.keep(text);
    setLine("");
    setOpen(false);
    onSend(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isMove = event.key === "ArrowDown" || event.key === "ArrowUp";
    if (isMove && shows) {
      const step = event.key === "ArrowDown" ? 1 : -1;
      setChosen((chosen + step + words.length + (chosen < 0 && step < 0 ? 1 : 0)) % words.length);
    } else if (isMove) {
      const other = before.move(event.key === "ArrowUp" ? -1 : 1);
      if (other !== undefined) setLine(other);
    } else if (event.key === "Tab" && shows && !event.shiftKey) take(words[Math.max(0, chosen)]!);
    else if (event.key === "Enter" && shows && chosen >= 0) take(words[chosen]!);
    else if (event.key === "Enter") send();
    else if (event.key === "Escape" && shows) setOpen(false);
    else return;
    event.preventDefault();
  };

  return (
    <form
      class="chat-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {shows && <Words id={id} words={words} chosen={chosen} onTake={take} />}
      {usage !== "" && <p class="chat-usage">{usage}</p>}
      <div class="chat-line">
        <input
          ref={input}
          type="text"
          class="chat-input"
          role="combobox"
          aria-label="Chat and commands"
          aria-autocomplete="list"
          aria-expanded={shows}
          aria-controls={id}
          aria-activedescendant={shows && chosen >= 0 ? `${id}-${chosen}` : undefined}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={isAbsent ? "Nobody is here to type" : "/ach:menu"}
          disabled={isAbsent}
          value={line}
          onInput={({ currentTarget }) => {
            setLine(currentTarget.value);
            setChosen(-1);
            setOpen(true);
          }}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="button" disabled={isAbsent}>
          Send
        </button>
      </div>
    </form>
  );
}

interface WordsProps {
  readonly id: string;
  readonly words: readonly string[];
  readonly chosen: number;
  readonly onTake: (word: string) => void;
}

function Words({ id, words, chosen, onTake }: WordsProps): JSX.Element {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <ul class="chat-words" id={id} role="listbox" aria-label="What can follow" ref={list}>
      {words.map((word, at) => (
        <li
          key={word}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === chosen}
          // The input keeps the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(word);
          }}
        >
          {spoken(word)}
        </li>
      ))}
    </ul>
  );
}

/** Lines that were sent, to go back to. */
function useHistory(): { keep(line: string): void; move(step: number): string | undefined } {
  const lines = useRef<string[]>([]);
  const at = useRef(0);
  return {
    keep(line) {
      lines.current = [...lines.current.filter((one) => one !== line), line].slice(-MOST_KEPT);
      at.current = lines.current.length;
    },
    move(step) {
      const next = at.current + step;
      if (next < 0 || next > lines.current.length) return undefined;
      at.current = next;
      return lines.current[next] ?? "";
    },
  };
}
