import { useTranslation } from 'react-i18next';
import { describeProblem, type Told } from '../i18n/problems.ts';

/** What happened and what to do. The original message of the server can be expanded if the text differs. */
export function ProblemText({ problem }: { readonly problem: Told }) {
  const { t } = useTranslation();
  const { text, details } = describeProblem(problem);
  return (
    <>
      {text}
      {details !== undefined && (
        <details className="mt-1 text-sm">
          <summary className="w-fit py-1 underline underline-offset-4">{t('errors.details')}</summary>
          <p lang="en">{details}</p>
        </details>
      )}
    </>
  );
}
