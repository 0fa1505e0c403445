/** A player's screen in a phone's or a desktop's frame: the world behind, what lies over it, and the form. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { ScreenView } from "../../../protocol/views.ts";
import { FormDialog, type FormUse } from "../forms/form-dialog.tsx";
import { Hud } from "./hud.tsx";
import { scaleFor, type Device, type Scale } from "./scale.ts";
import { Scenery } from "./scenery.tsx";

export interface StageNotice {
  readonly text: string;
  /** What can be done about it now. */
  readonly action?: { readonly text: string; readonly onPress: () => void };
}

export interface StageProps {
  readonly view: ScreenView | undefined;
  readonly tick: number;
  readonly device: Device;
  readonly use: FormUse;
  /** What lies over everything: why nothing is to be seen, or the player's death. */
  readonly notice?: StageNotice | undefined;
}

export function Stage({ view, tick, device, use, notice }: StageProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const scale = useScale(frame, device);
  const { unit, width, height } = scale;
  const takesFocus = (): boolean => {
    const { activeElement } = document;
    const panel = frame.current?.closest(".panel-content");
    return activeElement === null || activeElement === document.body || panel?.contains(activeElement) === true;
  };
  const form = view?.form;
  return (
    <div class={`device device-${device}`} ref={frame}>
      <div class="stage" style={{ "--u": `${unit}px`, width: `${width * unit}px`, height: `${height * unit}px` }}>
        <Scenery width={width} height={height} />
        {view && <Hud view={view} tick={tick} scale={scale} hasForm={Boolean(form)} />}
        {form && !notice && (
          <FormDialog key={view.formNumber} form={form} unit={unit} use={use} takesFocus={takesFocus} />
        )}
        {notice && (
          <div class="stage-notice">
            <p>{notice.text}</p>
            {notice.action && (
              <button type="button" class="button button-strong" onClick={notice.action.onPress}>
                {notice.action.text}
              </button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

/** Above and below the device. */
const MARGIN = 16;

function useScale(frame: { readonly current: HTMLElement | null }, device: Device): Scale {
  const [{ room, tall }, setRoom] = useState({ room: 452, tall: Infinity });
  useLayoutEffect(() => {
    const one = frame.current!;
    const panel = one.closest(".panel-content");
    const look = (): void => {
      const { paddingLeft, paddingRight } = getComputedStyle(one);
      const free = one.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      const tall = panel ? panel.clientHeight - MARGIN : Infinity;
      if (free > 0) setRoom((before) => (before.room === free && before.tall === tall ? before : { room: free, tall }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(one);
    if (panel) observer.observe(panel);
    return () => observer.disconnect();
  }, [device]);
  return scaleFor(room, device, devicePixelRatio, tall);
}
