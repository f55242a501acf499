import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationView } from '../../index.ts';
import { api } from '../api/server.ts';
import { navigate } from '../shell/navigation.tsx';
import { describeError, notify } from '../shell/toasts.ts';
import { holdForReview } from '../start/review.ts';

type CopyRequest = Parameters<typeof api.copyGeneration>[1];

/** Makes a film of one that exists, and opens it. The new one is made at once, or waits until the user asks. */
export function useCopy({ id }: Pick<GenerationView, 'id'>) {
  const { t } = useTranslation();
  const [isCopying, setIsCopying] = useState(false);
  const copy = async (request: CopyRequest, { make }: { readonly make: boolean }) => {
    setIsCopying(true);
    try {
      const made = await api.copyGeneration(id, request);
      if (!make) holdForReview(made.id);
      navigate(`/films/${made.id}`, make ? { make } : {});
    } catch (error) {
      setIsCopying(false);
      await notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
    }
  };
  return { copy, isCopying };
}
