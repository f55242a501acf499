/**
 * Increase the version when an engine on this machine speaks the same text differently: other words for
 * numbers and symbols, or another sound. All speech of a film is then made again, so that its scenes sound
 * alike. Paid engines have no version, because nobody should pay again for existing speech.
 */
const VERSIONS: Readonly<Record<string, number>> = {
  // 2: equalised, compressed, and with less hissing.
  'embedded:flite': 2,
  'espeak-ng': 1,
};

/** The version of an engine's speech, or of all engines of its provider; `undefined` if there is none. */
export function speechVersion(engine: string): number | undefined {
  return VERSIONS[engine] ?? VERSIONS[engine.split(':', 1)[0] ?? ''];
}
