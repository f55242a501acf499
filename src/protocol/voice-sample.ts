/** The body of `POST /api/voices/samples`. */
export interface VoiceSampleRequest {
  /** Up to 300 characters: about twenty seconds. */
  text: string;
  /** One of the voices in the capabilities. */
  voice: string;
  /** A speech model that is free, as `provider:model`. Default: the first in the capabilities. */
  model?: string | undefined;
  /** From 0.6 to 1.6. Default: 1. */
  speed?: number | undefined;
}
