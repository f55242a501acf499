/** A choice that this browser remembers; the standard one where storage is refused or holds something else. */
export function remembered<Value extends string>(
  name: string,
  options: { readonly among: readonly Value[]; readonly otherwise: Value },
): Value {
  const stored = localStorage.getItem(`scenecast:${name}`);
  return options.among.find((value) => value === stored) ?? options.otherwise;
}

export function remember(name: string, value: string | undefined): void {
  if (value === undefined) localStorage.removeItem(`scenecast:${name}`);
  else localStorage.setItem(`scenecast:${name}`, value);
}
