/**
 * A form belongs to the pack that shows it: whoever looks at it, answers it or closes it, what it does is done as that pack.
 */
import type { Host, OpenForm } from "../host.ts";
import { asPack } from "../packs/packs.ts";

export function formOfPack({ shared, pack }: Host, form: OpenForm): OpenForm {
  const own = <Result>(act: () => Result): Result => asPack(shared.running, pack, act);
  const { click, fill } = form;
  return {
    kind: form.kind,
    get title() {
      return own(() => form.title);
    },
    get body() {
      return own(() => form.body);
    },
    get buttons() {
      return own(() => form.buttons);
    },
    get controls() {
      return own(() => form.controls);
    },
    get elements() {
      return own(() => form.elements);
    },
    ...(click ? { click: (button: number) => own(() => click(button)) } : {}),
    ...(fill ? { fill: (field: number, value: unknown) => own(() => fill(field, value)) } : {}),
    resolve: (response) => own(() => form.resolve(response)),
    reject: (reason) => own(() => form.reject(reason)),
  };
}
