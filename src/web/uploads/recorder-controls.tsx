import { Check, Mic, Play, RotateCcw, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { toggleSound, usePlaying } from '../media/sound-player.ts';
import type { Recorded, Recorder, RecorderState } from './recorder.ts';

export interface RecorderControlsProps {
  readonly recorder: Recorder;
  readonly state: RecorderState;
  readonly isSending: boolean;
  readonly onUse: (recorded: Recorded) => Promise<void>;
}

/** What can be done as it stands. What comes next has the focus. */
export function RecorderControls(props: RecorderControlsProps) {
  const { recorder, state } = props;
  switch (state.status) {
    case 'ready':
    case 'recording':
      return <BeginOrStop recorder={recorder} isRecording={state.status === 'recording'} />;
    case 'recorded':
      return (
        <>
          <Outcome {...props} recorded={state.recorded} />
          <Again {...props} label="record.again" />
        </>
      );
    case 'failed':
      return <Again {...props} label="board.again" />;
    default:
      return null;
  }
}

const FILLED = { 'aria-hidden': true, className: 'size-4 fill-current' } as const;

/** One button, so that whoever has begun is on the one that ends it. */
function BeginOrStop(props: { readonly recorder: Recorder; readonly isRecording: boolean }) {
  const { t } = useTranslation();
  const { recorder, isRecording } = props;
  return (
    <button
      type="button"
      // biome-ignore lint/a11y/noAutofocus: it is what the dialog was opened for.
      autoFocus
      className="button button-primary"
      onClick={() => (isRecording ? recorder.stop() : recorder.record())}
    >
      {isRecording ? <Square {...FILLED} /> : <Mic aria-hidden className="size-4" />}
      {t(isRecording ? 'record.stop' : 'record.begin')}
    </button>
  );
}

const SOUND_ID = 'recorder';

function Outcome(props: Omit<RecorderControlsProps, 'state'> & { readonly recorded: Recorded }) {
  const { t } = useTranslation();
  const { recorded, isSending, onUse } = props;
  const isPlaying = usePlaying(SOUND_ID) !== undefined;
  return (
    <>
      <button
        type="button"
        // biome-ignore lint/a11y/noAutofocus: whoever pressed twice to stop loses nothing here, and sends nothing.
        autoFocus
        className="button button-quiet"
        onClick={() => toggleSound(SOUND_ID, recorded.url)}
      >
        {isPlaying ? <Square {...FILLED} /> : <Play {...FILLED} />}
        {t(isPlaying ? 'record.silence' : 'record.listen')}
      </button>
      <button
        type="button"
        disabled={isSending}
        className="button button-primary"
        onClick={() => void onUse(recorded)}
      >
        <Check aria-hidden className="size-4" />
        {t('record.use')}
      </button>
    </>
  );
}

function Again({
  recorder,
  isSending,
  label,
}: RecorderControlsProps & { readonly label: 'record.again' | 'board.again' }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      disabled={isSending}
      className="button button-quiet"
      onClick={() => void recorder.open()}
    >
      <RotateCcw aria-hidden className="size-4" />
      {t(label)}
    </button>
  );
}
