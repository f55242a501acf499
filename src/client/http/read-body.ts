import { ProtocolError } from '../errors.ts';

/**
 * Reads an answer's body as text, but never more than `maxBytes`: the rest is not even waited for.
 *
 * @throws ProtocolError if the body is longer.
 */
export async function readBody(response: Response, maxBytes: number): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let sizeBytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    sizeBytes += value.byteLength;
    if (sizeBytes > maxBytes) {
      // Nobody waits for the cancelling, so nobody needs to hear that it failed.
      reader.cancel().catch(() => {});
      throw new ProtocolError('answer_too_large', `The server's answer is larger than ${maxBytes} bytes.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
