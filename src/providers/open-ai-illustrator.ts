import type { Card } from '../core/card.ts';
import { EngineError, InputError, ProviderError } from '../core/errors.ts';
import { type Format, formatOf, type Size } from '../core/frame.ts';

import { didYouMean } from '../core/nearest-names.ts';
import type { Illustrator, PictureRequest, PictureStyle } from '../pictures/index.ts';
import { loadPictureImage } from '../render/index.ts';
import { callProvider } from './call-provider.ts';
import { engineName, type OpenAiOptions, openAiClient, termsOf } from './open-ai.ts';

interface PromptedStyle extends PictureStyle {
  readonly prompt: string;
}

const STYLES: readonly PromptedStyle[] = [
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

type ProviderSize = `${number}x${number}`;
const SIZES: Readonly<Record<Format, ProviderSize>> = {
  landscape: '1536x1024',
  portrait: '1024x1536',
  square: '1024x1024',
};
const DALL_E_3_SIZES: typeof SIZES = { landscape: '1792x1024', portrait: '1024x1792', square: '1024x1024' };

const TIME_LIMIT_MS = 240_000;
const MAX_BYTES = 64_000_000;
/** DALL·E 3 accepts 4,000 characters in total. */
const MAX_PROMPT_CHARACTERS = 2400;

/**
 * Pictures by OpenAI, or by a server that speaks its protocol. They are flat, and have the available size that is
 * nearest to the requested shape. The provider has no seeds, so each call gives another picture.
 *
 * @param options `timeLimitMs` is 240 s by default
 */
export function createOpenAiIllustrator(options: OpenAiOptions): Illustrator {
  const { apiKey, model, timeLimitMs = TIME_LIMIT_MS } = options;
  const client = openAiClient(options, MAX_BYTES);
  const name = engineName(options);
  return {
    id: name,
    licence: termsOf(options),
    styles: STYLES.map(({ id, name, description }) => ({ id, name, description })),
    async illustrate(request) {
      const prompt = promptFor(request, styleNamed(request.style));
      const { signal } = request;
      const { image } = await callProvider({ name, apiKey, timeLimitMs, signal }, async (abortSignal) => {
        const { generateImage } = await import('ai');
        return generateImage({
          model: (await client()).image(model),
          prompt,
          size: (model.startsWith('dall-e-3') ? DALL_E_3_SIZES : SIZES)[formatOf(request.size)],
          // By default, a GPT model chooses its own quality, and so its price.
          ...(model.startsWith('gpt-image-') && { providerOptions: { openai: { quality: 'medium' } } }),
          maxRetries: 0,
          abortSignal,
        });
      });
      const size = await sizeOf(image.uint8Array, name);
      signal?.throwIfAborted();
      return { kind: 'flat', ...size, image: image.uint8Array, description: descriptionOf(request) };
    },
    close: async () => {},
  };
}

function styleNamed(name: string): PromptedStyle {
  const known = STYLES.find((style) => style.id === name);
  if (known !== undefined) return known;
  const names = STYLES.map((style) => style.id);
  throw new InputError('unknown_style', `There is no picture style “${name.slice(0, 40)}”.`, {
    advice: `${didYouMean(name, names)}Choose one of ${names.join(', ')}.`,
  });
}

function promptFor({ prompt, card, title, captions }: PictureRequest, style: PromptedStyle): string {
  const lines = [
    style.prompt,
    title ? `It belongs to a scene called “${cut(title, 200)}”.` : '',
    `It shows: ${cut(prompt, MAX_PROMPT_CHARACTERS)}`,
    card ? lettering(card) : 'No lettering.',
    captions ? 'Nothing important in the lowest quarter: captions will cover it.' : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
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

function descriptionOf({ prompt, title }: PictureRequest): string {
  return cut(prompt, 300) || cut(title ?? '', 300) || 'A picture';
}

function cut(text: string, most: number): string {
  const clean = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return clean.length > most ? `${clean.slice(0, most)}…` : clean;
}

/** Decodes the image, so that an invalid one is never stored as finished. */
async function sizeOf(bytes: Uint8Array, name: string): Promise<Size> {
  try {
    const { width, height } = await loadPictureImage(bytes);
    return { widthPx: width, heightPx: height };
  } catch (cause) {
    if (!(cause instanceof EngineError)) throw cause;
    throw new ProviderError(`${name} gave no usable picture. ${cause.message}`, {
      cause,
      advice: 'Try again. The call may have been charged.',
    });
  }
}
