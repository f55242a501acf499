import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Capabilities, GenerationView } from '../../index.ts';
import { hasFilm } from '../media/scene-parts.ts';
import { capabilitiesQuery } from '../shell/query.ts';
import { type Painter, painterOf } from './painter.ts';
import { type TakePrices, useTakePrices } from './price-text.tsx';

/** Facts about the film that each scene card needs. */
export interface FilmFacts {
  readonly id: string;
  readonly format: NonNullable<GenerationView['format']>;
  readonly language: string;
  readonly hasFilm: boolean;
  readonly prices: TakePrices;
  /** Whether the voice always speaks the same words in the same way. */
  readonly isVoiceAlwaysSame: boolean;
  /** The script model that suggests other narrations; undefined if there is none. */
  readonly suggestingModel: string | undefined;
  readonly painter: Painter;
  /** The models that find photos or clips to choose from; */
  readonly collections: Capabilities['models']['picture'];
}

/** Keeps the same object while nothing in it changes, because scenes change many times a second. */
export function useFilmFacts(generation: GenerationView): FilmFacts {
  const { id, format = 'landscape', language = 'und' } = generation;
  const isThere = hasFilm(generation);
  const prices = useTakePrices(generation);
  const { data: capabilities } = useQuery(capabilitiesQuery);
  const speech = capabilities?.models.speech.find((model) => model.id === generation.models?.speech);
  const isVoiceAlwaysSame = speech?.alwaysSame ?? false;
  const composing =
    capabilities?.models.script.filter(({ available, composes }) => available && composes) ?? [];
  const suggestingModel = (composing.find((model) => model.id === generation.models?.script) ?? composing[0])
    ?.id;
  const painter = painterOf(capabilities, generation.models?.picture);
  const collections = useMemo(
    () => capabilities?.models.picture.filter(({ available, searches }) => available && searches) ?? [],
    [capabilities],
  );
  return useMemo(
    () => ({
      ...{ id, format, language, hasFilm: isThere, prices, isVoiceAlwaysSame, suggestingModel, painter },
      collections,
    }),
    [id, format, language, isThere, prices, isVoiceAlwaysSame, suggestingModel, painter, collections],
  );
}
