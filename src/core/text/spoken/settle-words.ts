/** A token with its words, before it is compared with its neighbours. */
export interface Draft {
  readonly written: string;
  readonly start: number;
  readonly end: number;
  readonly spoken: string;
  readonly opensBracket: boolean;
  readonly closesBracket: boolean;
  /** Whether it ends a line of verse, with a pause and no full stop. */
  readonly endsLine: boolean;
  /** The punctuation of a silent token, which goes to the previous word. */
  readonly silentMark: string;
  /** The mark of the sentence that ends here. */
  readonly stop: '.' | '?' | '!' | '';
}

type Settled = Pick<Draft, 'written' | 'start' | 'end' | 'spoken'>;

const NUMBER_WORD =
  /^(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|[mbtq]\w*illion|\p{L})$/iu;

/**
 * Compares tokens with their neighbours: the mark of a silent token goes to the previous word, brackets are set off
 * by pauses, a word that only the reading added is not repeated, and each sentence keeps its stop.
 */
export function settleWords(drafts: readonly Draft[]): Settled[] {
  const settled: Settled[] = [];
  /** Indexes of the last audible token, and of the first in this sentence. */
  let heard = -1;
  let firstOfSentence = 0;
  let isInBracket = false;
  for (const draft of drafts) {
    const { written, start, end } = draft;
    let { spoken } = draft;
    const before = settled[heard];
    if (before && spoken !== '') {
      if (draft.opensBracket && /[\p{L}\p{N}]$/u.test(before.spoken)) {
        settled[heard] = { ...before, spoken: `${before.spoken},` };
      }
      spoken = withoutEcho(before, { written, spoken });
      const shorter = withoutForeshadow(before, { written, spoken });
      if (shorter !== before.spoken) settled[heard] = { ...(settled[heard] as Settled), spoken: shorter };
    }
    settled.push({ written, start, end, spoken });
    if (spoken !== '') heard = settled.length - 1;
    else mark(settled, heard, draft.silentMark);
    isInBracket ||= draft.opensBracket;
    if (draft.closesBracket) {
      if (isInBracket) mark(settled, heard, ',');
      isInBracket = false;
    }
    if (draft.endsLine) mark(settled, heard, ',');
    if (draft.stop !== '') {
      if (heard >= firstOfSentence) stop(settled, heard, draft.stop);
      firstOfSentence = settled.length;
    }
  }
  return settled;
}

function mark(settled: Settled[], index: number, sign: string): void {
  const token = settled[index];
  if (token && sign !== '' && /[\p{L}\p{N}]$/u.test(token.spoken)) {
    settled[index] = { ...token, spoken: token.spoken + sign };
  }
}

function stop(settled: Settled[], index: number, sign: string): void {
  const token = settled[index];
  if (!token || /[.!?。！？]$/u.test(token.spoken)) return;
  settled[index] = { ...token, spoken: token.spoken.replace(/[,;:、，]+$/u, '') + sign };
}

/** `version v2.1`: the previous word says it already. */
function withoutEcho(before: Settled, token: { readonly written: string; readonly spoken: string }): string {
  const last = /(\S+)$/u.exec(before.spoken)?.[1]?.toLowerCase() ?? '';
  const [first = '', ...rest] = token.spoken.split(' ');
  if (rest.length === 0 || first.toLowerCase() !== last || NUMBER_WORD.test(last)) return token.spoken;
  return begins(token.written, first) ? token.spoken : rest.join(' ');
}

/** `$5 dollars`: the next word says it. */
function withoutForeshadow(
  before: Settled,
  token: { readonly written: string; readonly spoken: string },
): string {
  const said = before.spoken.split(' ');
  const last = said.at(-1)?.toLowerCase() ?? '';
  const first = /^[\p{L}']+/u.exec(token.spoken)?.[0]?.toLowerCase() ?? '';
  if (said.length < 2 || first !== last || NUMBER_WORD.test(last)) return before.spoken;
  return before.written.toLowerCase().endsWith(last) ? before.spoken : said.slice(0, -1).join(' ');
}

function begins(written: string, word: string): boolean {
  return written
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .startsWith(word.toLowerCase());
}
