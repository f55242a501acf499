import type { FigureCard } from '../../core/card.ts';
import type { Block, Figure } from '../../core/model.ts';
import { sentences } from '../../core/text/sentences.ts';

/** What is seen while some of the document is told. */
export interface ShotWords {
  /** Index of the block whose words are told first; without it, no figure is shown. */
  readonly block?: number | undefined;
  readonly text: string;
  /** Whether it shows something else that must not give way. */
  readonly isTaken?: boolean | undefined;
}

const KINDS =
  'fig(?:ure)?s?|abb(?:ildung(?:en)?)?|figuras?|figuur|schemes?|schema|charts?|diagrams?|graphs?|exhibits?|plates?|maps?|photos?|illustrations?|bild(?:er)?|grafik|schaubild';
const NUMBER = '(?:[A-Z][.-]?)?(?:\\d{1,3}|[IVX]{1,5})(?:[.–-]\\d{1,3}){0,3}[a-z]?';
/** `Figure 3`, `Figs. 3 and 4`, `Abb. 2a`. */
const REFERENCE = new RegExp(
  `(?<![\\p{L}\\p{N}])(${KINDS})\\.?\\s*(${NUMBER})(?![\\p{L}\\p{N}])(?:\\s*(?:,|and|und|et|y|e|&|or|oder)\\s*(${NUMBER})(?![\\p{L}\\p{N}]))?`,
  'giu',
);
/** Words that a shot must share with a sentence that refers to a figure, of those that the shorter of them has. */
const MIN_SHARED = 0.6;
/** As many words of a caption make a shot the one that tells of the figure. */
const MIN_CAPTION_WORDS = 2;
const MAX_BLOCK_CHARACTERS = 20_000;

/**
 * Which figure each shot shows, as the index of its block: the one to which its sentence refers, else the one that
 * follows its passage in the document. A shot shows one figure at most, and no figure is shown twice.
 *
 * @param shots in the order in which they are seen
 */
export function placeFigures(blocks: readonly Block[], shots: readonly ShotWords[]): (number | undefined)[] {
  const figures = blocks.flatMap((block, index) => (block.kind === 'figure' ? [{ index, block }] : []));
  const placed: (number | undefined)[] = shots.map(() => undefined);
  if (figures.length === 0) return placed;
  const shotsOf = shotsByBlock(shots);
  const isFree = (shot: number) => placed[shot] === undefined && shots[shot]?.isTaken !== true;
  const shown = new Set<number>();
  const show = (figure: number, shot: number | undefined) => {
    if (shot === undefined || shown.has(figure)) return;
    placed[shot] = figure;
    shown.add(figure);
  };
  const labelled = new Map<string, number>();
  for (const { index, block } of figures) {
    const [key] = block.label === undefined ? [] : keysIn(block.label);
    if (key !== undefined && !labelled.has(key)) labelled.set(key, index);
  }
  const referring: { readonly figure: number; readonly own: readonly number[] }[] = [];
  for (const [at, own] of shotsOf) {
    for (const sentence of referringSentences(blocks[at])) {
      for (const figure of keysIn(sentence).flatMap((key) => labelled.get(key) ?? [])) {
        referring.push({ figure, own });
        show(figure, tellingShot(sentence, own.filter(isFree), shots));
      }
    }
  }
  for (const { figure, own } of referring) show(figure, own.find(isFree));
  for (const { index, block } of figures) {
    const [key] = block.label === undefined ? [] : keysIn(block.label);
    if (key !== undefined && !labelled.has(key)) labelled.set(key, index);
  }
  for (const [at, own] of shotsOf) {
    for (const sentence of referringSentences(blocks[at])) {
      for (const key of keysIn(sentence)) {
        const figure = labelled.get(key);
        if (figure !== undefined) show(figure, tellingShot(sentence, own.filter(isFree), shots));
      }
    }
  }
  for (const { index, block } of figures) {
    const free = passageOf(blocks, index, shotsOf)?.filter(isFree) ?? [];
    show(index, namingShot(block, free, shots) ?? free[0]);
  }
  return placed;
}

