import { CHOICES, type GenerationOptions } from '../../index.ts';
import { onThisDevice } from '../storage.ts';

/** How the film shall be. A style or voice that is not chosen is the server's own first. */
export interface FilmSettings {
  readonly length: (typeof CHOICES.lengths)[number];
  readonly format: (typeof CHOICES.formats)[number];
  readonly captions: (typeof CHOICES.captions)[number];
  readonly style?: string;
  readonly voice?: string;
  /** Who makes it, as `provider:model`; the server's own first where it does not say. */
  readonly models?: { readonly [Kind in ModelKind]?: string };
}

export const MODEL_KINDS = ['script', 'speech', 'picture'] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];

/** What the user brought. */
export type Source = { readonly text: string } | { readonly file: File };

const DEFAULT_SETTINGS: FilmSettings = { length: 'short', format: 'landscape', captions: 'burned' };
const KEY = 'settings';

/** The settings of the last film, for the next one will probably be like it. */
export function lastSettings(): FilmSettings {
  try {
    const stored: unknown = JSON.parse(onThisDevice.get(KEY) ?? 'null');
    return isSettings(stored) ? stored : DEFAULT_SETTINGS;
  } catch {
    return DEFAULT_SETTINGS;
  }
}

export function rememberSettings(settings: FilmSettings): void {
  onThisDevice.set(KEY, JSON.stringify(settings));
}

export function optionsOf(settings: FilmSettings): GenerationOptions {
  return { ...settings };
}

/** A text that is nothing but an address is the page at that address. */
export function sourceOf(text: string): { readonly text: string } | { readonly url: string } {
  const url = text.trim().replace(/^(?=www\.[^.\s]+\.\S+$)/i, 'https://');
  const isAddress = /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);
  return isAddress ? { url } : { text };
}

function isSettings(value: unknown): value is FilmSettings {
  if (typeof value !== 'object' || value === null) return false;
  const { length, format, captions } = value as Partial<Record<string, unknown>>;
  return (
    CHOICES.lengths.some((known) => known === length) &&
    CHOICES.formats.some((known) => known === format) &&
    CHOICES.captions.some((known) => known === captions)
  );
}
