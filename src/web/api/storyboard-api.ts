import { createStoryboardApi } from '../../client/storyboard-api.ts';
import { CONNECTION } from './studio-api.ts';

/** The largest file that is taken, over a line of 1 Mbit/s. */
const UPLOAD_TIMEOUT_MS = 180_000;

/** What the server offers for a storyboard beyond the pipeline. Apart, so that the first screen does without it. */
export const storyboardApi = createStoryboardApi({ ...CONNECTION, timeoutMs: UPLOAD_TIMEOUT_MS });
