import { expect, test } from 'vitest';
import { generationSchema } from '../src/protocol/schemas/generation.ts';
import { phaseResponseSchema } from '../src/protocol/schemas/phase.ts';
import { problemSchema } from '../src/protocol/schemas/problem.ts';
import { readListings } from './listings.ts';

test('the messages that the protocol shows are all that its schemas want', async () => {
  const messages = await readListings('docs/protocol.md', /json/);
  const schemas = [generationSchema, phaseResponseSchema, problemSchema];
  expect(messages).toHaveLength(schemas.length);
  for (const [index, schema] of schemas.entries()) {
    const message = JSON.parse(messages[index]?.code ?? '');
    expect(schema.safeParse(message).error?.issues).toBeUndefined();
    for (const name of Object.keys(message)) {
      expect(schema.safeParse({ ...message, [name]: undefined }).success, `without ${name}`).toBe(false);
    }
  }
});
