/**
 * What the page asks of the worlds. Each command is answered once, when it is done; what changed by it comes as views
 * beside that. A command that cannot be done is answered with words for the person at the page.
 */
import type { Deed } from "../../simulator/deeds/deed.ts";
import type { CommandAnswer, CommandOrigin } from "../../simulator/types.ts";
import type { GameModeName, PermissionLevel } from "../../simulator/saved.ts";

import type { NodeStateName } from "./node-states.ts";

/** The first or the second server of the network. */
export type ServerIndex = 0 | 1;

export type DimensionName = "overworld" | "nether" | "the_end";

/** What goes wrong between the servers and their cloud, until another one is chosen. */
export type CloudFault =
  | "none"
  /** No request arrives. */
  | "off"
  /** Answers take three seconds of the worlds' time. */
  | "slow"
  /** The cloud has done what was asked, and nobody hears of it. */
  | "answers lost";

/** Whose player, on which server. */
export interface At {
  readonly server: ServerIndex;
  readonly playerId: string;
}

/** By the word that names them; what each is given, beside it. */
export interface Commands {
  // Time, of all servers together.
  /** Time goes on by itself: so many times as fast as it does (1). */
  run: { readonly speed?: number };
  stop: object;
  step: { readonly ticks: number };
  /**
   * So many seconds pass. Up to ten minutes are lived through; of a longer time the most passes at once, as while a
   * server is down, and its last minute is lived through. Answered at the end; `stop` ends it before.
   */
  leap: { readonly seconds: number };

  // Servers.
  /** The second server joins the network. */
  startServer: { readonly server: ServerIndex };
  /** Stopped as it should be: players leave, everything is saved. */
  stopServer: { readonly server: ServerIndex };
  /** The process dies: what was not on the disk is gone, then it starts again; players who were there come back. */
  crash: { readonly server: ServerIndex };
  /** Stopped and started again; players who were there come back. */
  restart: { readonly server: ServerIndex };
  /** What a server would write to its disk now, every ten seconds of its own time by itself. */
  save: { readonly server: ServerIndex };
  /** All worlds, players and the cloud in memory begin anew. */
  beginAnew: object;

  // Players.
  join: {
    readonly server: ServerIndex;
    readonly name: string;
    readonly locale?: string;
    readonly gameMode?: GameModeName;
    readonly permissionLevel?: PermissionLevel;
  };
  leave: At;
  respawn: At;
  setLocale: At & { readonly locale: string };
  setGameMode: At & { readonly gameMode: GameModeName };
  setPermissionLevel: At & { readonly level: PermissionLevel };
  setDimension: At & { readonly dimension: DimensionName };
  setTag: At & { readonly tag: string; readonly present: boolean };
  /** Everything that can be done in the world: see simulator/deeds. `who` null: nobody. */
  deed: { readonly server: ServerIndex; readonly who: string | null; readonly deed: Deed };
  /**
   * The player does what moves a goal, so many steps or until the node is complete; conditions are made to hold first. What
   * is done is derived from the goal (playground/deeds). Time passes by it alone; `stop` ends it, as does `endPursuit`.
   */
  pursue: At & {
    readonly node: string;
    /** The member of a combination that is meant, by the places from the whole goal on. */
    readonly path?: readonly number[];
    /** Of a `distinct` that names its values: which of them. */
    readonly value?: number;
    readonly times: number | "done";
  };
  endPursuit: object;
  /** A command line, with or without the slash. */
  command: { readonly server: ServerIndex; readonly origin: CommandOrigin; readonly line: string };
  /** As another pack sends it. */
  scriptEvent: { readonly server: ServerIndex; readonly id: string; readonly message: string };

  // What a player does with the form on their screen.
  press: At & { readonly button: number };
  submitForm: At & { readonly values: readonly (string | number | boolean)[] };
  /** Writes into a field of a live form, by its place among the visible ones. */
  fillField: At & { readonly field: number; readonly value: string | number | boolean };
  closeForm: At;
  /** While their screen is taken (chat or inventory open), no form comes onto it. */
  setBusy: At & { readonly busy: boolean };

  // The cloud.
  setCloudFault: { readonly fault: CloudFault };
  /** One node of an account, as an operator of the service resets it. */
  resetCloudNode: { readonly account: string; readonly node: string };

  /** The value of one dynamic property; `playerId` null: of the world. Decoded where it is one of ours. */
  readProperty: { readonly server: ServerIndex; readonly playerId: string | null; readonly key: string };
}

export type CommandName = keyof Commands;

export type Command = { [Name in CommandName]: { readonly do: Name } & Commands[Name] }[CommandName];

/** What a property says. */
export interface PropertyRead {
  readonly value: unknown;
  /** Where it is a page: the records of its nodes, by node id (of what the tree does not have, by key). */
  readonly records?: Readonly<Record<string, unknown>>;
  /** Why it cannot be read. */
  readonly unreadable?: string;
}

/** How a pursuit ended. */
export type PursuitEnd =
  | { readonly kind: "moved" }
  | { readonly kind: "nothing moved" }
  /** Nothing counts for the node in this state. */
  | { readonly kind: "does not count"; readonly state: NodeStateName }
  /** No deed makes a step of it, in words. */
  | { readonly kind: "cannot"; readonly reason: string };

/** What a command gives back when it is done; the others give nothing. */
export interface CommandResults {
  join: { readonly playerId: string };
  deed: { readonly entityId?: string };
  pursue: PursuitEnd;
  command: CommandAnswer;
  scriptEvent: CommandAnswer;
  readProperty: PropertyRead;
}

export type ResultOf<Name extends CommandName> = Name extends keyof CommandResults ? CommandResults[Name] : undefined;

export type Answer<Result = unknown> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly problem: string };