/** What a shot shows of a figure; the writer's document need not hold its bytes. */
export function figureCard({ image, label, caption, alternativeText }: Figure): FigureCard {
  const { hash, mediaType, widthPx, heightPx, source } = image;
  return {
    kind: 'figure',
    image: { hash, mediaType, widthPx, heightPx },
    ...(label !== undefined && { label }),
    ...(caption !== undefined && { caption }),
    ...(alternativeText !== undefined && { alternativeText }),
    source,
  };
}

/** The shots of each block that is told, in the order of the shots. */
function shotsByBlock(shots: readonly ShotWords[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [shot, { block }] of shots.entries()) {
    if (block === undefined) continue;
    const same = found.get(block);
    if (same === undefined) found.set(block, [shot]);
    else same.push(shot);
  }
  return found;
}

/** The figures that a text names, as keys such as `fig 3`. */
function keysIn(text: string): string[] {
  return [...text.matchAll(REFERENCE)].flatMap(([, kind = '', first = '', second]) => {
    const word = /^(?:fig|abb)/i.exec(kind)?.[0] ?? kind.replace(/s$/i, '');
    return [first, ...(second === undefined ? [] : [second])].map((number) =>
      `${word} ${number}`.toLowerCase(),
    );
  });
}

function referringSentences(block: Block | undefined): string[] {
  const text = spokenText(block);
  if (text.length > MAX_BLOCK_CHARACTERS || text.search(REFERENCE) < 0) return [];
  // The stop of an abbreviation ends no sentence.
  return sentences(text.replace(/\b(figs?|abb)\.\s*(?=\p{N})/giu, '$1 '))
    .map((sentence) => sentence.text)
    .filter((sentence) => keysIn(sentence).length > 0);
}

function spokenText(block: Block | undefined): string {
  switch (block?.kind) {
    case 'paragraph':
    case 'quote':
    case 'turn':
    case 'callout':
      return block.text;
    case 'list':
      return block.items.join('\n\n');
    default:
      return '';
  }
}

/** The one that tells most of a sentence. What points to a figure may be left out of what is said. */
function tellingShot(
  sentence: string,
  candidates: readonly number[],
  shots: readonly ShotWords[],
): number | undefined {
  const words = wordsOf(sentence);
  let best: { readonly shot: number; readonly shared: number } | undefined;
  for (const shot of candidates) {
    const told = wordsOf(shots[shot]?.text ?? '');
    const shared = [...words].filter((word) => told.has(word)).length;
    const share = shared / Math.max(1, Math.min(words.size, told.size));
    // A long clause of it says more of it than a short one.
    if (share >= MIN_SHARED && shared > (best?.shared ?? 0)) best = { shot, shared };
  }
  return best?.shot;
}

/** The first that says what the caption says. */
function namingShot(
  { caption = '', alternativeText = '' }: Figure,
  candidates: readonly number[],
  shots: readonly ShotWords[],
): number | undefined {
  const words = wordsOf(`${caption} ${alternativeText}`);
  return candidates.find((shot) => {
    const told = wordsOf(shots[shot]?.text ?? '');
    return [...words].filter((word) => word.length > 3 && told.has(word)).length >= MIN_CAPTION_WORDS;
  });
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
}

/** The shots of the nearest block before the figure that is told, within its section; else of the one after it. */
function passageOf(
  blocks: readonly Block[],
  figure: number,
  shotsOf: ReadonlyMap<number, readonly number[]>,
): readonly number[] | undefined {
  for (const step of [-1, 1]) {
    for (
      let at = figure + step;
      at >= 0 && at < blocks.length && blocks[at]?.kind !== 'heading';
      at += step
    ) {
      const shots = shotsOf.get(at);
      if (shots !== undefined) return shots;
    }
  }
  return undefined;
}
