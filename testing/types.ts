/** What an author's tests see of a world: `bedrock-achievements/testing`. Everything here is a promise. */
import type {
  CommandAnswer,
  Deed,
  DeedOutcome,
  GameModeName,
  GivenItem,
  HttpHandler,
  LogLine,
  PlayerSeen,
  WorldSave,
} from "../simulator/types.ts";

export type { CommandAnswer, Deed, DeedOutcome, GameModeName, GivenItem, HttpHandler, LogLine, PlayerSeen, WorldSave };

export interface TestWorldOptions {
  /** Your trees' folder: the packs are built from it, as `build` does, and a wrong tree fails the test with its problems. */
  readonly achievements?: string;
  /** Extensions to build in, as `--extension` does. */
  readonly extensions?: readonly string[];
  /** A built pack's folder instead, such as `dist/world`. */
  readonly pack?: string;
  /** Folders of further packs in the same world, each with scripts of its own. */
  readonly otherPacks?: readonly string[];
  /** Whether those are loaded before the achievements. */
  readonly otherPacksFirst?: boolean;
  /** The world as an earlier one left it. */
  readonly save?: WorldSave;
  /** A dedicated server instead of a world on a device: the server pack, with this configuration. */
  readonly server?: ServerOptions;
  /** What stands for chance: another number, other dice. Default 1. */
  readonly seed?: number;
  /** What other packs bring that has no scripts: items, loot tables by path, functions by path, structures. */
  readonly otherItems?: string[];
  readonly lootTables?: Record<string, GivenItem[]>;
  readonly functions?: Record<string, string[]>;
  readonly structures?: string[];
}

export interface ServerOptions {
  /** Of `config/…/variables.json`, such as `cloud_url`. */
  readonly variables?: Record<string, unknown>;
  /** Of `config/…/secrets.json`. */
  readonly secrets?: Record<string, string>;
  /** Answers what the pack asks over HTTP. */
  readonly http?: HttpHandler;
}

export interface JoinOptions {
  readonly locale?: string;
  readonly gameMode?: GameModeName;
  /** Whether they may use the commands of game directors. Default false. */
  readonly isDirector?: boolean;
}

/** How long: all that is given is added up. */
export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

export interface Completion {
  readonly player: string;
  readonly node: string;
}

export interface TestWorld {
  /** Is in the world, and has spawned, when it returns. Who has been here before has all that they had. */
  join(name: string, options?: JoinOptions): TestPlayer;
  /** Somebody who has joined. */
  player(name: string): TestPlayer;
  /** Lets twentieths of a second pass. What was done is told to the packs with the first of them. */
  tick(count?: number): void;
  /** Up to a minute passes tick by tick; of what is longer, the clock is moved on, and the last second passes so. */
  pass(time: Duration): void;
  /** What a command does that the console gives, such as `ach:grant Alex only castle`. */
  command(line: string): CommandAnswer;
  /** What another pack, or the console, sends to all packs. */
  scriptEvent(id: string, message: string): void;
  /** All completions so far in this world, oldest first. */
  completions(): Completion[];
  /** All that is in the content log. */
  log(): LogLine[];
  /** Its warnings and errors, of all packs. */
  complaints(): string[];
  /** The world as it would be on the disk. */
  save(): WorldSave;
  /** Waits for what was asked over HTTP. */
  settled(): Promise<void>;
  /** Everybody leaves, the world is saved and started again, with other options where they are given. This one is over. */
  restart(options?: Partial<TestWorldOptions>): Promise<TestWorld>;
  /** As `/reload` does it: all scripts start anew, and who is here stays. This one is over. */
  reload(options?: Partial<TestWorldOptions>): Promise<TestWorld>;
  /** The server dies, and starts again from what was {@link save}d last. This one is over. */
  crash(options?: Partial<TestWorldOptions>): Promise<TestWorld>;
  /** Frees the world. To be called at the end of a test; twice is no harm. */
  end(): void;
}

export interface FormShown {
  readonly title: string;
  readonly body: string;
  /** Texts without formatting codes. */
  readonly buttons: readonly string[];
  /** Labels of the fields to fill in. */
  readonly fields: readonly string[];
}

export interface TestPlayer {
  readonly id: string;
  readonly name: string;
  /** Something is done, such as `{ do: "mine", block: "stone" }`; all deeds are in docs/testing.md. A tick passes. */
  does(deed: Deed): DeedOutcome;
  /** What a command does that they type, such as `ach:menu`. A tick passes. */
  command(line: string): CommandAnswer;
  /** What is on their screen; undefined: no form is. */
  form(): FormShown | undefined;
  /** Presses a button by its whole text, or by a part that only one of them has. A tick passes. */
  press(button: string): void;
  /** Fills in a field, by its label or its place, in a live form. */
  fill(field: string | number, value: string | number | boolean): void;
  /** Submits a form of fields with all their values, in order. A tick passes. */
  submit(...values: (string | number | boolean)[]): void;
  closeForm(): void;
  /** Lines of the chat, oldest first, without formatting codes. */
  messages(): string[];
  /** What stood above the hotbar, titles and subtitles, likewise. */
  notices(): string[];
  /** Forgets messages and notices, to look at what comes next. */
  clearScreen(): void;
  give(item: string, amount?: number): void;
  /** How many items of a type they carry. */
  carries(item: string): number;
  /** Everything about them: inventory, level, tags, effects, dynamic properties. */
  seen(): PlayerSeen;
  /** Of a node, as `getNodeDetailInfo` tells it. */
  progress(node: string): number;
  isComplete(node: string): boolean;
  setLocale(locale: string): void;
  setGameMode(gameMode: GameModeName): void;
  setDirector(isDirector: boolean): void;
  leave(): void;
}
