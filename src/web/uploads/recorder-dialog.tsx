import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timecode } from '../i18n/formats.ts';
import { recordingDurationMs } from '../media/recording.ts';
import { stopSound } from '../media/sound-player.ts';
import { LevelMeter } from './level-meter.tsx';
import { OwnFileNote } from './own-file-note.tsx';
import type { Recorded, Recorder, RecorderState } from './recorder.ts';
import { RecorderControls } from './recorder-controls.tsx';
import { mostOwnBytes, type OwnFiles } from './use-own-files.ts';
import { useRecorder } from './use-recorder.ts';

export interface RecorderDialogProps {
  /** Whose voice it is. */
  readonly owner: string;
  /** The words to read aloud. */
  readonly narration: string;
  /** Where a recording goes. */
  readonly own: OwnFiles;
  readonly onClose: () => void;
}

/** What the sound's own beginning and end may take, in milliseconds. */
const MARGIN_MS = 1000;

/** The user reads the words of a scene, hears how that was, and uses it or reads them again. */
export function RecorderDialog({ owner, narration, own, onClose }: RecorderDialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const [longestMs] = useState(() => recordingDurationMs(mostOwnBytes()) - MARGIN_MS);
  const [recorder, state] = useRecorder({ longestMs });
  useEffect(() => {
    const { classList } = document.documentElement;
    dialog.current?.showModal();
    // Not found by `:has()`, which would be looked for anew at every change of the page.
    classList.add('has-recorder');
    stopSound();
    return () => {
      classList.remove('has-recorder');
      stopSound();
    };
  }, []);
  const close = () => dialog.current?.close();
  const use = async ({ sound }: Recorded) => {
    const file = new File([sound], t('record.fileName'), { type: sound.type });
    if (await own.bring(file, 'voice')) close();
  };
  // Who wants to stop reading does not want to lose what was read.
  const stopFirst = (event: SyntheticEvent) => {
    if (state.status !== 'recording') return;
    event.preventDefault();
    recorder?.stop();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={headingId}
      onCancel={stopFirst}
      onClose={onClose}
      className="sheet text-ink m-auto max-h-[94dvh] w-[min(40rem,94vw)] overflow-y-auto backdrop:bg-black/55"
    >
      <div className="flex flex-col gap-3 p-5 sm:p-7">
        <h2 id={headingId} className="text-3xl">
          {t('record.title')}
        </h2>
        <p className="label">{owner}</p>
        <blockquote className="text-[1.3rem] leading-relaxed break-words text-pretty">{narration}</blockquote>
      </div>
      <Foot recorder={recorder} state={state} longestMs={longestMs} own={own} onUse={use} onCancel={close} />
    </dialog>
  );
}

/** How the recording goes, and what can be done now. It stays in sight below a long narration. */
function Foot(props: {
  readonly recorder: Recorder | undefined;
  readonly state: RecorderState;
  readonly longestMs: number;
  readonly own: OwnFiles;
  readonly onUse: (recorded: Recorded) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { recorder, state, longestMs, own, onUse, onCancel } = props;
  return (
    <div className="bg-sheet border-line sticky bottom-0 flex flex-col gap-3 border-t px-5 py-4 sm:px-7">
      {'stream' in state && <LevelMeter stream={state.stream} />}
      <div className="flex items-baseline justify-between gap-4">
        <Said state={state} />
        <Time state={state} longestMs={longestMs} />
      </div>
      <OwnFileNote own={own} />
      <div className="flex flex-wrap gap-2">
        {recorder && (
          <RecorderControls
            recorder={recorder}
            state={state}
            isSending={own.bringing.status === 'sending'}
            onUse={onUse}
          />
        )}
        <button type="button" className="button button-quiet ml-auto" onClick={onCancel}>
          {t('board.cancel')}
        </button>
      </div>
    </div>
  );
}

/** How it stands, in words, which are read out as they change. */
function Said({ state }: { readonly state: RecorderState }) {
  const { t } = useTranslation();
  const text =
    state.status === 'failed' ? t(`record.problems.${state.problem}`) : t(`record.says.${state.status}`);
  return (
    <p
      role={state.status === 'failed' ? 'alert' : 'status'}
      className={`min-h-6 ${state.status === 'failed' ? 'font-medium' : 'text-soft'}`}
    >
      {text}
    </p>
  );
}

/** How often the time that has passed is looked at, in milliseconds. */
const TICK_MS = 250;

function Time({ state, longestMs }: { readonly state: RecorderState; readonly longestMs: number }) {
  const [nowMs, setNowMs] = useState(0);
  const isRunning = state.status === 'recording';
  useEffect(() => {
    if (!isRunning) return;
    const look = () => setNowMs(performance.now());
    look();
    const timer = setInterval(look, TICK_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
  if (state.status === 'failed') return null;
  const spokenMs =
    state.status === 'recording'
      ? Math.max(0, nowMs - state.sinceMs)
      : state.status === 'recorded'
        ? state.recorded.durationMs
        : 0;
  return (
    <span className="timecode text-soft shrink-0">
      {timecode(spokenMs)} / {timecode(longestMs)}
    </span>
  );
}
