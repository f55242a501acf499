/** The response has more bytes than any expected one. */
export class ResponseTooLargeError extends Error {
  override readonly name = 'ResponseTooLargeError';

  constructor(maxBytes: number) {
    super(`the answer is larger than ${maxBytes} bytes`);
  }
}

/**
 * A `fetch` that stops after `maxBytes` decompressed bytes, and does not follow redirects: a provider has no reason
 * to redirect us.
 */
export function limitedFetch(maxBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' });
    if (response.body === null) return response;
    let receivedBytes = 0;
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, stream) {
        receivedBytes += chunk.byteLength;
        if (receivedBytes > maxBytes) stream.error(new ResponseTooLargeError(maxBytes));
        else stream.enqueue(chunk);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(counter), { status, statusText, headers });
  };
}
