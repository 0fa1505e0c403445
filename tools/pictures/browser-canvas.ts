/** What the drawing asks of the browser that it runs in: a few members of its canvas and of its page. */

/** A canvas's context in two dimensions. */
export interface Pen {
  fillStyle: string;
  globalAlpha: number;
  font: string;
  textBaseline: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { readonly width: number };
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  scale(x: number, y: number): void;
  beginPath(): void;
  rect(x: number, y: number, width: number, height: number): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  clip(): void;
  fill(): void;
}

export interface Canvas {
  width: number;
  height: number;
  getContext(kind: "2d"): Pen;
  toDataURL(type: string, quality?: number): string;
}

interface PageElement {
  id: string;
  innerHTML: string;
  textContent: string;
  append(child: PageElement): void;
}

export interface Page {
  readonly body: PageElement;
  readonly fonts: { load(font: string): Promise<unknown> };
  createElement(tag: "canvas"): Canvas;
  createElement(tag: "pre"): PageElement;
}

export const page = (): Page => (globalThis as unknown as { readonly document: Page }).document;
