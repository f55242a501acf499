/** A complete response, before a fault affects it. */
export interface Answer {
  /** 200 by default. */
  readonly status?: number;
  readonly contentType: string;
  readonly body: Buffer;
}

export function json(value: unknown, status = 200): Answer {
  return { status, contentType: 'application/json', body: Buffer.from(JSON.stringify(value)) };
}
