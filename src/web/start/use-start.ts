import { useEffect, useState } from 'react';
import { isOutage } from '../../index.ts';
import { api } from '../api/server.ts';
import { untilServerAnswers } from '../shell/lazy-part.ts';
import { navigate } from '../shell/navigation.tsx';
import {
  type DocumentSettings,
  type FilmSettings,
  optionsOf,
  rememberSettings,
  requestedSource,
  type Source,
} from './film-settings.ts';
import { holdForReview } from './review.ts';

export interface Wanted {
  readonly source: Source;
  readonly settings: FilmSettings;
  readonly documentSettings: DocumentSettings;
  readonly runs: { readonly review: boolean; readonly background: boolean };
}

/** Makes a film and shows its page, or says why that failed. What an outage caused is no longer said when it is over. */
export function useStart() {
  const [isStarting, setIsStarting] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const isServerGone = failure !== undefined && isOutage(failure);
  useEffect(() => {
    if (!isServerGone) return;
    let isLeft = false;
    void untilServerAnswers().then(() => isLeft || setFailure(undefined));
    return () => {
      isLeft = true;
    };
  }, [isServerGone]);

  /** @param onMade is called before the page of the film is shown */
  const start = async ({ source, settings, documentSettings, runs }: Wanted, onMade: () => void) => {
    setIsStarting(true);
    setFailure(undefined);
    rememberSettings(settings);
    const run = runs.background && !runs.review ? 'background' : 'client';
    const options = { ...optionsOf(settings, documentSettings), run } as const;
    try {
      const generation = await api.createGeneration(
        'file' in source ? { file: source.file, options } : { source: requestedSource(source), ...options },
      );
      onMade();
      if (runs.review) holdForReview(generation.id);
      navigate(`/films/${generation.id}`, { make: !runs.review });
    } catch (error) {
      setFailure(error);
      setIsStarting(false);
    }
  };
  return { start, isStarting, failure };
}
