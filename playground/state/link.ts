/** The way to the worker: commands go out and are answered, views come in. Started once, by the page. */
import type { Answer, Command, CommandName, Commands, ResultOf } from "../protocol/commands.ts";
import type { CloudGiven, PackGiven } from "../protocol/given.ts";
import type { ToPage, ToWorker } from "../protocol/messages.ts";
import { notify } from "./notices.ts";
import { take } from "./views.ts";

let worker: Worker | undefined;
let lastId = 0;
const loaded: ((problem: string | null) => void)[] = [];
const waiting = new Map<number, (answer: Answer) => void>();

function link(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL("../world/worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<ToPage>) => {
    switch (data.kind) {
      case "changes":
        return take(data.changes);
      case "answer":
        waiting.get(data.id)?.(data.answer);
        waiting.delete(data.id);
        return;
      case "loaded": {
        const tell = loaded.shift();
        tell?.(data.problem);
      }
    }
  };
  worker.onerror = (event) => notify({ kind: "problem", text: `The worlds have stopped: ${event.message}` });
  return worker;
}

/** Loading the worlds' own script takes as long as the trees need to come. */
export function startWorker(): void {
  link();
}

function send(message: ToWorker): void {
  link().postMessage(message);
}

/** The worlds go on with this pack. @returns why it does not start; null when it does */
export function load(pack: PackGiven, cloud: CloudGiven): Promise<string | null> {
  send({ kind: "load", pack, cloud });
  return new Promise((resolve) => loaded.push(resolve));
}

/** Does something in the worlds. Resolves when it is done; it never rejects. */
export function perform<Name extends CommandName>(name: Name, given: Commands[Name]): Promise<Answer<ResultOf<Name>>> {
  const id = ++lastId;
  send({ kind: "ask", id, command: { do: name, ...given } as Command });
  return new Promise((resolve) => waiting.set(id, resolve as (answer: Answer) => void));
}

/** As {@link perform}, for buttons: what cannot be done is told to the person at the page. */
export async function act<Name extends CommandName>(
  name: Name,
  given: Commands[Name],
): Promise<ResultOf<Name> | undefined> {
  const answer = await perform(name, given);
  if (answer.ok) return answer.result;
  notify({ kind: "problem", text: answer.problem });
  return undefined;
}
