import { createRoute } from '@hono/zod-openapi';
import { joinSignals } from '../../core/join-signals.ts';
import { phaseSchema } from '../../protocol/schemas/names.ts';
import { phaseRequestSchema, phaseResponseSchema } from '../../protocol/schemas/phase.ts';
import { createRouter } from '../http/create-router.ts';
import { answers, generationParams, optionalJsonBody, type RouteContext } from '../http/route-parts.ts';

const phase = createRoute({
  method: 'post',
  path: '/generations/{id}/phases/{phase}',
  tags: ['Phases'],
  summary: 'Queue the items of a window of a phase, and wait a while for them',
  request: {
    params: generationParams.extend({ phase: phaseSchema }),
    body: optionalJsonBody(phaseRequestSchema),
  },
  responses: answers('The state of the window.', phaseResponseSchema),
});

/** The phase calls of the chunk protocol: see docs/protocol.md, W-1 to W-13. */
export function phaseRoutes({ pipeline, links, stopping, timeBudgetMs }: RouteContext) {
  return createRouter().openapi(phase, async (c) => {
    const { id, phase: name } = c.req.valid('param');
    // When the client leaves or the server stops, only the wait ends; the work continues.
    const { signal, release } = joinSignals([c.req.raw.signal, stopping]);
    try {
      const answer = await pipeline.phase(id, name, c.req.valid('json'), { timeBudgetMs, signal });
      return c.json(links.sign(answer), 200);
    } finally {
      release();
    }
  });
}
