/** What is looked at at once: some 20 ms. */
const WINDOW_SAMPLES = 1024;
/** The softest that the scale shows, in decibels below the loudest there can be. */
const FLOOR_DB = -60;

/**
 * Tells how loud it is, from 0 to 1 as it is heard, again and again until the returned function is called.
 *
 * @param everyMs How often, in milliseconds.
 */
export function followLevel(
  stream: MediaStream,
  { everyMs, onLevel }: { readonly everyMs: number; readonly onLevel: (level: number) => void },
): () => void {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: WINDOW_SAMPLES });
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(WINDOW_SAMPLES);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    onLevel(levelOf(samples));
  }, everyMs);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}

/** The loudness of samples on a scale of decibels: 0 for silence, 1 for the loudest there can be. */
export function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const decibels = 10 * Math.log10(power);
  return Math.min(1, Math.max(0, 1 - decibels / FLOOR_DB));
}
