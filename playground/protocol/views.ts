/**
 * What the page sees of the worlds: plain values, pushed when they change and at most ten times a second.
 *
 *   single views   one value each
 *   tables         one value a key; `null` takes it out; keys are made by the functions at the end
 *   streams        lines that are added at the end; the page keeps as many as it likes
 */
import type { FormSeen, LogLine } from "../../simulator/types.ts";
import type { GameModeName, PermissionLevel } from "../../simulator/saved.ts";
import type { CloudEntity } from "../../scripts/core/cloud/protocol.ts";
import type { PendingReport } from "../../scripts/core/progress/record.ts";
import type { At, CloudFault, ServerIndex } from "./commands.ts";
import type { NodeStateName } from "./node-states.ts";

export interface SingleViews {
  readonly clock: ClockView;
  readonly servers: readonly ServerView[];
  /** All that the servers know, first those of server 1, by name. */
  readonly players: readonly PlayerView[];
  readonly cloud: CloudView;
}

export interface TableViews {
  /** By {@link playerKey}. */
  readonly screens: ScreenView;
  /** By {@link pageKey}. Only nodes that changed are in it: they are put over those that are known. */
  readonly nodes: NodesView;
  /** By {@link playerKey}, or by {@link worldKey} what belongs to the world. */
  readonly properties: readonly PropertyView[];
  /** By {@link worldKey}: what can be typed into the chat. */
  readonly commands: readonly CommandView[];
  /** By account: entities of the cloud, by node id. */
  readonly entities: readonly CloudEntity[];
}

export interface StreamViews {
  /** By {@link worldKey}. */
  readonly log: LogLine;
  /** By {@link worldKey}. */
  readonly costs: CostView;
  /** By {@link worldKey}: what the pack sent to other packs. */
  readonly scriptEvents: { readonly tick: number; readonly id: string; readonly message: string };
  /** By {@link worldKey}: what a server asked of the cloud. */
  readonly requests: RequestView;
}

export interface Changes {
  readonly single?: Partial<SingleViews>;
  readonly tables?: { readonly [Name in keyof TableViews]?: Readonly<Record<string, TableViews[Name] | null>> };
  readonly streams?: { readonly [Name in keyof StreamViews]?: Readonly<Record<string, readonly StreamViews[Name][]>> };
  /** Whatever was known before is over: after `beginAnew`, and before the first. */
  readonly isAnew?: true;
}

export interface ClockView {
  readonly isRunning: boolean;
  readonly speed: number;
  /** Unix seconds in the worlds. */
  readonly seconds: number;
  /** While time leaps. */
  readonly leap?: { readonly doneSeconds: number; readonly seconds: number };
  /** The engine cannot keep up: this part of the time passes that should. */
  readonly isSlow?: number;
}

export interface ServerView {
  readonly server: ServerIndex;
  readonly state: "down" | "starting" | "up" | "failed";
  /** Why it failed, in the words of the engine. */
  readonly problem?: string;
  readonly tick: number;
  /** Changes with each start. */
  readonly starts: number;
}

export interface PlayerView extends At {
  readonly name: string;
  /** What the cloud knows them by. */
  readonly account: string;
  readonly isOnline: boolean;
  readonly isDead: boolean;
  readonly locale: string;
  readonly gameMode: GameModeName;
  readonly permissionLevel: PermissionLevel;
  /** With its namespace. */
  readonly dimension: string;
  readonly tags: readonly string[];
  readonly level: number;
  readonly health?: number;
  readonly hunger?: number;
  /** By id, of what they carry. */
  readonly items: Readonly<Record<string, number>>;
}

export interface ScreenView {
  readonly form: FormSeen | null;
  /** Changes with each other form that is shown, and not while one is changed in place. */
  readonly formNumber: number;
  /** The newest; gone after some seconds of the worlds' time. */
  readonly actionBar: { readonly text: string; readonly tick: number } | null;
  readonly title: { readonly title: string; readonly subtitle?: string; readonly tick: number } | null;
  /** The last of them, oldest first; `number` counts all that there were. */
  readonly chat: readonly { readonly number: number; readonly text: string; readonly tick: number }[];
  readonly sounds: readonly { readonly number: number; readonly id: string; readonly tick: number }[];
}

export type NodesView = Readonly<Record<string, NodeView>>;

/** A node as it is for one player: what `stateOf` says, and what is kept of it. */
export interface NodeView {
  readonly state: NodeStateName;
  /** Unix seconds: of `not yet` when it begins, of `over` since when, of `resting` until when. */
  readonly time?: number;
  /** Of `locked`: of each of these so many are missing. */
  readonly lockedBy?: readonly { readonly nodes: readonly string[]; readonly count: number }[];
  /** As the menu shows it: of a complete node its goal. */
  readonly progress: number;
  readonly goal: number;
  /** Players do not see it yet. */
  readonly isUnseen?: true;
  /** Unix seconds. */
  readonly completedAt?: number;
  /** How often it was completed, where it repeats. */
  readonly completions?: number;
  readonly round?: number;
  /** Its reward waits: by entry, how much of it is left. */
  readonly owed?: Readonly<Record<string, number>>;
  readonly isPaid?: true;
  /** Of a combination. */
  readonly criteria?: readonly CriterionView[];
  /** Of a cloud node. */
  readonly cloud?: NodeCloudView;
  /** Of a node of a team: the player's team, or null without one. */
  readonly team?: string | null;
}

export interface CriterionView {
  /** In the player's language. */
  readonly text: string;
  readonly depth: number;
  readonly isHeading: boolean;
  /** Undefined: not known. */
  readonly isDone?: boolean;
  readonly count?: number;
  readonly need?: number;
}

export interface NodeCloudView {
  /** The cloud's progress and version that were seen last. */
  readonly progress: number;
  readonly version: number;
  /** Steps that are not known to be stored. */
  readonly pending: number;
  /** Under way, oldest first; only the first is sent. */
  readonly reports: readonly PendingReport[];
}

export interface PropertyView {
  readonly key: string;
  /** As the platform counts them. */
  readonly bytes: number;
  /** The beginning of its value; all of it by the command `readProperty`. */
  readonly start: string;
}

export interface CommandView {
  readonly name: string;
  readonly description: string;
  readonly usage: string;
  readonly permissionLevel: number;
}

/** One a second of the worlds' time, or more after a leap. */
export interface CostView {
  readonly tick: number;
  /** Milliseconds of this machine, over the ticks since the last one. */
  readonly average: number;
  readonly worst: number;
  readonly heapBytes: number;
}

export interface CloudView {
  readonly kind: "none" | "memory" | "service";
  readonly fault: CloudFault;
  /** Requests that have no answer yet. */
  readonly underWay: number;
}

export interface RequestView {
  readonly tick: number;
  readonly method: string;
  readonly path: string;
  readonly body: string;
  /** Absent: nobody answered, or the answer was lost. */
  readonly status?: number;
  /** What the cloud said, whether or not the server heard it. */
  readonly answer?: string;
  readonly isLost?: true;
}

export const worldKey = (server: ServerIndex): string => String(server);
export const playerKey = ({ server, playerId }: At): string => `${server}/${playerId}`;
export const pageKey = (at: At, pageId: string): string => `${playerKey(at)}/${pageId}`;
