import { type Line, MAX_SCENE_MS } from '../narrate/lines.ts';

/** A speech that is not closed after so many lines was opened by mistake. */
const MAX_LINES = 40;
/** In songs, each line may be a paragraph, and only the last one closes the speech. */
const PAIRS = [
  { opens: /“/u, mark: /[“”]/gu },
  // `The kings’ sons` closes nothing.
  { opens: /(?<!\p{L})‘/u, mark: /(?<!\p{L})‘|(?<=[.,!?…;:—–”"-])’(?!\p{L})/gu },
] as const;

/** Whether somebody goes on speaking in the next line. A speech that is too long for a scene has to be cut somewhere. */
export type Speaking = 'no' | 'yes' | 'long';

/** For each line, whether somebody goes on speaking in the next one. */
export function speechesIn(lines: readonly Pick<Line, 'text' | 'durationMs' | 'opensBlock'>[]): Speaking[] {
  const goesOn = lines.map((): Speaking => 'no');
  for (const { opens, mark } of PAIRS) {
    let from: number | undefined;
    for (const [at, { text, opensBlock }] of lines.entries()) {
      if (from !== undefined && at - from > MAX_LINES) from = undefined;
      for (const { 0: found, index } of text.matchAll(mark)) {
        // A speech that goes on in another paragraph is opened again there. Elsewhere, the one before was never closed.
        const isOpenedAgain = from !== undefined && opensBlock && index === 0;
        if (opens.test(found)) {
          if (from !== undefined && !isOpenedAgain) goesOn.fill('long', from, lastOfBlock(lines, from));
          from = isOpenedAgain ? from : at;
        } else if (from !== undefined) {
          const length = lines.slice(from, at + 1).reduce((sum, { durationMs }) => sum + durationMs, 0);
          goesOn.fill(length > MAX_SCENE_MS ? 'long' : 'yes', from, at);
          from = undefined;
        }
      }
    }
  }
  return goesOn;
}

function lastOfBlock(lines: readonly Pick<Line, 'opensBlock'>[], from: number): number {
  const next = lines.findIndex(({ opensBlock }, at) => at > from && opensBlock);
  return (next < 0 ? lines.length : next) - 1;
}
