/** A plain-text book without the licence around it, and what its header said. */
export interface UnwrappedBook {
  readonly title?: string;
  readonly language?: string;
  readonly body: string;
}

const START = /^[ \t]*\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG[^\n]*(?:\n[^\n]+)?$/im;
const END = /^[ \t]*(?:\*{3} ?END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the )?Project Gutenberg)/im;
const CREDITS =
  /^\s*(?:Produced by|E-?text prepared by|Transcribed (?:from|by)|This e-?text was|\[?Transcriber['’]s note|Note: Project Gutenberg)/i;
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

/** Drops the header, licence and credits of a Project Gutenberg text; any other text comes back whole. */
export function dropGutenbergFrame(text: string): UnwrappedBook {
  const start = START.exec(text);
  const end = END.exec(text);
  if (start === null && end === null) return { body: text };
  const header = text.slice(0, start?.index ?? 0);
  const from = start === null ? 0 : start.index + start[0].length;
  const to = end !== null && end.index > from ? end.index : text.length;
  const title = /^Title:[ \t]*(.+(?:\n[ \t]+\S.*)*)/m.exec(header)?.[1]?.replace(/\s+/g, ' ').trim();
  const language = LANGUAGES[/^Language:[ \t]*([A-Za-z]+)/m.exec(header)?.[1]?.toLowerCase() ?? ''];
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    body: text.slice(from, to).trimStart(),
  };
}

/** Whether a paragraph only says who digitised the book. */
export function isCredits(text: string): boolean {
  return CREDITS.test(text);
}
