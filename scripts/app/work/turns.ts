/**
 * Work that waits, a list for each player, and whose turn it is. A player whose work has just come is served before
 * those who have had a turn and need another, so that one thing to do never waits for another player's thousand; eight
 * such turns, then one of the others, so that those are never forgotten. Knows nothing of what the work is.
 */

/**
 * What was taken off a list is cut away when it is so many and half of the list: to cut each item off the front would
 * copy all the rest each time.
 */
const CUT_AFTER = 512;
const TURNS_OF_NEWCOMERS = 8;

export interface Turns<Item> {
  add(playerId: string, item: Item): void;
  /** Whose turn it is now; undefined when nothing waits. */
  next(): PlayerTurn<Item> | undefined;
  /** How much waits for a player. */
  waiting(playerId: string): number;
  readonly isEmpty: boolean;
  /** How much waits altogether. */
  readonly size: number;
  /** Forgets what waits for a player. */
  drop(playerId: string): void;
}

/** One player's turn. What is not taken stays first on their list. */
export interface PlayerTurn<Item> {
  readonly playerId: string;
  /** Whether it is the first since something waits for them. Others may be waiting for theirs: it should be short. */
  readonly isFirst: boolean;
  /** The next item, without taking it; undefined at the end of the list. */
  peek(): Item | undefined;
  take(): Item | undefined;
  /** Puts items that were taken in this turn before what is on the list. */
  putBack(items: readonly Item[]): void;
}

interface List<Item> {
  items: Item[];
  /** Index of the first that is not taken. */
  first: number;
}

export function createTurns<Item>(): Turns<Item> {
  /** Both in the order in which players are served: a map keeps the order of entry. */
  const newcomers = new Map<string, List<Item>>();
  const others = new Map<string, List<Item>>();
  let newcomersInARow = 0;
  let size = 0;

  const listOf = (playerId: string): List<Item> | undefined => newcomers.get(playerId) ?? others.get(playerId);

  function choose(): Map<string, List<Item>> {
    if (newcomers.size === 0) return others;
    if (others.size === 0 || newcomersInARow < TURNS_OF_NEWCOMERS) return newcomers;
    return others;
  }

  function turnOf(playerId: string, list: List<Item>, isFirst: boolean): PlayerTurn<Item> {
    return {
      playerId,
      isFirst,
      peek: () => list.items[list.first],
      take() {
        if (list.first >= list.items.length) return undefined;
        const item = list.items[list.first];
        list.first += 1;
        size -= 1;
        if (list.first === list.items.length) others.delete(playerId);
        return item;
      },
      putBack(items) {
        size += items.length;
        const since = listOf(playerId);
        if (since && since !== list) newcomers.delete(playerId);
        const rest = since ? since.items.slice(since.first) : [];
        list.items = [...items, ...rest];
        list.first = 0;
        others.set(playerId, list);
      },
    };
  }

  return {
    add(playerId, item) {
      size += 1;
      const list = listOf(playerId);
      if (list) list.items.push(item);
      else newcomers.set(playerId, { items: [item], first: 0 });
    },
    next() {
      const lane = choose();
      for (const [playerId, list] of lane) {
        newcomersInARow = lane === newcomers ? newcomersInARow + 1 : 0;
        // To the end of the others, till the list is taken to its end.
        lane.delete(playerId);
        others.set(playerId, list);
        if (list.first >= CUT_AFTER && list.first * 2 >= list.items.length) {
          list.items = list.items.slice(list.first);
          list.first = 0;
        }
        return turnOf(playerId, list, lane === newcomers);
      }
      return undefined;
    },
    waiting(playerId) {
      const list = listOf(playerId);
      return list ? list.items.length - list.first : 0;
    },
    get isEmpty() {
      return size === 0;
    },
    get size() {
      return size;
    },
    drop(playerId) {
      const list = listOf(playerId);
      if (!list) return;
      size -= list.items.length - list.first;
      newcomers.delete(playerId);
      others.delete(playerId);
    },
  };
}
