import type { HeadlineWord, PlanBasis, TypographicPlan } from './picture-plan.ts';

const MAX_PHRASE_LENGTH = 60;

/** A card with the first words of a text that cannot be understood: no English, or no words at all. */
export function planPlainText(text: string): TypographicPlan {
  const phrase = firstPhrase(text);
  return {
    kind: 'typographic',
    ...plainBasis(phrase),
    description: phrase === '' ? 'A blank card.' : `A card with the words ${phrase}.`,
  };
}

/** What a plan has when nothing is known but its headline. */
export function plainBasis(headline: string): Omit<PlanBasis, 'description'> {
  return {
    headline: plainWords(headline),
    setting: 'abstract',
    timeOfDay: 'day',
    weather: 'clear',
    subjects: [],
  };
}

/** A headline without emphasis. */
export function plainWords(text: string): HeadlineWord[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.map((word) => ({ text: word, highlighted: false }));
}

/** The first sentence, cut at a space near the limit; scripts without spaces are cut between characters. */
function firstPhrase(text: string): string {
  const clean = text
    .slice(0, 1_000)
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\s]+/gu, ' ')
    .trim();
  const sentence = /^.*?[.!?。！？؟।](?=\s|$|[^\d\p{P}])/u.exec(clean)?.[0] ?? clean;
  const unmarked = withoutHalfPairs(sentence.replace(/[.。]$/u, ''));
  const characters = [...unmarked];
  if (characters.length <= MAX_PHRASE_LENGTH) return unmarked;
  const cut = characters.slice(0, MAX_PHRASE_LENGTH).join('');
  const space = cut.lastIndexOf(' ');
  return withoutHalfPairs(`${space > MAX_PHRASE_LENGTH / 3 ? cut.slice(0, space) : cut}…`);
}

/** A quotation or a bracket that is cut off opens nothing. */
function withoutHalfPairs(text: string): string {
  const count = (mark: string) => text.split(mark).length - 1;
  const halves = ['«»', '()', '[]', ...(text.includes('„') ? ['„“'] : ['“”'])].filter(
    ([open = '', close = '']) => count(open) !== count(close),
  );
  const marks = new Set([...halves.join(''), ...(count('"') % 2 === 1 ? ['"'] : [])]);
  return marks.size === 0 ? text : [...text].filter((mark) => !marks.has(mark)).join('');
}
