/** A plain-text book without the licence around it, and the contents of its header. */
export interface UnwrappedBook {
  readonly title?: string;
  readonly language?: string;
  readonly body: string;
}

const START = /^[ \t]*\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG[^\n]*(?:\n[^\n]+)?$/im;
const END =
  /^[ \t]*(?:\*{3} ?END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the )?Project Gutenberg|\*{3} ?START: FULL LICENSE|THE FULL PROJECT GUTENBERG LICENSE|Section 1\.\s+General Terms of Use and Redistributing Project Gutenberg|Updated editions will replace the previous one|This file should be named \S+\.(?:txt|zip))/im;
const LICENCE =
  /^[ \t]*(?:\*{3} ?(?:END OF|START: FULL)|End of (?:the )?Project Gutenberg|THE FULL PROJECT GUTENBERG LICENSE|Section 1\.\s+General Terms of Use)/im;
/** The line that ends the small print in books of the first years. */
const SMALL_PRINT_END = /^[^\n]*\*END\*? ?THE SMALL PRINT![^\n]*$/im;
/** Phrases that occur only in the header of a book. */
const HEADER =
  /project gutenberg|(?:e-?book|e-?text) is for the use of anyone|^release date:|^posting date:|^character set encoding:|\[(?:e-?book|e-?text) ?#\d+\]|online distributed proofread|^(?:produced|transcribed|e-?text prepared|scanned and proofed) (?:by|from)|this file should be named/im;
/** How much of a text is searched for a header. */
const HEADER_CHARACTERS = 30_000;
const CREDITS =
  /^\s*(?:Produced by|E-?text prepared by|Transcribed (?:from|by)|Scanned and proofed by|This e-?text was|\[?Transcriber['’]?s?['’]? notes?\b|(?:If they are not )?Obvious (?:typesett|typograph|print)|Throughout this (?:text|book|etext) you will|Errors are listed at the end|Note: Project Gutenberg|<<THIS ELECTRONIC VERSION)/i;
/** Several paragraphs in one pair of brackets. */
const TRANSCRIBERS_NOTE =
  /^[ \t]*\[Transcriber['’]?s?['’]? notes?\b(?:[^[\]]|\[[^[\]]{0,200}\]){0,6000}\][ \t]*$/gim;
const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  german: 'de',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  dutch: 'nl',
  finnish: 'fi',
  latin: 'la',
};

/**
 * Drops the header, licence and credits of a Project Gutenberg text, marked in the style of any year or not
 * at all. Any other text is returned unchanged.
 */
export function dropGutenbergFrame(text: string): UnwrappedBook {
  const start = START.exec(text) ?? SMALL_PRINT_END.exec(text.slice(0, HEADER_CHARACTERS));
  const afterHeader =
    start === null ? headerEnd(text.slice(0, LICENCE.exec(text)?.index)) : start.index + start[0].length;
  const from = afterHeader + smallPrintEnd(text.slice(afterHeader, afterHeader + HEADER_CHARACTERS));
  const rest = text.slice(from);
  const end = END.exec(rest);
  if (from === 0 && end === null) return { body: text };
  const header = text.slice(0, from);
  const title = /^Title:[ \t]*(.+(?:\n[ \t]+\S.*)*)/m
    .exec(header)?.[1]
    ?.replace(/\s*\n\s+(?=(?:an?|the|or|being) )/gi, ': ')
    .replace(/\s+/g, ' ')
    .trim();
  const language = LANGUAGES[/^Language:[ \t]*([A-Za-z]+)/m.exec(header)?.[1]?.toLowerCase() ?? ''];
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    body: (end === null ? rest : rest.slice(0, end.index)).replace(TRANSCRIBERS_NOTE, '').trimStart(),
  };
}

/** The position after small print between the header and the book. */
function smallPrintEnd(start: string): number {
  const last = [...start.matchAll(/^[^\n]*small print!?[^\n]*$/gim)].at(-1);
  if (last === undefined || !/project gutenberg/i.test(start)) return 0;
  const end = start.indexOf('\n\n', last.index);
  return end === -1 ? last.index + last[0].length : end;
}

/** The position after the last paragraph of a header without marks; 0 if there is no header. */
function headerEnd(text: string): number {
  const start = text.slice(0, HEADER_CHARACTERS);
  if (!/project gutenberg/i.test(start.slice(0, 3000))) return 0;
  let end = 0;
  let at = 0;
  for (const paragraph of start.split('\n\n')) {
    at += paragraph.length + 2;
    if (HEADER.test(paragraph.trim())) end = at;
  }
  return Math.min(end, text.length);
}

/** Whether a paragraph only names who digitised the book. */
export function isCredits(text: string): boolean {
  return CREDITS.test(text);
}
