// Receives Scenecast's webhook calls and verifies their signature, without a library:
//   SCENECAST_WEBHOOK_SECRET=whsec_… node receiver.mjs
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const TOLERANCE_SECONDS = 5 * 60;
const MAX_BODY_BYTES = 100_000;
const key = Buffer.from(process.env.SCENECAST_WEBHOOK_SECRET.replace(/^whsec_/, ''), 'base64');

/** Whether the call comes from a sender that knows the secret, and is recent. */
function isGenuine(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures = '' } = headers;
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  // While a secret is replaced, a call can have several signatures.
  return signatures.split(' ').some((each) => {
    const [version, signature = ''] = each.split(',');
    const given = Buffer.from(signature, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** The ids of calls that were handled. Use your database, so that a restart does not forget them. */
const handled = new Set();

createServer(async (request, response) => {
  const chunks = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_BODY_BYTES) return response.writeHead(413).end();
    chunks.push(chunk);
  }
  // The signature covers the bytes as they came, so they are parsed only after it was checked.
  const body = Buffer.concat(chunks).toString();
  if (!isGenuine(request.headers, body)) return response.writeHead(401).end();
  response.writeHead(204).end();
  const id = request.headers['webhook-id'];
  if (handled.has(id)) return;
  handled.add(id);
  const { type, data } = JSON.parse(body);
  console.log(`${type}: ${data.title} (${data.generationId})`, data.waitsFor ?? '');
}).listen(Number(process.env.PORT ?? 4400), () => console.log('Waiting for calls.'));
