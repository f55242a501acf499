/** Reads pronunciations, one a line, as `word = sound`. Lines that are not so are returned, because they have no effect. */
export function pronunciationsOf(typed: string): {
  readonly pronunciations: Readonly<Record<string, string>>;
  readonly invalidLines: readonly string[];
} {
  const lines = typed.split('\n').map((line) => line.trim());
  const pairs: [string, string][] = [];
  const invalidLines: string[] = [];
  for (const line of lines.filter((each) => each !== '')) {
    const [word, sound] = [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)];
    if (line.includes('=') && word.trim() && sound.trim()) pairs.push([word.trim(), sound.trim()]);
    else invalidLines.push(line);
  }
  return { pronunciations: Object.fromEntries(pairs), invalidLines };
}
