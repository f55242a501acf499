import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, runsOf, type SceneContext } from '../context.ts';
import { withoutBrackets } from '../words/clauses.ts';
import { countWords } from '../words/reading.ts';
import { LONG_ITEM } from './lists.ts';

const NUMBERED = /^(?<number>\d{1,2})[.)]\s(?<text>\S.*)$/u;
const MAX_MS = 17_000;
const MAX_HEADING_LENGTH = 60;
/** Names of products are longer than points, and are looked at rather than read. */
const MAX_ITEM = { words: 20, length: 112 };

/** Paragraphs that a document numbers by hand: `1) The lamp`, `2) The bell`. */
export function numberedLineCards(context: SceneContext): Candidate[] {
  const { scene, beats, material } = context;
  const runs = runsOf(context, ({ text, kind, source, table }) =>
    kind === 'paragraph' && !source && !table && NUMBERED.test(text) ? 'numbered' : undefined,
  );
  return runs.flatMap(({ first, last }): Candidate[] =>
    partsOf(last - first + 1).flatMap(({ from, to }): Candidate[] => {
      const lines = scene.lines.slice(first + from, first + to + 1);
      const found = lines.map(({ text }) => NUMBERED.exec(text)?.groups);
      const numbers = found.map((own) => Number(own?.number));
      const items = found.map((own) => itemOf(own?.text ?? ''));
      const isInOrder = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
      const [start, end] = [beatsOfLine(beats, first + from), beatsOfLine(beats, first + to)];
      if (!isInOrder || items.some((item) => item === undefined) || !start || !end) return [];
      const heading = [...material.headingsOf(lines[0]?.section ?? 0), material.title].find(
        (own) => own !== '' && own.length <= MAX_HEADING_LENGTH,
      );
      return [
        {
          card: {
            kind: 'list',
            ordered: false,
            items: items.filter((item) => item !== undefined),
            ...(heading !== undefined && { heading }),
          },
          value: VALUES.list,
          from: start.from,
          to: end.to,
          group: 'numbered lines',
          maxMs: MAX_MS,
        },
      ];
    }),
  );
}

function itemOf(text: string): string | undefined {
  const item = withoutBrackets(text)
    .replace(/[.;,]$/u, '')
    .trim();
  const isShort = item.length <= MAX_ITEM.length && countWords(item) <= MAX_ITEM.words;
  return isShort && item !== '' ? item : undefined;
}

/** Points of one card: two or more, in cards of about equal length. */
function partsOf(count: number): { from: number; to: number }[] {
  if (count < 2) return [];
  const cards = Math.ceil(count / LONG_ITEM.perCard);
  const starts = Array.from({ length: cards + 1 }, (_, card) => Math.round((card * count) / cards));
  return starts.slice(1).map((end, card) => ({ from: starts[card] ?? 0, to: end - 1 }));
}
