import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationView } from '../../index.ts';
import { api } from '../api/server.ts';
import { useFormats } from '../i18n/formats.ts';
import { missingParts } from '../media/scene-parts.ts';
import { capabilitiesQuery } from '../shell/query.ts';

/** Price of all missing or outdated parts. */
export function PriceText({ generation }: { readonly generation: GenerationView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const price = useMissingPrice(generation);
  if (price === undefined) return t('film.pricing');
  if (price === null) return t('estimate.unknown');
  return price === 0 ? t('estimate.free') : t('estimate.cost', { cost: formats.money(price) });
}

/** In US dollars. Null if a price is unknown, undefined while loading. */
export function useMissingPrice(generation: GenerationView): number | null | undefined {
  const { narrations, shots } = missingParts(generation);
  const isNothing = narrations.length + shots.length === 0;
  // An estimate of pictures alone still needs some text.
  const text = narrations.join('\n\n') || shots.map(({ visualPrompt }) => visualPrompt).join('\n\n');
  const { data, isError } = useQuery({ ...estimateQuery(generation, text), enabled: !isNothing });
  if (isNothing) return 0;
  if (isError) return null;
  if (!data) return undefined;
  const { speech, picture } = data;
  if (speech.costUsd === null || picture.costUsd === null) return null;
  // Each picture has the same price, so the estimate of one is multiplied.
  const pictureUsd = picture.items === 0 ? 0 : (picture.costUsd / picture.items) * shots.length;
  return (narrations.length === 0 ? 0 : speech.costUsd) + pictureUsd;
}

/** Price of another take in US dollars. Undefined if it is free or unknown. */
export interface TakePrices {
  readonly pictureUsd: number | undefined;
  readonly speechUsd: (narration: string) => number | undefined;
}

/** {@link TakePrices} of all scenes. The object is stable while the prices are. */
export function useTakePrices(generation: GenerationView): TakePrices {
  const { data: capabilities } = useQuery(capabilitiesQuery);
  const { models } = generation;
  const isPaid = (kind: 'speech' | 'picture') =>
    capabilities?.models[kind].find(({ id }) => id === models?.[kind])?.paid ?? false;
  // One request for all cards: speech is priced by length.
  const text = generation.scenes[0]?.narration ?? '';
  const { data } = useQuery({
    ...estimateQuery(generation, text),
    enabled: text !== '' && (isPaid('speech') || isPaid('picture')),
  });
  const { speech, picture } = data ?? {};
  const pictureUsd = picture?.costUsd && picture.items > 0 ? picture.costUsd / picture.items : undefined;
  const characterUsd = speech?.costUsd ? speech.costUsd / text.length : undefined;
  return useMemo(
    () => ({
      pictureUsd,
      speechUsd: (narration) => (characterUsd === undefined ? undefined : characterUsd * narration.length),
    }),
    [pictureUsd, characterUsd],
  );
}

/** Price of a film of this text with the current models and voice. */
function estimateQuery({ models, voice, style, format, language }: GenerationView, text: string) {
  const settings = {
    length: 'full' as const,
    ...(models && { models: { speech: models.speech, picture: models.picture } }),
    ...(voice !== undefined && { voice }),
    ...(style !== undefined && { style }),
    ...(format !== undefined && { format }),
    ...(language !== undefined && language !== 'und' && { language }),
  };
  return queryOptions({
    queryKey: ['price', settings, text],
    queryFn: ({ signal }) => api.estimate({ source: { text }, ...settings }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
