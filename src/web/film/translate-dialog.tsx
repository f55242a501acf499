import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capabilities, GenerationView } from '../../index.ts';
import { api } from '../api/server.ts';
import { useFormats } from '../i18n/formats.ts';
import { navigate } from '../shell/navigation.tsx';
import { ProblemText } from '../shell/problem-text.tsx';
import { capabilitiesQuery } from '../shell/query.ts';
import { asTold, describeError, notify } from '../shell/toasts.ts';
import { holdForReview } from '../start/review.ts';
import { SelectField } from '../start/select-field.tsx';
import { FILM_LANGUAGES } from '../start/writing-settings.tsx';

type Shape = Parameters<typeof api.estimateCopy>[1];
type Estimate = Awaited<ReturnType<typeof api.estimateCopy>>;

export interface TranslateDialogProps {
  readonly generation: GenerationView;
  readonly onClose: () => void;
}

/** Makes the same film in another language, and shows what it costs. Its translation is read before it is spoken. */
export function TranslateDialog({ generation, onClose }: TranslateDialogProps) {
  const { t, i18n } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const { data: capabilities } = useQuery(capabilitiesQuery);
  const own = generation.language ?? 'und';
  const tags = FILM_LANGUAGES.filter((tag) => tag !== own.split('-')[0]);
  const [language, setLanguage] = useState(tags.includes(i18n.language) ? i18n.language : 'en');
  const target = tags.includes(language) ? language : (tags[0] ?? 'en');
  const [model, setModel] = useState<string>();
  const [voice, setVoice] = useState('');
  const [isTranslating, setIsTranslating] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const writers = (capabilities?.models.script ?? []).filter((each) => each.available && each.composes);
  const script = model ?? (writers.find(({ id }) => id === generation.models?.script) ?? writers[0])?.id;
  const voices = voicesFor(target, capabilities);
  const spoken = voices.find((each) => nameOf(each) === voice);
  const shape: Shape = {
    language: target,
    ...((script ?? spoken) && {
      models: { ...(script !== undefined && { script }), ...(spoken && { speech: spoken.model }) },
    }),
    ...(spoken && { voice: spoken.id }),
  };
  const { data: estimate, error } = useQuery({
    queryKey: ['translation', generation.id, generation.revision, shape],
    queryFn: ({ signal }) => api.estimateCopy(generation.id, shape, { signal }),
    enabled: capabilities !== undefined,
    retry: false,
  });

  const translate = async (event: FormEvent) => {
    event.preventDefault();
    setIsTranslating(true);
    try {
      const made = await api.copyGeneration(generation.id, shape);
      holdForReview(made.id);
      navigate(`/films/${made.id}`);
    } catch (problem) {
      setIsTranslating(false);
      await notify({ kind: 'error', text: t('errors.title'), detail: describeError(problem) });
    }
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby={headingId}
      onClose={onClose}
      className="sheet text-ink m-auto max-h-[92dvh] w-[min(34rem,94vw)] overflow-y-auto backdrop:bg-black/55"
    >
      <form onSubmit={translate} className="flex flex-col gap-4 p-5 sm:gap-6 sm:p-7">
        <div className="flex flex-col gap-2">
          <h2 id={headingId} className="text-3xl">
            {t('film.otherLanguage')}
          </h2>
          <p className="text-soft">{t('translate.lead')}</p>
        </div>
        <LanguageField tags={tags} chosen={target} onChoose={setLanguage} />
        {writers.length > 1 && (
          <SelectField
            label={t('translate.model')}
            values={writers.map(({ id }) => id)}
            chosen={script}
            show={(id) => writers.find((each) => each.id === id)?.label ?? id}
            onChoose={setModel}
          />
        )}
        <SelectField
          label={t('translate.voice')}
          values={['', ...voices.map(nameOf)]}
          chosen={spoken ? voice : ''}
          show={(name) => labelOf(voices.find((each) => nameOf(each) === name)) ?? t('translate.sameVoice')}
          onChoose={setVoice}
        />
        <p role="status" className="bg-well rounded-xl px-4 py-3">
          {error ? <ProblemText problem={asTold(error)} /> : <Cost estimate={estimate} />}
        </p>
        <div className="flex flex-wrap gap-2">
          <button type="submit" disabled={isTranslating || !estimate} className="button button-primary">
            {t('translate.go')}
          </button>
          <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
            {t('board.cancel')}
          </button>
        </div>
      </form>
    </dialog>
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

type Voice = Capabilities['voices'][number];

function nameOf({ model, id }: Voice): string {
  return `${model} ${id}`;
}

function labelOf(voice: Voice | undefined): string | undefined {
  return voice && `${voice.label} (${voice.model})`;
}

/** The voices that speak a language. Those of providers speak any, whatever language they are listed with. */
function voicesFor(language: string, capabilities: Capabilities | undefined): Voice[] {
  if (!capabilities) return [];
  const models = capabilities.models.speech.filter(({ available }) => available);
  return capabilities.voices.filter(({ model: id, languages }) => {
    const model = models.find((each) => each.id === id);
    return model && (model.paid || languages.some((tag) => tag.split('-')[0] === language));
  });
}

function Cost({ estimate }: { readonly estimate: Estimate | undefined }) {
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
