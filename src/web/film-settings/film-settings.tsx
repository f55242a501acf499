import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capabilities } from '../../index.ts';
import type { FilmProps } from '../film/use-film.ts';
import { capabilitiesQuery } from '../shell/query.ts';
import { choicesFor } from '../start/choices.ts';
import { CaptionFields } from './caption-fields.tsx';
import { CastFields } from './cast-fields.tsx';
import { ChangeLine } from './change-line.tsx';
import { FrameFields } from './frame-fields.tsx';
import { LookFields } from './look-fields.tsx';
import { MusicFields } from './music-fields.tsx';
import { withChange } from './settings-change.ts';
import { SettingsPreview } from './settings-preview.tsx';
import { useDrawnScene } from './use-drawn-scene.ts';
import { useSettingsChange } from './use-settings-change.ts';
import { VoiceFields } from './voice-fields.tsx';

export interface FilmSettingsProps extends FilmProps {
  readonly onClose: () => void;
}

/** The settings of a film, beside its storyboard: each choice is seen at once, with what it costs. */
export function FilmSettings(props: FilmSettingsProps) {
  const { t } = useTranslation();
  const { data: capabilities } = useQuery(capabilitiesQuery);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      aria-labelledby="film-settings"
      onKeyDown={(event) => event.key === 'Escape' && props.onClose()}
      className="sheet xl:sticky xl:top-17 xl:max-h-[calc(100dvh-5.25rem)] xl:overflow-y-auto"
    >
      <div className="flex items-center gap-2 px-4 pt-3 sm:px-5 sm:pt-4">
        <h2 ref={heading} tabIndex={-1} id="film-settings" className="flex-1 text-2xl">
          {t('filmSettings.title')}
        </h2>
        <button
          type="button"
          className="icon-button -mr-1.5"
          aria-label={t('filmSettings.close')}
          onClick={props.onClose}
        >
          <X aria-hidden className="size-5" />
        </button>
      </div>
      {capabilities ? (
        <Panel {...props} capabilities={capabilities} />
      ) : (
        <div className="unexposed before:animate-scan m-4 h-48 rounded-xl" />
      )}
    </section>
  );
}

function Panel({ film, generation, capabilities }: FilmProps & { readonly capabilities: Capabilities }) {
  const draft = useSettingsChange({ film, generation }, capabilities);
  const [sceneId, setSceneId] = useState(generation.scenes[0]?.id ?? '');
  const shown = withChange(generation, draft.shown, draft.estimate?.look);
  const choices = choicesFor(
    {
      length: shown.length ?? 'short',
      format: shown.format ?? 'landscape',
      captions: shown.captions ?? 'burned',
      ...(shown.models && { models: shown.models }),
    },
    capabilities,
  );
  const isFree = !isPaid(capabilities, generation.models?.picture);
  useDrawnScene(film, generation, { sceneId, isFree });
  const fields = { shown, capabilities, choices, onChoose: draft.choose };
  return (
    <div className="flex flex-col gap-3 px-4 pt-1 sm:px-5">
      <div className="bg-sheet sticky top-13 z-20 -mx-1 px-1 pt-1 pb-1 xl:top-0">
        <SettingsPreview
          // The canvas has the size of the frame.
          key={`${shown.format} ${shown.resolution}`}
          generation={shown}
          sceneId={sceneId}
          onScene={useCallback((id: string) => setSceneId(id), [])}
        />
      </div>
      <LookFields {...fields} />
      <FrameFields {...fields} />
      <CaptionFields {...fields} />
      <VoiceFields {...fields} />
      <MusicFields {...fields} onChanged={film.applyChange} />
      <CastFields
        generation={generation}
        chosen={draft.shown.cast}
        isPainted={!isFree}
        onChoose={draft.choose}
      />
      <ChangeLine draft={draft} />
    </div>
  );
}

function isPaid({ models }: Capabilities, picture: string | undefined): boolean {
  return models.picture.find(({ id }) => id === picture)?.paid ?? true;
}
