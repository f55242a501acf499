import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { HttpError, isOutage } from '../../index.ts';
import { api } from '../api/server.ts';
import { waitsForServer } from '../shell/query.ts';
import { useDebounced } from '../shell/use-debounced.ts';
import {
  type DocumentSettings,
  type FilmSettings,
  optionsOf,
  requestedSource,
  type Source,
  typedIn,
} from './film-settings.ts';

/** How long typing has to rest before the document is sent to be estimated, in milliseconds. */
const REST_MS = 600;

/** What the film will be, or why there can be none of this document, before anything starts. */
export function useEstimate(
  source: Source,
  settings: FilmSettings,
  {
    documentSettings,
    isUsable,
  }: {
    readonly documentSettings: DocumentSettings;
    readonly isUsable: boolean;
  },
) {
  const typed = useDebounced('file' in source ? '' : typedIn(source).trim(), REST_MS);
  const file = 'file' in source ? source.file : undefined;
  const isTopic = 'topic' in source;
  // How it is written does not change what it costs.
  const options = optionsOf(
    { ...settings, audience: undefined, tone: undefined },
    {
      part: useDebounced(documentSettings.part.trim(), REST_MS),
      pronunciations: useDebounced(documentSettings.pronunciations, REST_MS),
    },
  );
  const isEmpty = !isUsable || (file === undefined && typed === '');
  const { data, error, failureReason, isFetching } = useQuery({
    ...waitsForServer,
    queryKey: ['estimate', file ? [file.name, file.size, file.lastModified] : typed, isTopic, options],
    queryFn: ({ signal }) => {
      const material = requestedSource(isTopic ? { topic: typed } : { text: typed });
      return api.estimate(file ? { file, options } : { source: material, ...options }, { signal });
    },
    enabled: !isEmpty,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isRefused = error instanceof HttpError && !error.retryable;
  const isServerGone = isOutage(failureReason);
  return { isEmpty, isWorking: isFetching, error, isRefused, isServerGone, estimate: data };
}

export type EstimateState = ReturnType<typeof useEstimate>;
