import type { Speech } from '../core/model.ts';
import { answerJobs } from './answer-jobs.ts';
import { finishNarration, type RawNarration } from './finish-narration.ts';

answerJobs<RawNarration, Speech>(async (raw) => {
  const result = finishNarration(raw);
  return { result, transfer: [result.audio.samples.buffer] };
});
