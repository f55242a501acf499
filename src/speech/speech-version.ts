/**
 * Raised when an engine on this machine speaks the same text in another way: other words for figures and symbols, or
 * another sound. All of a film's speech is then made anew, so that no two scenes sound unlike. Engines that cost money
 * have none: nobody pays again for what is there.
 */
const VERSIONS: Readonly<Record<string, number>> = {
  // 2: equalised, evened out, and with less hissing.
  'embedded:flite': 2,
  'espeak-ng': 1,
};

/** The version of what an engine, or any of its provider, speaks; `undefined` where it has none. */
export function speechVersion(engine: string): number | undefined {
  return VERSIONS[engine] ?? VERSIONS[engine.split(':', 1)[0] ?? ''];
}
