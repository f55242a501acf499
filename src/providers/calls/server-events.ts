/**
 * The data of server-sent events, one after the other.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
export async function* eventData(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let text = '';
  let data: string[] = [];
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    text = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) yield data.join('\n');
        data = [];
      } else if (line.startsWith('data:')) data.push(line.slice(line[5] === ' ' ? 6 : 5));
    }
  }
  // The last event of some servers has no empty line behind it.
  const last = text.replace(/^data: ?/, '');
  if (last !== text) data.push(last);
  if (data.length > 0) yield data.join('\n');
}
