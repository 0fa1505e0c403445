/** The bar at the top: whose trees these are, and all that the worlds as a whole have to be told. */
import type { ComponentChildren, JSX } from "preact";
import { treeSource } from "../../state/trees.ts";
import markAddress from "../mark.svg";
import { CloudControl } from "./cloud-control.tsx";
import { PlayerControl } from "./player-control.tsx";
import { ServerControls } from "./server-controls.tsx";
import { TimeControl } from "./time-control.tsx";

export function Header({ children }: { readonly children?: ComponentChildren }): JSX.Element {
  return (
    <header class="header">
      <h1 class="brand">
        <img src={markAddress} alt="" width="28" height="28" />
        <span class="brand-name">
          Bedrock Achievements
          {children === undefined && <small>{treeSource.value?.name ?? " "}</small>}
        </span>
      </h1>
      {children}
      <PlayerControl />
      <TimeControl />
      <ServerControls />
      <CloudControl />
    </header>
  );
}
