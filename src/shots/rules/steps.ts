import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, type SceneContext } from '../context.ts';
import { withoutBrackets } from '../words/clauses.ts';
import { countWords } from '../words/reading.ts';
import { isWholeSentence } from '../words/sentences.ts';

/** Below lists that show several steps at once. */
const COST = 4;
const MAX_TEXT_WORDS = 26;
const MAX_TEXT_LENGTH = 160;
const MAX_MS = 14_000;
/** `Step 4: …`, as the document numbers it or as the narration does. */
const NUMBERED = /^(?<term>(?:Step|Schritt|Paso|Étape|Passo) \d{1,2}): (?<text>\p{Lu}.*)$/u;
const ORDINALS = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
];
const ORDINAL = new RegExp(`^(?<ordinal>${ORDINALS.join('|')}): (?<text>\\p{Lu}.*)$`, 'u');

/** One point of a numbered list that is too long to stand among the others: its number, and what it says. */
export function stepCards({ scene, beats }: SceneContext): Candidate[] {
  return scene.lines.flatMap((line, lineIndex): Candidate[] => {
    const at = beatsOfLine(beats, lineIndex);
    const step =
      line.table || line.continuesSentence || line.ending !== 'sentence' ? undefined : stepIn(line.text);
    if (!at || !step) return [];
    return [
      {
        card: { kind: 'definition', ...step },
        value: VALUES.definition - COST,
        ...at,
        maxMs: MAX_MS,
        group: `steps ${line.block}`,
      },
    ];
  });
}

export function stepIn(sentence: string): { term: string; text: string } | undefined {
  const { term, text: named } = NUMBERED.exec(sentence)?.groups ?? {};
  const { ordinal, text: counted } = ORDINAL.exec(sentence)?.groups ?? {};
  const text = withoutBrackets(named ?? counted ?? '');
  const isShown =
    isWholeSentence(text) && countWords(text) <= MAX_TEXT_WORDS && text.length <= MAX_TEXT_LENGTH;
  if (!isShown) return undefined;
  return { term: term ?? String(ORDINALS.indexOf(ordinal ?? '') + 1), text };
}
