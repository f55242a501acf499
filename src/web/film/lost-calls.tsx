import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/server.ts';
import { useFormats } from '../i18n/formats.ts';
import { describeError, notify } from '../shell/toasts.ts';

/** Asks the providers what became of calls whose answers were lost. The film then says what it really cost. */
export function LostCallsButton({ generationId }: { readonly generationId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const check = useMutation({
    mutationFn: () => api.checkLostCalls(generationId),
    onSuccess: (report) => {
      const told = (['continued', 'charged', 'released', 'unknown'] as const)
        .filter((fate) => report[fate] > 0)
        .map((fate) =>
          t(`costs.lostCalls.${fate}`, { count: report[fate], formatted: formats.number(report[fate]) }),
        );
      void notify({ text: told.join(' ') || t('costs.lostCalls.none') });
    },
    onError: (error) => void notify({ text: describeError(error), kind: 'error' }),
  });
  return (
    <button type="button" className="button" disabled={check.isPending} onClick={() => check.mutate()}>
      {t('costs.lostCalls.check')}
    </button>
  );
}
