import { ProtocolError } from '../errors.ts';

/** One message of an event stream, as it was sent. */
export interface ServerSentMessage {
  readonly type: string;
  readonly data: string;
  readonly id: string;
}

/** The longest message that is read, in UTF-16 code units. */
const MAX_MESSAGE_LENGTH = 8 * 2 ** 20;

/**
 * Takes an event stream apart, as the HTML standard says (9.2.6). Its `push` takes the next piece of text, cut
 * anywhere, and hands back the messages that it completed.
 *
 * Written here because `EventSource` sends no headers of ours and does not exist in a service worker or Node 20.
 */
export function createEventParser() {
  let rest = '';
  let type = '';
  let data: string[] = [];
  let id = '';
  let messageLength = 0;

  const takeLine = (line: string): ServerSentMessage | undefined => {
    if (line === '') {
      const message = data.length > 0 ? { type: type || 'message', data: data.join('\n'), id } : undefined;
      type = '';
      data = [];
      messageLength = 0;
      return message;
    }
    messageLength += line.length;
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (field === 'event') type = value;
    else if (field === 'data') data.push(value);
    else if (field === 'id') id = value;
    return undefined;
  };

  return {
    push(text: string): ServerSentMessage[] {
      const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      const messages = lines.map(takeLine).filter((message) => message !== undefined);
      if (messageLength + rest.length > MAX_MESSAGE_LENGTH) {
        throw new ProtocolError('answer_too_large', 'The server sent an event that is too large.');
      }
      return messages;
    },
  };
}
