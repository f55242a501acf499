// A speech engine in forty lines: it rings one tone for each word instead of saying it.
// The types are `EngineFile` and `OwnSpeechModel` of `scenecast/server`.

const SAMPLE_RATE_HZ = 24_000;
const WORD_MS = 260;
/** A pentatonic scale, in Hz. */
const TONES = [440, 495, 557, 660, 743];

/** @type {import('scenecast/server').OwnSpeechModel} */
export const speech = {
  modelId: 'pentatonic',
  voices: [{ id: 'bell', name: 'Bell', language: 'mul', description: 'one tone a word' }],

  async speak({ text, speed = 1, signal }) {
    const wordMs = WORD_MS / speed;
    const samplesAWord = Math.round((SAMPLE_RATE_HZ * wordMs) / 1000);
    const words = [...text.matchAll(/\S+/g)];
    const samples = new Float32Array(samplesAWord * words.length);
    words.forEach(([word], index) => {
      signal.throwIfAborted();
      const hz = TONES[word.length % TONES.length];
      for (let at = 0; at < samplesAWord; at++) {
        const seconds = at / SAMPLE_RATE_HZ;
        samples[index * samplesAWord + at] = 0.4 * Math.sin(2 * Math.PI * hz * seconds) * Math.exp(-8 * seconds);
      }
    });
    return { audio: { sampleRateHz: SAMPLE_RATE_HZ, samples }, characters: timesOf(text, words, wordMs) };
  },
};

/** When each character is heard: with its word. So captions light up exactly on the tones. */
function timesOf(text, words, wordMs) {
  const wordAt = (at) => words.findLastIndex(({ index }) => index <= at);
  return [...text].reduce(
    ({ times, at }, character) => {
      const word = Math.max(0, wordAt(at));
      times.push({ text: character, startMs: word * wordMs, endMs: (word + 1) * wordMs });
      return { times, at: at + character.length };
    },
    { times: [], at: 0 },
  ).times;
}
