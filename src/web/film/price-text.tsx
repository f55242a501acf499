import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GenerationView } from '../../index.ts';
import { getEstimate } from '../api/studio-api.ts';
import { useFormats } from '../i18n/formats.ts';
import { staleParts } from './scene-parts.ts';

/** What making all that is missing or out of date costs. */
export function PriceText({ generation }: { readonly generation: GenerationView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const price = useMissingPrice(generation);
  if (price === undefined) return t('estimate.working');
  if (price === null) return t('estimate.unknown');
  return price === 0 ? t('estimate.free') : t('estimate.cost', { cost: formats.money(price) });
}

/** In US dollars; null when a price is not known, undefined while it is asked for. */
export function useMissingPrice(generation: GenerationView): number | null | undefined {
  const { narrations, shots } = staleParts(generation);
  const isNothing = narrations.length + shots.length === 0;
  // Pictures alone need some words to be estimated with.
  const text = narrations.join('\n\n') || shots.map(({ visualPrompt }) => visualPrompt).join('\n\n');
  const { data, isError } = useQuery({
    queryKey: ['price', text],
    queryFn: ({ signal }) => getEstimate({ source: { text }, length: 'full' }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: !isNothing,
  });
  if (isNothing) return 0;
  if (isError) return null;
  if (!data) return undefined;
  const { speech, picture } = data;
  if (speech.costUsd === null || picture.costUsd === null) return null;
  // Pictures are priced each: what one costs there, these cost here.
  const pictureUsd = picture.items === 0 ? 0 : (picture.costUsd / picture.items) * shots.length;
  return (narrations.length === 0 ? 0 : speech.costUsd) + pictureUsd;
}
