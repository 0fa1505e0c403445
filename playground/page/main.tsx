/** The page begins that the start server gives: its trees are in a folder of this machine. */
import { openServerSource, serverToken } from "../files/from-server.ts";
import { follow } from "../state/trees.ts";
import { begin } from "./begin.tsx";

begin({}, async () => {
  const token = serverToken();
  if (token === undefined) throw new Error("this page was not given by the start server; run npm start");
  follow(await openServerSource(token));
});
