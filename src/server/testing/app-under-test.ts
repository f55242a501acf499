import { expect } from 'vitest';
import { generationSchema } from '../../protocol/schemas/generation.ts';
import { problemSchema } from '../../protocol/schemas/problem.ts';
import type { FakePipelineOptions } from '../../testing/fakes/fake-generations.ts';
import { createFakePipeline } from '../../testing/fakes/fake-pipeline.ts';
import { type AppOptions, createServerApp } from '../app.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** The API over an in-memory pipeline, called without a socket. */
export function setUpApp(options: Partial<AppOptions> & { readonly fake?: FakePipelineOptions } = {}) {
  const fake = createFakePipeline(options.fake);
  const app = createServerApp({ pipeline: fake.pipeline, ...options });
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    app.request(path, {
      method,
      headers: body === undefined ? headers : { ...JSON_TYPE, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const create = async () => {
    const response = await send('POST', '/api/generations', { source: { text: 'A story.' } });
    expect(response.status).toBe(201);
    return generationSchema.parse(await response.json());
  };
  const finish = async (id: string) => {
    for (const phase of ['script', 'audio', 'images', 'finalize']) {
      await send('POST', `/api/generations/${id}/phases/${phase}`, {});
    }
    return fake.pipeline.get(id);
  };
  return { ...fake, app, send, create, finish };
}

/** The problem in the response, whose status must be the response's. */
export async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}
