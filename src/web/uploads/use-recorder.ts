import { useEffect, useState, useSyncExternalStore } from 'react';
import { Recorder, type RecorderState } from './recorder.ts';

/** A recorder that is open for as long as it is shown. */
export function useRecorder(options: { readonly longestMs: number }): [Recorder | undefined, RecorderState] {
  const { longestMs } = options;
  const [recorder, setRecorder] = useState<Recorder>();
  useEffect(() => {
    const made = new Recorder({ longestMs });
    setRecorder(made);
    void made.open();
    return () => made.close();
  }, [longestMs]);
  const state = useSyncExternalStore(recorder?.subscribe ?? NEVER, recorder?.getState ?? getNothing);
  return [recorder, state];
}

const NEVER = () => () => undefined;
const OPENING: RecorderState = { status: 'opening' };
const getNothing = () => OPENING;
