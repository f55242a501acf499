import { HttpError } from '../../index.ts';
import { authorizedFetch } from './token.ts';

interface SampleRequest {
  readonly text: string;
  readonly voice: string;
  readonly model: string;
  readonly speed?: number;
}

/** A free voice speaking a sentence, as a WAV file. */
export async function voiceSample(request: SampleRequest, signal: AbortSignal): Promise<Blob> {
  const response = await authorizedFetch('/api/voices/samples', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  });
  if (response.ok) return response.blob();
  const problem = await response.json().catch(() => undefined);
  throw new HttpError(response.status, problem === undefined ? {} : { problem });
}
