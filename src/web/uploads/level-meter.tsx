import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { followLevel } from './level.ts';

/** How often the bar moves, in milliseconds, and where less motion is wanted. */
const STEP_MS = { lively: 60, calm: 400 };
/** What is softer is no voice: a microphone that is muted, or far away. */
const FAINT = 0.15;
/** For how long it may be so before the user is asked about it, in milliseconds. */
const PATIENCE_MS = 4000;

/** How loud the microphone hears. Who does not see it is told when nothing is heard. */
export function LevelMeter({ stream }: { readonly stream: MediaStream }) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  const [isFaint, setIsFaint] = useState(false);
  useEffect(() => {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let heardAtMs = performance.now();
    const onLevel = (level: number) => {
      if (bar.current) bar.current.style.transform = `scaleX(${level})`;
      if (level >= FAINT) heardAtMs = performance.now();
      setIsFaint(performance.now() - heardAtMs > PATIENCE_MS);
    };
    return followLevel(stream, { everyMs: isCalm ? STEP_MS.calm : STEP_MS.lively, onLevel });
  }, [stream]);
  return (
    <>
      <div aria-hidden="true" className="bg-well h-2.5 overflow-hidden rounded-full">
        <div
          ref={bar}
          className="bg-mark h-full origin-left scale-x-0 rounded-full transition-transform duration-75"
        />
      </div>
      <p role="status" className="text-stale text-sm empty:hidden">
        {isFaint && t('record.faint')}
      </p>
    </>
  );
}
