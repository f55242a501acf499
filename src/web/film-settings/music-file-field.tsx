import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GenerationView, PipelineError } from '../../index.ts';
import { putMusic } from '../api/put-music.ts';
import { recordingOf } from '../media/recording.ts';
import { describeError, notify } from '../shell/toasts.ts';
import { OwnFileField } from './own-file-field.tsx';

const TYPES: Readonly<Record<string, string>> = {
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  m4a: 'audio/mp4',
};
const MAX_NAME_LENGTH = 200;

interface MusicFileFieldProps {
  readonly generation: GenerationView;
  readonly onChanged: (changed: GenerationView) => void;
  readonly onRemove: () => void;
}

/** Music of the user's own, instead of composed music. */
export function MusicFileField({ generation, onChanged, onRemove }: MusicFileFieldProps) {
  const { t } = useTranslation();
  const [isSending, setIsSending] = useState(false);
  const { id, musicFile } = generation;
  const bring = async (file: File) => {
    setIsSending(true);
    try {
      onChanged(await send(id, file));
    } catch (error) {
      await notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
    } finally {
      setIsSending(false);
    }
  };
  return (
    <OwnFileField
      label={t('filmSettings.musicFile')}
      accept="audio/*"
      chosen={musicFile && <span className="text-soft max-w-60 truncate">{musicFile.name}</span>}
      choose={t(isSending ? 'filmSettings.sendingMusic' : 'filmSettings.chooseMusic')}
      remove={musicFile && t('filmSettings.noMusicFile')}
      disabled={isSending}
      onFile={(file) => void bring(file)}
      onRemove={onRemove}
    />
  );
}

/** As it is; if the server cannot decode it, this browser does, and the music loses its second channel. */
async function send(id: string, file: File): Promise<GenerationView> {
  const ending = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase();
  const name = file.name.slice(0, MAX_NAME_LENGTH);
  const body = new Blob([file], { type: TYPES[ending] ?? file.type });
  try {
    return await putMusic(id, { body, name });
  } catch (error) {
    const isRefused = error instanceof PipelineError && REFUSED.has(error.code);
    if (!isRefused) throw error;
    const recording = await recordingOf(file).catch(() => undefined);
    if (recording === undefined) throw error;
    return putMusic(id, { body: recording, name });
  }
}

const REFUSED: ReadonlySet<string> = new Set(['music_undecodable', 'media_type_unsupported']);
