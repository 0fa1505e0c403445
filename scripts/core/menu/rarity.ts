/** How many players have a node, as whoever draws a screen is told it. */

export interface Rarity {
  /** All players of the network, or those who are here. */
  readonly among: "all" | "here";
  readonly completed: number;
  readonly players: number;
}
