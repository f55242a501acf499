import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capabilities } from '../../index.ts';
import { api } from '../api/server.ts';
import { changeSettings } from '../film/board-changes.ts';
import { useChanges } from '../film/use-changes.ts';
import type { FilmProps } from '../film/use-film.ts';
import { useDebounced } from '../shell/use-debounced.ts';
import { mergeChange, type SettingsChange, usualDelivery, waitsForUser } from './settings-change.ts';

/** Long enough for a colour that is being dragged. */
const REST_MS = 250;

/**
 * What the user has chosen and what it would do. What is only drawn and costs nothing is applied at once; everything
 * else waits for the user.
 */
export function useSettingsChange({ film, generation }: FilmProps, capabilities: Capabilities) {
  const { t } = useTranslation();
  const { attempt } = useChanges(film, generation);
  const [change, setChange] = useState<SettingsChange>({});
  /** What is on its way to the server. */
  const [sent, setSent] = useState<SettingsChange>();
  const chosen = JSON.stringify(change);
  const rested = useDebounced(chosen, REST_MS);
  const isChanged = chosen !== '{}';
  const { id, revision } = generation;
  const { data, error } = useQuery({
    queryKey: ['change', id, revision, rested],
    queryFn: ({ signal }) => api.estimateChange(id, { ...JSON.parse(rested), made: 'replace' }, { signal }),
    enabled: isChanged && rested !== '{}' && sent === undefined,
    staleTime: Number.POSITIVE_INFINITY,
    // While a film is made, its revision changes many times a second: the price of the same change stays meanwhile,
    // so that the buttons do not move under the pointer.
    placeholderData: (before, query) => (query?.queryKey[3] === rested ? before : undefined),
  });
  const isKnown = isChanged && rested === chosen && sent === undefined;
  const estimate = isKnown ? data : undefined;

  const apply = useCallback(
    async (made: 'keep' | 'replace') => {
      // What is chosen meanwhile is a change of its own.
      setSent(change);
      setChange({});
      const wanted = { ...change, made };
      const usual = usualDelivery(capabilities);
      await attempt(() => changeSettings(generation, wanted, usual), t('filmSettings.changed'));
      setSent(undefined);
    },
    [attempt, capabilities, change, generation, t],
  );

  const latest = useRef(apply);
  useEffect(() => {
    latest.current = apply;
  });
  const isFree = estimate?.costUsd === 0;
  const appliesItself = isFree && !waitsForUser(change);
  useEffect(() => {
    if (appliesItself) void latest.current('replace');
  }, [appliesItself]);

  return {
    /** With what is on its way. */
    shown: mergeChange(sent ?? {}, change),
    choose: (more: SettingsChange) => setChange((before) => mergeChange(before, more)),
    discard: () => setChange({}),
    apply,
    estimate,
    error: isKnown ? error : null,
    isChanged,
    isApplying: sent !== undefined || appliesItself,
  };
}

export type SettingsDraft = ReturnType<typeof useSettingsChange>;
