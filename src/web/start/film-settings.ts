import { CHOICES, type GenerationOptions } from '../../index.ts';
import { onThisDevice } from '../storage.ts';
import { pronunciationsOf } from './pronunciations.ts';

/** How the film shall be. What is not chosen is as the server has it. */
export interface FilmSettings {
  readonly length: (typeof CHOICES.lengths)[number];
  readonly format: (typeof CHOICES.formats)[number];
  readonly captions: (typeof CHOICES.captions)[number];
  readonly style?: string;
  readonly voice?: string;
  readonly captionStyle?: (typeof CHOICES.captionStyles)[number] | undefined;
  readonly music?: (typeof CHOICES.music)[number];
  readonly mood?: (typeof CHOICES.moods)[number] | undefined;
  /** 1 is the voice's own pace. */
  readonly speed?: number | undefined;
  readonly scenePauseMs?: number | undefined;
  /** As typed, here and below. */
  readonly audience?: string | undefined;
  readonly tone?: string | undefined;
  readonly fidelity?: GenerationOptions['fidelity'] | undefined;
  /** The language to write in. */
  readonly language?: string | undefined;
  /** Who makes it, as `provider:model`; the server's own first where it does not say. */
  readonly models?: { readonly [Kind in ModelKind]?: string };
}

export const MODEL_KINDS = ['script', 'speech', 'picture'] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];

/** What belongs to one document, as typed: it is not remembered for the next. */
export interface DocumentSettings {
  readonly part: string;
  /** One a line, as `word = sound`. */
  readonly pronunciations: string;
}

export const NO_DOCUMENT_SETTINGS: DocumentSettings = { part: '', pronunciations: '' };

/** What the user brought. */
export type Source = { readonly text: string } | { readonly topic: string } | { readonly file: File };

/** The limit of the protocol. */
export const MAX_TOPIC_LENGTH = 500;

const DEFAULT_SETTINGS: FilmSettings = { length: 'brief', format: 'landscape', captions: 'burned' };
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

export function optionsOf(settings: FilmSettings, typed: DocumentSettings): GenerationOptions {
  const part = typed.part.trim();
  const { pronunciations } = pronunciationsOf(typed.pronunciations);
  const { audience = '', tone = '', ...others } = settings;
  return {
    ...others,
    ...(audience.trim() !== '' && { audience: audience.trim() }),
    ...(tone.trim() !== '' && { tone: tone.trim() }),
    ...(part !== '' && { part }),
    ...(Object.keys(pronunciations).length > 0 && { pronunciations }),
  };
}

/** Whether `next` takes the place of `previous`. A text that is edited stays the same document. */
export function isAnotherDocument(next: Source, previous: Source): boolean {
  if (isEmptySource(previous)) return false;
  if ('topic' in next !== 'topic' in previous) return true;
  return 'file' in next || 'file' in previous || isEmptySource(next);
}

export function isEmptySource(source: Source): boolean {
  return !('file' in source) && typedIn(source).trim() === '';
}

/** The text or the topic. */
export function typedIn(source: Exclude<Source, { file: File }>): string {
  return 'text' in source ? source.text : source.topic;
}

/** Why a source cannot be sent: it is larger than the server takes, or a link that leads to no page. */
export type SourceProblem = 'tooLarge' | 'tooLong' | 'badLink';

export function problemOf(
  source: Source,
  { maxBytes, maxLength }: { readonly maxBytes: number; readonly maxLength: number },
): SourceProblem | undefined {
  if ('file' in source) return source.file.size > maxBytes ? 'tooLarge' : undefined;
  if ('topic' in source) return undefined;
  if (source.text.length > maxLength) return 'tooLong';
  const isLink = /^[a-z][a-z\d+.-]*:\/\/\S*$/i.test(source.text.trim());
  return isLink && !('url' in sourceOf(source.text)) ? 'badLink' : undefined;
}

/** What the server makes a film of, if it is no file. */
export function requestedSource(source: Exclude<Source, { file: File }>) {
  return 'topic' in source ? { topic: source.topic.trim() } : sourceOf(source.text);
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
