import { z } from 'zod';
import { wholeItems } from '../../core/text/whole-items.ts';
import type { DraftScene, WriteOptions } from '../../script/index.ts';
import { toScenes } from './script-shape.ts';

/** An answer comes in hundreds of pieces, and is read from its beginning each time. */
const READ_EVERY_MS = 300;

const writtenScene = z.object({
  title: z.string().max(300),
  shots: z.array(z.object({ narration: z.string().max(4000), visualPrompt: z.string() })).min(1),
});

/** Reads the scenes of an answer as far as they are whole. What is none ends the draft. */
export function draftReader(onDraft: WriteOptions['onDraft']): ((soFar: string) => void) | undefined {
  if (!onDraft) return undefined;
  let latest = '';
  let readAtMs = Number.NEGATIVE_INFINITY;
  let told = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = () => {
    timer = undefined;
    const scenes = draftScenes(latest);
    if (scenes.length !== told) onDraft(scenes);
    told = scenes.length;
    readAtMs = performance.now();
  };
  return (soFar) => {
    latest = soFar;
    if (timer !== undefined) return;
    const waitMs = readAtMs + READ_EVERY_MS - performance.now();
    if (waitMs <= 0) return read();
    // An answer may pause: what has come until then is read too.
    timer = setTimeout(read, waitMs);
    timer.unref();
  };
}

/** The scenes that are whole in an answer that is not. */
export function draftScenes(soFar: string): DraftScene[] {
  const items = wholeItems(soFar, 'scenes').map((item) => writtenScene.safeParse(item));
  const broken = items.findIndex(({ success }) => !success);
  const whole = items.slice(0, broken < 0 ? items.length : broken).flatMap(({ data }) => data ?? []);
  return toScenes(whole).map(({ title, narration }) => ({ title, narration }));
}
