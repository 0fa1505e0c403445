/** What ticks cost on this machine, and what the engine holds in memory, over the worlds' time. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";
import UPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { ServerIndex } from "../../protocol/commands.ts";
import { worldKey, type CostView } from "../../protocol/views.ts";
import { costs } from "../../state/views.ts";
import { bytesText, millisecondsText } from "./figures.ts";

const MEGABYTE = 1_024 * 1_024;
const TICKS_PER_SECOND = 20;
const MOST = 600;
const HEIGHT = 130;

interface Line {
  readonly label: string;
  readonly colour: string;
  readonly of: (cost: CostView) => number;
}

const TICK_LINES: readonly Line[] = [
  { label: "Average", colour: "--accent", of: ({ average }) => average },
  { label: "Worst", colour: "--gold", of: ({ worst }) => worst },
];
const HEAP_LINES: readonly Line[] = [{ label: "Heap", colour: "--focus", of: ({ heapBytes }) => heapBytes / MEGABYTE }];

export function Costs({ server }: { readonly server: ServerIndex }): JSX.Element {
  const all = costs.of(worldKey(server)).slice(-MOST);
  const last = all.at(-1);
  if (!last) return <p class="empty">No second has passed yet.</p>;
  return (
    <div class="inside-content">
      <p class="inside-note">
        Of this browser's machine, host and pack together: {millisecondsText(last.average)} a tick, at worst{" "}
        {millisecondsText(last.worst)}; {bytesText(last.heapBytes)} in the engine.
      </p>
      <Plot title="Milliseconds a tick" unit="ms" lines={TICK_LINES} rows={all} />
      <Plot title="Memory of the engine" unit="MiB" lines={HEAP_LINES} rows={all} />
    </div>
  );
}

interface PlotProps {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly Line[];
  readonly rows: readonly CostView[];
}

function Plot({ title, unit, lines, rows }: PlotProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<UPlot | null>(null);
  const data = (): UPlot.AlignedData => [
    rows.map(({ tick }) => tick / TICKS_PER_SECOND),
    ...lines.map(({ of }) => rows.map(of)),
  ];

  useLayoutEffect(() => {
    const parent = place.current!;
    const made = new UPlot(optionsOf(lines, unit, parent.clientWidth), data(), parent);
    plot.current = made;
    const observer = new ResizeObserver(() => {
      if (parent.clientWidth > 0) made.setSize({ width: parent.clientWidth, height: HEIGHT });
    });
    observer.observe(parent);
    return () => {
      observer.disconnect();
      made.destroy();
    };
  }, [lines, unit]);
  useEffect(() => plot.current?.setData(data()), [rows]);

  return (
    <figure class="inside-plot">
      <figcaption>{title}</figcaption>
      <div ref={place} aria-hidden="true" />
    </figure>
  );
}

function optionsOf(lines: readonly Line[], unit: string, width: number): UPlot.Options {
  const styles = getComputedStyle(document.documentElement);
  const colour = (name: string): string => styles.getPropertyValue(name).trim();
  const axis = { stroke: colour("--text-soft"), grid: { stroke: colour("--line"), width: 1 }, ticks: { show: false } };
  return {
    width: Math.max(200, width),
    height: HEIGHT,
    legend: { live: false },
    cursor: { show: false },
    scales: { x: { time: false }, y: { range: (_plot, _least, most) => [0, Math.max(1, (most || 0) * 1.15)] } },
    axes: [
      { ...axis, size: 24, values: (_plot, splits) => splits.map((seconds) => `${seconds} s`) },
      { ...axis, size: 54, values: (_plot, splits) => splits.map((value) => `${value} ${unit}`) },
    ],
    series: [
      {},
      ...lines.map((line) => ({ label: line.label, stroke: colour(line.colour), width: 1.5, points: { show: false } })),
    ],
  };
}
