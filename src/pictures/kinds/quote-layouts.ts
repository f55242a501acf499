import type { QuoteCard } from '../../core/card.ts';
import { hashText, seededRandom } from '../../core/seeded-random.ts';
import type { CarrierPlace } from '../stage/carrier-place.ts';
import type { Theme } from '../stage/theme.ts';
import { isPerson } from './person.ts';

/** How a quotation stands in the frame. */
export interface QuoteLayout {
  readonly place: CarrierPlace;
  /** What goes with the words: somebody's head and shoulders, a very large mark, a tall rule, or nothing. */
  readonly sign: 'bust' | 'mark' | 'bar' | 'none';
}

/** With whoever certainly is a person. */
const OF_PERSON: readonly QuoteLayout[] = [
  { place: 'half', sign: 'bust' },
  { place: 'flood', sign: 'bust' },
  { place: 'right', sign: 'bust' },
  { place: 'disc', sign: 'bust' },
];
const OF_PERSON_ON_SHEETS: readonly QuoteLayout[] = [
  { place: 'half', sign: 'bust' },
  { place: 'right', sign: 'bust' },
];
const PLAIN: readonly QuoteLayout[] = [
  { place: 'flood', sign: 'mark' },
  { place: 'none', sign: 'mark' },
  { place: 'slab', sign: 'mark' },
  { place: 'half', sign: 'mark' },
];
/** Without quotation marks: what the document tells in its own words. */
const REPORTED: readonly QuoteLayout[] = [
  { place: 'none', sign: 'bar' },
  { place: 'low', sign: 'none' },
  { place: 'slab', sign: 'none' },
];

const MAX_LENGTH_ON_SHEETS = 100;

/** Who says it, and what they are. */
export function speakerOf({ attribution = '' }: QuoteCard): { readonly name: string; readonly role: string } {
  const [name = '', ...roles] = attribution.split(/,\s+/u);
  return { name, role: roles.join(', ') };
}

/** Alternates through a film, with somebody's figure where that is certain. */
export function quoteLayout(card: QuoteCard, theme: Theme, seed: string): QuoteLayout {
  const { name, role } = speakerOf(card);
  // Above the hills of a square, there is room for a figure or for many words.
  const hasRoom = theme.plainGround || card.text.length <= MAX_LENGTH_ON_SHEETS;
  const own: readonly QuoteLayout[] =
    hasRoom && isPerson(name, role)
      ? theme.plainGround
        ? OF_PERSON
        : OF_PERSON_ON_SHEETS
      : card.reported === true
        ? theme.plainGround
          ? REPORTED
          : onSheets(theme, 'none')
        : theme.plainGround
          ? PLAIN
          : onSheets(theme, 'mark');
  const turn = card.view ?? Math.floor(seededRandom(hashText(seed))() * own.length);
  return own[turn % own.length] ?? { place: 'none', sign: 'bar' };
}

/** A landscape or a stage has sheets of its own. */
function onSheets({ places }: Theme, sign: QuoteLayout['sign']): QuoteLayout[] {
  const own = places.quote ?? 'none';
  return [...(typeof own === 'string' ? [own] : own), 'slab' as const].map((place) => ({ place, sign }));
}
