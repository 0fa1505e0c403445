/** What the client needs of the game. */

export interface Game {
  /** Sends a script event that every pack hears. */
  send(eventId: string, message: string): void;
  /**
   * @param heard is told of each script event in one of the namespaces; `isFromPack`: a pack or the console sent it
   * @returns a function that ends it
   */
  listen(namespaces: string[], heard: (eventId: string, message: string, isFromPack: boolean) => void): () => void;
  /** Runs the task so many ticks from now. */
  after(ticks: number, task: () => void): void;
  /** Tells whoever reads the content log. */
  warn(text: string): void;
  /** What was noted of a player by {@link keepGiven}; undefined when they are not here. */
  given(playerId: string): readonly string[] | undefined;
  /** Notes with a player, where the world saves it with all else that is theirs. */
  keepGiven(playerId: string, given: readonly string[]): void;
  /** Another text each time. */
  unique(): string;
}
