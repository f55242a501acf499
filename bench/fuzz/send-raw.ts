import { connect } from 'node:net';

export interface RawAnswer {
  /** Absent when the server closed the connection without an answer. */
  readonly status: number | undefined;
  readonly text: string;
}

const MAX_KEPT_CHARACTERS = 4000;

/**
 * Sends bytes as they are, which no client of HTTP would, and reads until the server closes. Event streams are left
 * after their head.
 *
 * @param isCut closes this side after the bytes
 * @returns `undefined` when there is no answer in time
 */
export function sendRaw(
  port: number,
  bytes: Uint8Array,
  { timeoutMs, isCut }: { readonly timeoutMs: number; readonly isCut: boolean },
): Promise<RawAnswer | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const end = (answer: RawAnswer | undefined) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const answered = () => {
      // An interim answer, such as “100 Continue”, precedes the real one.
      const status = /^(?:HTTP\/1\.1 1\d\d [^\r]*\r\n\r\n)*HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
      end({ status: status === undefined ? undefined : Number(status), text });
    };
    const timer = setTimeout(() => end(undefined), timeoutMs);
    socket.on('data', (chunk) => {
      if (text.length < MAX_KEPT_CHARACTERS) text += chunk.toString('latin1');
      if (/^content-type: text\/event-stream/im.test(text)) answered();
    });
    socket.on('end', answered);
    socket.on('close', answered);
    // The server may refuse and close before all is sent.
    socket.on('error', answered);
    socket.on('connect', () => (isCut ? socket.end(bytes) : socket.write(bytes)));
  });
}
