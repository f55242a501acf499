import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationView } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';
import { DialogButtons } from '../shell/dialog-buttons.tsx';
import { Link } from '../shell/navigation.tsx';
import { ProblemText } from '../shell/problem-text.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { asTold } from '../shell/toasts.ts';
import { SelectField } from '../start/select-field.tsx';
import { useModelName } from '../start/use-model-name.ts';
import { type CopyEstimate, nameOf, useTranslationChoice } from './translation.ts';
import { useCopy } from './use-copy.ts';

export interface TranslateDialogProps {
  readonly generation: GenerationView;
  readonly onClose: () => void;
}

/** Makes the same film in another language, and shows what it costs. Its translation is read before it is spoken. */
export function TranslateDialog({ generation, onClose }: TranslateDialogProps) {
  const { t } = useTranslation();
  const choice = useTranslationChoice(generation);
  const { copy, isCopying } = useCopy(generation);
  const modelName = useModelName();
  const spokenBy = (voice: (typeof choice)['voice']) =>
    voice ? `${voice.label} (${modelName(voice.model)})` : t('translate.sameVoice');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void copy(choice.shape, { make: false });
  };
  const { isKnown, writers, voices, voice, estimate, error } = choice;
  if (isKnown && writers.length === 0) return <NoTranslator onClose={onClose} />;
  return (
    <Sheet title={t('film.otherLanguage')} className="w-[min(34rem,94vw)]" onClose={onClose}>
      {(close) => (
        <form onSubmit={submit} className="flex flex-col gap-4 sm:gap-6">
          <p className="text-soft">{t('translate.lead')}</p>
          <LanguageField tags={choice.languages} chosen={choice.language} onChoose={choice.setLanguage} />
          {writers.length > 1 && (
            <SelectField
              label={t('translate.model')}
              values={writers.map(({ id }) => id)}
              chosen={choice.model}
              show={(id) => modelName(writers.find((each) => each.id === id)?.label ?? id)}
              onChoose={choice.setModel}
            />
          )}
          <SelectField
            label={t('translate.voice')}
            values={['', ...voices.map(nameOf)]}
            chosen={voice ? nameOf(voice) : ''}
            show={(name) => spokenBy(voices.find((each) => nameOf(each) === name))}
            onChoose={choice.setVoice}
          />
          <p role="status" className="bg-well rounded-xl px-4 py-3">
            {error ? <ProblemText problem={asTold(error)} /> : <Cost estimate={estimate} />}
          </p>
          <DialogButtons onCancel={close}>
            <button type="submit" disabled={isCopying || !estimate} className="button button-primary">
              {t('translate.go')}
            </button>
          </DialogButtons>
        </form>
      )}
    </Sheet>
  );
}

/** Says what is missing, where no model is set up that could translate. */
function NoTranslator({ onClose }: Pick<TranslateDialogProps, 'onClose'>) {
  const { t } = useTranslation();
  return (
    <Sheet title={t('film.otherLanguage')} className="w-[min(34rem,94vw)]" onClose={onClose}>
      {(close) => (
        <div className="flex flex-col gap-4 sm:gap-6">
          <p>{t('translate.none')}</p>
          <DialogButtons onCancel={close}>
            <Link href="/settings" className="button button-primary">
              {t('translate.setUp')}
            </Link>
          </DialogButtons>
        </div>
      )}
    </Sheet>
  );
}

function LanguageField(props: {
  readonly tags: readonly string[];
  readonly chosen: string;
  readonly onChoose: (tag: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const show = (tag: string) => names.of(tag) ?? tag;
  const sorted = [...props.tags].sort((one, other) => show(one).localeCompare(show(other), i18n.language));
  return (
    <SelectField
      label={t('options.filmLanguage')}
      values={sorted}
      chosen={props.chosen}
      show={show}
      onChoose={props.onChoose}
    />
  );
}

function Cost({ estimate }: { readonly estimate: CopyEstimate | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!estimate) return t('film.pricing');
  const price = ({ costUsd }: { readonly costUsd: number | null }) =>
    costUsd === null ? t('estimate.unknown') : costUsd === 0 ? t('estimate.free') : formats.money(costUsd);
  const { script, speech, picture } = estimate;
  return (
    <>
      <span className="label">{t('estimate.label')}</span>{' '}
      <strong className="font-semibold">{price(estimate)}</strong>
      <span className="text-soft block text-sm">
        {t('translate.cost', { script: price(script), speech: price(speech) })}
        {picture.costUsd !== 0 && t('translate.pictures', { picture: price(picture) })}
      </span>
    </>
  );
}
