import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError, notify } from '../shell/toasts.ts';

type LoadSample = (signal: AbortSignal) => Promise<Blob | string>;

/** Plays one sample at a time. */
export function useVoiceSample() {
  const { t } = useTranslation();
  const current = useRef<AbortController>(null);
  const [sample, setSample] = useState<{ readonly voice: string; readonly isLoading: boolean }>();
  useEffect(() => () => current.current?.abort(), []);

  /** @param load gives a file, or the address of one */
  const toggle = async (voice: string, load: LoadSample) => {
    current.current?.abort();
    if (sample?.voice === voice) return setSample(undefined);
    const stop = new AbortController();
    current.current = stop;
    setSample({ voice, isLoading: true });
    try {
      const loaded = await load(stop.signal);
      stop.signal.throwIfAborted();
      const url = typeof loaded === 'string' ? loaded : URL.createObjectURL(loaded);
      const audio = new Audio(url);
      const release = () => typeof loaded !== 'string' && URL.revokeObjectURL(url);
      stop.signal.addEventListener('abort', () => {
        audio.pause();
        release();
      });
      audio.addEventListener('ended', () => {
        setSample(undefined);
        release();
      });
      await audio.play();
      setSample({ voice, isLoading: false });
    } catch (error) {
      // Another sample was asked for, or none.
      if (stop.signal.aborted) return;
      setSample(undefined);
      void notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
    }
  };
  return { sample, toggle };
}
