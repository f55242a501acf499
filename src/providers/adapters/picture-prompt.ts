import type { Card } from '../../core/card.ts';
import { InputError } from '../../core/errors.ts';
import type { CastMember } from '../../core/model.ts';
import { didYouMean } from '../../core/nearest-names.ts';
import { onOneLine } from '../../core/text/on-one-line.ts';
import type { PictureRequest, PictureStyle, ReferencePicture } from '../../pictures/index.ts';

interface PromptedStyle extends PictureStyle {
  readonly prompt: string;
}

export const PROMPTED_STYLES: readonly PromptedStyle[] = [
  {
    id: 'flat',
    name: 'Flat',
    description: 'Bright plain shapes, as in a picture book',
    prompt: 'A flat vector illustration in bright, plain shapes, as in a modern picture book.',
  },
  {
    id: 'papercut',
    name: 'Paper cut',
    description: 'Layers of coloured paper with soft shadows',
    prompt: 'A paper-cut collage: layers of coloured paper with soft shadows between them.',
  },
  {
    id: 'gradient',
    name: 'Gradient',
    description: 'Deep glowing colours and bold modern shapes',
    prompt: 'A bold modern illustration in deep, glowing colour gradients.',
  },
  {
    id: 'chalkboard',
    name: 'Chalkboard',
    description: 'Chalk drawings on a school board',
    prompt: 'A chalk drawing in a few colours on a dark green school board.',
  },
  {
    id: 'photo',
    name: 'Photo',
    description: 'As a camera would see it',
    prompt: 'A natural, well-lit photograph.',
  },
];

/** Of the prompt, the cast and its pictures, so that everything has at most 4,000 characters. */
const MAX_SHOWN_CHARACTERS = 2400;
const MAX_CAST_CHARACTERS = 700;

/** @throws InputError `unknown_style` */
export function styleNamed(name: string): PromptedStyle {
  const known = PROMPTED_STYLES.find((style) => style.id === name);
  if (known !== undefined) return known;
  const names = PROMPTED_STYLES.map((style) => style.id);
  throw new InputError('unknown_style', `There is no picture style “${name.slice(0, 40)}”.`, {
    advice: `${didYouMean(name, names)}Choose one of ${names.join(', ')}.`,
  });
}

/** What a model is asked to show, and how. */
export function promptFor(
  { prompt, cast = [], references = [], card, title, captions }: PictureRequest,
  style: PromptedStyle,
): string {
  const looks = cut(castText(cast), MAX_CAST_CHARACTERS);
  const shown = referencesText(references);
  const lines = [
    style.prompt,
    title ? `It belongs to a scene called “${cut(title, 200)}”.` : '',
    `It shows: ${cut(prompt, MAX_SHOWN_CHARACTERS - looks.length - shown.length)}`,
    looks === '' ? '' : `As in all pictures: ${looks}`,
    shown,
    card ? lettering(card) : 'No lettering.',
    captions ? 'Nothing important in the lowest quarter: captions will cover it.' : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function castText(cast: readonly CastMember[]): string {
  return cast.map(({ name, looks }) => `${name}: ${looks}.`).join(' ');
}

/** Which of the pictures that come with the prompt shows whom. */
function referencesText(references: readonly ReferencePicture[]): string {
  if (references.length === 0) return '';
  const shown = references.map(({ names }, index) => `picture ${index + 1} shows ${names.join(' and ')}`);
  return `They look exactly as in the pictures given: ${shown.join(', ')}. Take nothing else from these pictures.`;
}

function lettering(card: Card): string {
  switch (card.kind) {
    case 'title': {
      const subtitle = card.subtitle ? `, and below it, smaller: “${cut(card.subtitle, 200)}”` : '';
      return `Its only lettering, large and legible: “${cut(card.title, 200)}”${subtitle}.`;
    }
    case 'list': {
      const items = card.items.map((item, index) => `${card.ordered ? `${index + 1}.` : '•'} ${item}`);
      return `Its only lettering, as a legible list:\n${cut([card.heading ?? '', ...items].join('\n').trim(), 800)}`;
    }
    case 'quote': {
      const attribution = card.attribution ? ` — ${cut(card.attribution, 100)}` : '';
      return `Its only lettering, as a legible quotation: “${cut(card.text, 600)}”${attribution}.`;
    }
    default:
      return 'No lettering.';
  }
}

/** What the picture shows, for people who cannot see it. */
export function descriptionOf({ prompt, title }: PictureRequest): string {
  return cut(prompt, 300) || cut(title ?? '', 300) || 'A picture';
}

function cut(text: string, most: number): string {
  const clean = onOneLine(text);
  return clean.length > most ? `${clean.slice(0, most)}…` : clean;
}
