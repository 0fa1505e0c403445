/** The cloud of all servers, and what goes wrong on the way to it. */
import type { JSX } from "preact";
import type { CloudFault } from "../../protocol/commands.ts";
import type { CloudView } from "../../protocol/views.ts";
import { act } from "../../state/link.ts";
import { cloud } from "../../state/views.ts";
import { Icon } from "../frame/icon.tsx";
import { Menu } from "../frame/menu.tsx";

const FAULTS: readonly (readonly [CloudFault, string, string])[] = [
  ["none", "working", "Everything arrives"],
  ["off", "away", "Away: no request arrives"],
  ["slow", "slow", "Slow: answers take three seconds"],
  ["answers lost", "answers lost", "Answers are lost: it has done what was asked"],
];

const KINDS: Readonly<Record<CloudView["kind"], string>> = {
  none: "There is no cloud: cloud nodes are local ones.",
  memory: "In the memory of this page.",
  service: "The real cloud service, on this machine.",
};

export function CloudControl(): JSX.Element {
  const { kind, fault, underWay } = cloud.value;
  const state = kind === "none" ? "none" : FAULTS.find(([name]) => name === fault)![1];
  return (
    <Menu
      class="menu-end"
      label={`Cloud: ${state}`}
      button={
        <>
          <Icon name="cloud" />
          <span class={`dot dot-${kind === "none" ? "down" : fault === "none" ? "up" : "failed"}`} aria-hidden="true" />
          <span class="wide-only">{state}</span>
        </>
      }
    >
      {() => (
        <>
          <p class="sheet-title">Cloud</p>
          <p class="sheet-note">{KINDS[kind]}</p>
          {kind !== "none" && (
            <>
              {FAULTS.map(([name, , text]) => (
                <button
                  key={name}
                  type="button"
                  class="sheet-row"
                  aria-pressed={name === fault}
                  onClick={() => void act("setCloudFault", { fault: name })}
                >
                  {text}
                </button>
              ))}
              <p class="sheet-note">{underWay === 1 ? "1 request under way" : `${underWay} requests under way`}</p>
            </>
          )}
        </>
      )}
    </Menu>
  );
}
