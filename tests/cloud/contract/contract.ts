/**
 * The contract of the service as outsiders see it, sentence by sentence. Every database must pass all of it.
 */
import { describeChecking } from "./checking.ts";
import { useFreshNetworks } from "./fresh-network.ts";
import { describePlayersAndNetworks } from "./players-and-networks.ts";
import { describeRepeating } from "./repeating.ts";
import { describeResetting } from "./resetting.ts";
import { describeRounds } from "./rounds.ts";
import { describeStoring } from "./storing.ts";

export function describeContract(place: () => string | undefined): void {
  const network = useFreshNetworks(place);
  describeStoring(network);
  describeRepeating(network);
  describeResetting(network);
  describeRounds(network);
  describeChecking(network);
  describePlayersAndNetworks(network);
}
