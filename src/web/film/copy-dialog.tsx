import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHOICES, type GenerationView } from '../../index.ts';
import { DialogButtons } from '../shell/dialog-buttons.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { Choice } from '../start/choice.tsx';
import { FormatFrame } from '../start/style-pictures.tsx';
import { copyTitle } from './copy-title.ts';
import { PriceText } from './price-text.tsx';
import { useCopy } from './use-copy.ts';

export interface CopyDialogProps {
  readonly generation: GenerationView;
  readonly onClose: () => void;
}

/** Copies a storyboard to a film with other settings, and shows what it costs. */
export function CopyDialog({ generation, onClose }: CopyDialogProps) {
  const { t } = useTranslation();
  const { title, style = '', format: ownFormat, captions: ownCaptions = 'burned' } = generation;
  const formats = CHOICES.formats.filter((each) => each !== ownFormat);
  const [format, setFormat] = useState(formats[0] ?? 'portrait');
  const [captions, setCaptions] = useState(ownCaptions);
  const { copy, isCopying } = useCopy(generation);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = copyTitle(title || t('film.untitled'), t(`options.formats.${format}`));
    void copy({ format, captions, title: name }, { make: true });
  };
  return (
    <Sheet title={t('film.otherFormat')} className="w-[min(34rem,94vw)]" onClose={onClose}>
      {(close) => (
        <form onSubmit={submit} className="flex flex-col gap-4 sm:gap-6">
          <p className="text-soft">{t('copy.lead')}</p>
          <Choice
            label={t('options.format')}
            name="copy-format"
            columns="grid-cols-2"
            values={formats}
            chosen={format}
            show={(each) => ({
              label: t(`options.formats.${each}`),
              picture: <FormatFrame format={each} style={style} />,
            })}
            onChoose={setFormat}
          />
          <Choice
            label={t('options.captions')}
            name="copy-captions"
            columns="sm:grid-cols-[repeat(3,auto)]"
            values={CHOICES.captions}
            chosen={captions}
            show={(each) => ({ label: t(`options.captionModes.${each}`) })}
            onChoose={setCaptions}
          />
          <p role="status" className="bg-well rounded-xl px-4 py-3">
            <span className="label">{t('estimate.label')}</span>{' '}
            <strong className="font-semibold">
              <PriceText generation={generation} />
            </strong>
          </p>
          <DialogButtons onCancel={close}>
            <button type="submit" disabled={isCopying} className="button button-primary">
              {t('film.make')}
            </button>
          </DialogButtons>
        </form>
      )}
    </Sheet>
  );
}
