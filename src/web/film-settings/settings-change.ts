import type { Capabilities, GenerationView } from '../../index.ts';
import type { api } from '../api/server.ts';

/** A change of a film's settings, as it is sent. */
export type SettingsChange = Omit<Parameters<typeof api.updateGeneration>[1], 'title' | 'tags'>;
export type ChangeEstimate = Awaited<ReturnType<typeof api.estimateChange>>;

/** How the voice speaks where nothing was chosen. */
export interface UsualDelivery {
  readonly speed: number;
  readonly scenePauseMs: number;
}

export function usualDelivery({ speed, scenePauseMs }: Capabilities): UsualDelivery {
  return { speed: speed?.default ?? 1, scenePauseMs: scenePauseMs?.default ?? 600 };
}

/** What changes how the film is spoken, and its cast. It waits for the user, because much is made again. */
const WAITING = ['voice', 'speed', 'scenePauseMs', 'pronunciations', 'models', 'cast'] as const;

export function waitsForUser(change: SettingsChange): boolean {
  return WAITING.some((name) => change[name] !== undefined);
}

/** Adds to a change. Models and the brand have parts of their own. */
export function mergeChange(change: SettingsChange, more: SettingsChange): SettingsChange {
  return {
    ...change,
    ...more,
    ...(more.models && { models: { ...change.models, ...more.models } }),
    ...(more.brand && { brand: mergeBrand(change.brand, more.brand) }),
  };
}

type BrandChange = NonNullable<SettingsChange['brand']>;

function mergeBrand(brand: BrandChange | undefined, more: BrandChange): BrandChange {
  return { ...brand, ...more, ...(more.fonts && { fonts: { ...brand?.fonts, ...more.fonts } }) };
}

/** The change that takes a change back. The cast is no part of a film as it is seen. */
export function settingsBefore(
  seen: GenerationView,
  { made, models, brand, cast: _, ...change }: SettingsChange,
  usual: UsualDelivery,
): SettingsChange {
  const { speed = usual.speed, scenePauseMs = usual.scenePauseMs, pronunciations = {} } = seen;
  const { format, resolution, fps, style, voice, captions, captionStyle = null, music, mood = null } = seen;
  const { captionSize = 'normal', captionPlace = 'bottom', transition = 'theme' } = seen;
  const secondCaptions = seen.secondCaptions?.language ?? null;
  const { hash, name } = seen.musicFile ?? {};
  const musicFile = hash !== undefined && name !== undefined ? { hash, name } : null;
  const before: SettingsChange = {
    ...{ format, resolution, fps, style, voice, captions, captionStyle, music, mood },
    ...{ speed, scenePauseMs, pronunciations, captionSize, captionPlace, transition },
    ...{ secondCaptions, musicFile },
  };
  const names = Object.keys(change) as (keyof typeof change)[];
  const logo = seen.brand?.logo;
  return {
    ...Object.fromEntries(names.map((name) => [name, before[name]])),
    ...(models && { models: { speech: seen.models?.speech, picture: seen.models?.picture }, voice }),
    ...(brand && {
      brand: {
        ...(brand.colour !== undefined && { colour: seen.brand?.colour ?? null }),
        ...(brand.logo !== undefined && { logo: logo ? { hash: logo.asset.hash } : null }),
        ...(brand.fonts && { fonts: fontsBefore(seen, brand.fonts) }),
      },
    }),
    ...(made && { made }),
  };
}

function fontsBefore(
  { brand }: GenerationView,
  { headings, text }: NonNullable<BrandChange['fonts']>,
): BrandChange['fonts'] {
  const before = (role: 'headings' | 'text') => {
    const font = brand?.fonts?.[role];
    return font ? { hash: font.asset.hash } : null;
  };
  return {
    ...(headings !== undefined && { headings: before('headings') }),
    ...(text !== undefined && { text: before('text') }),
  };
}

/** The film as it is seen with the change, as far as that is known before the change is made. */
export function withChange(
  generation: GenerationView,
  {
    made: _,
    cast: __,
    models,
    brand,
    captionStyle,
    mood,
    secondCaptions,
    musicFile,
    ...change
  }: SettingsChange,
  look: string | undefined,
): GenerationView {
  const colour = brand?.colour === undefined ? generation.brand?.colour : (brand.colour ?? undefined);
  return {
    ...generation,
    ...change,
    ...(captionStyle !== undefined && { captionStyle: captionStyle ?? undefined }),
    ...(mood !== undefined && { mood: mood ?? undefined }),
    // Its texts are known once the change is made.
    ...(secondCaptions === null && { secondCaptions: undefined }),
    ...(musicFile === null && { musicFile: undefined }),
    ...(models && generation.models && { models: { ...generation.models, ...withoutAbsent(models) } }),
    ...(brand && { brand: { ...generation.brand, colour } }),
    ...(look !== undefined && { look }),
  };
}

function withoutAbsent(models: NonNullable<SettingsChange['models']>) {
  const { speech, picture } = models;
  return { ...(speech !== undefined && { speech }), ...(picture !== undefined && { picture }) };
}
