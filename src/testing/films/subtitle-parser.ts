import * as mediaCaptions from 'media-captions';

export interface ParsedSubtitle {
  readonly startMs: number;
  readonly endMs: number;
  /** Its lines, with markup and escapes resolved. */
  readonly text: string;
}

/**
 * Parses a subtitle file as strictly as a player may.
 *
 * @throws Error with every complaint of the parser.
 */
export async function parseSubtitles(text: string, type: 'srt' | 'vtt'): Promise<ParsedSubtitle[]> {
  const { cues, errors } = await parser.parseText(text, { type, strict: true, errors: true });
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('; '));
  return cues.map((cue) => ({
    startMs: Math.round(cue.startTime * 1000),
    endMs: Math.round(cue.endTime * 1000),
    text: type === 'vtt' ? plainText(parser.tokenizeVTTCue(cue)) : cue.text,
  }));
}

interface Cue {
  readonly startTime: number;
  readonly endTime: number;
  readonly text: string;
}

type Token =
  | { readonly type: 'text'; readonly data: string }
  | { readonly type: 'element'; readonly children: readonly Token[] };

interface Parser {
  parseText(
    text: string,
    options: { readonly type: string; readonly strict: boolean; readonly errors: boolean },
  ): Promise<{ readonly cues: readonly Cue[]; readonly errors: readonly Error[] }>;
  tokenizeVTTCue(cue: Cue): readonly Token[];
}

// The package's own declarations import without file extensions, which Node's resolution does not support.
const parser = mediaCaptions as unknown as Parser;

function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => ('data' in token ? token.data : plainText(token.children))).join('');
}
