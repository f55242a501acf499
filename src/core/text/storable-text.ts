/** Whether a text can be stored: it contains no NUL character and no lone surrogate. */
export function isStorable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

/** The JSON Pointer of the first text that cannot be stored. */
export function findUnstorableText(body: unknown): string | undefined {
  const pending: { readonly path: string; readonly value: unknown }[] = [{ path: '', value: body }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { path, value } = next;
    if (typeof value === 'string') {
      if (!isStorable(value)) return path;
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) pending.push({ path: `${path}/${key}`, value: part });
    }
  }
  return undefined;
}
