/** Values that the browser keeps, by name. Where storage is blocked or full, they last until the page is closed. */
export interface KeptValues {
  get(name: string): string | undefined;
  /** `undefined` removes the value. */
  set(name: string, value: string | undefined): void;
}

/** Shared by all tabs, and kept when the browser is closed. */
export const onThisDevice = keptIn(() => localStorage);
/** Kept until the tab is closed. */
export const inThisTab = keptIn(() => sessionStorage);

/** One of `among`, or `otherwise` where nothing or something else is kept. */
export function choiceKept<Value extends string>(
  name: string,
  { among, otherwise }: { readonly among: readonly Value[]; readonly otherwise: Value },
): Value {
  const kept = onThisDevice.get(name);
  return among.find((value) => value === kept) ?? otherwise;
}

/** @param area throws a SecurityError, as reading `localStorage` does, where the user blocks storage */
function keptIn(area: () => Storage): KeptValues {
  const memory = new Map<string, string>();
  const keyOf = (name: string) => `scenecast:${name}`;
  return {
    get(name) {
      try {
        return memory.get(name) ?? area().getItem(keyOf(name)) ?? undefined;
      } catch {
        return undefined;
      }
    },
    set(name, value) {
      memory.delete(name);
      try {
        if (value === undefined) area().removeItem(keyOf(name));
        else area().setItem(keyOf(name), value);
      } catch {
        if (value !== undefined) memory.set(name, value);
      }
    },
  };
}
