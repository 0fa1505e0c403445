/** What page and worker send each other. */
import type { Answer, Command } from "./commands.ts";
import type { CloudGiven, PackGiven } from "./given.ts";
import type { Changes } from "./views.ts";

export type ToWorker =
  /** First of all; and again when the pack was built anew: servers go on with it, and their worlds are kept. */
  | { readonly kind: "load"; readonly pack: PackGiven; readonly cloud: CloudGiven }
  | { readonly kind: "ask"; readonly id: number; readonly command: Command };

export type ToPage =
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answer }
  | { readonly kind: "changes"; readonly changes: Changes }
  /** The pack does not start; the servers go on with the one before. Null: it does. */
  | { readonly kind: "loaded"; readonly problem: string | null };
