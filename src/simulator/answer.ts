/** A complete response, before a fault affects it. */
export interface Answer {
  /** 200 by default. */
  readonly status?: number;
  readonly contentType: string;
  readonly body: Buffer;
}

/** A stream of server-sent events, each JSON or a text. */
export function events(all: readonly (object | string)[]): Answer {
  const lines = all.map((each) => `data: ${typeof each === 'string' ? each : JSON.stringify(each)}\n\n`);
  return { contentType: EVENT_STREAM, body: Buffer.from(lines.join('')) };
}

export const EVENT_STREAM = 'text/event-stream';
const PIECE_LENGTH = 40;

/** A text as a model that streams gives it: in pieces of about ten tokens. */
export function piecesOf(text: string): string[] {
  return text.match(new RegExp(`[^]{1,${PIECE_LENGTH}}`, 'gu')) ?? [];
}

export function json(value: unknown, status = 200): Answer {
  return { status, contentType: 'application/json', body: Buffer.from(JSON.stringify(value)) };
}
