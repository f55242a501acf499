import type { FigureCard } from '../../core/card.ts';
import type { Block, Figure } from '../../core/model.ts';
import { sentences } from '../../core/text/sentences.ts';

/** The words spoken during a shot. */
export interface ShotWords {
  /** Index of the block whose words are spoken first. Without it, the shot shows no figure. */
  readonly block?: number | undefined;
  readonly text: string;
  /** Whether the shot already shows something that must stay. */
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
/**
 * The share of words that a shot must have in common with a sentence that refers to a figure, relative to the
 * shorter of the two.
 */
const MIN_SHARED = 0.6;
/** A shot with this many words of the caption is about the figure. */
const MIN_CAPTION_WORDS = 2;
const MAX_BLOCK_CHARACTERS = 20_000;

/**
 * Chooses the figure that each shot shows, as the index of its block: the one that its sentence refers to, or
 * else the one that follows its passage. A shot shows at most one figure, and no figure is shown twice.
 *
 * @param shots in the order of the film
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
    const free = passageOf(blocks, index, shotsOf)?.filter(isFree) ?? [];
    show(index, namingShot(block, free, shots) ?? free[0]);
  }
  return placed;
}

/** The card of a figure, without the image's bytes, which the writer's document may not have. */
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

/** The shots of each narrated block, in order. */
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

/** The figures that a text mentions, as keys such as `fig 3`. */
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
  // The full stop of an abbreviation does not end the sentence.
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

/** The shot that speaks most of a sentence. Its reference to the figure may be left out of the narration. */
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
    // Among shots that match well enough, prefer the one with the most words of the sentence.
    if (share >= MIN_SHARED && shared > (best?.shared ?? 0)) best = { shot, shared };
  }
  return best?.shot;
}

/** The first shot that shares words with the caption. */
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

/**
 * The shots of the nearest narrated block before the figure within its section, or else of the nearest one
 * after it.
 */
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
