import { capitalised } from '../../core/text/capitalised.ts';
import { takenUp } from '../choose/dangling.ts';
import type { Line } from '../narrate/lines.ts';

/** Punctuation after which a sentence continues. At the end of a scene, a full stop replaces it. */
const GOES_ON = /\s*(?:[;:,—–]|--+)["'”’)]?$/u;

/**
 * The text of a scene, and where each of its lines starts. Verse keeps its lines, with a blank line between
 * stanzas.
 *
 * A scene that ends within a long sentence ends with a full stop if its part is a complete sentence. The rest
 * then starts with a capital.
 */
export function narrate(
  lines: readonly Line[],
  around: {
    readonly previous: Line | undefined;
    readonly next: Line | undefined;
    /** Whether a tale goes on here after something was left out. */
    readonly isTakenUp?: boolean;
  },
): { narration: string; spoken: { line: Line; start: number }[] } {
  let narration = '';
  const spoken = lines.map((line, at) => {
    if (narration !== '') narration += separator(lines[at - 1], line, narration);
    const start = narration.length;
    const isLast = at === lines.length - 1;
    const isCutOff = at === 0 && line.continuesSentence && around.previous?.ending !== 'open';
    const whole = isCutOff ? capitalised(line.text) : line.text;
    const text = at === 0 && around.isTakenUp ? takenUp(whole) : whole;
    const said = isLast ? closed({ ...line, text }, around.next) : text;
    narration += said;
    return { line: said === line.text ? line : { ...line, text: said }, start };
  });
  return { narration, spoken };
}

function separator(before: Line | undefined, line: Line, narration: string): string {
  if (before?.kind === 'verse' || line.kind === 'verse') return before?.block === line.block ? '\n' : '\n\n';
  // Chinese and Japanese have no space between sentences.
  return /[。！？」』]$/u.test(narration) ? '' : ' ';
}

function closed(line: Line, next: Line | undefined): string {
  const { text, ending, kind } = line;
  if (kind === 'verse' || ending === 'sentence') return text;
  // The rest follows immediately, so the voice continues as after a comma.
  if (ending === 'open' && next !== undefined) return text;
  return `${text.replace(GOES_ON, '')}.`;
}
