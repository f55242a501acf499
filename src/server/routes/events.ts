import { createRoute } from '@hono/zod-openapi';
import { joinSignals } from '../../core/join-signals.ts';
import { createRouter } from '../http/create-router.ts';
import { eventLines } from '../http/event-stream.ts';
import { generationParams, type RouteContext, refusals } from '../http/route-parts.ts';

const events = createRoute({
  method: 'get',
  path: '/generations/{id}/events',
  tags: ['Events'],
  summary: 'Follow a generation as server-sent events; Last-Event-ID resumes after a revision',
  request: { params: generationParams },
  responses: {
    200: { description: 'The stream: see V-1 to V-5 of the protocol.', content: { 'text/event-stream': {} } },
    ...refusals,
  },
});

/** Generations as they change. */
export function eventRoutes({ pipeline, links, metrics, stopping, heartbeatMs }: RouteContext) {
  return createRouter().openapi(events, async (c) => {
    const { id } = c.req.valid('param');
    // Checked before the stream begins, because after that no status can report a missing generation.
    await pipeline.get(id);
    const headers = {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Otherwise nginx would buffer the events.
      'x-accel-buffering': 'no',
    };
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);

    const left = new AbortController();
    const { signal, release } = joinSignals([c.req.raw.signal, stopping, left.signal]);
    const afterRevision = revisionOf(c.req.header('last-event-id'));
    const source = pipeline.watch(id, { signal, ...(afterRevision !== undefined && { afterRevision }) });
    const lines = eventLines(source, { heartbeatMs, signal, links });
    const encoder = new TextEncoder();
    metrics.openStreams.inc();
    const end = () => {
      if (left.signal.aborted) return;
      left.abort();
      release();
      metrics.openStreams.dec();
    };
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        try {
          const { done, value } = await lines.next();
          if (!done) return controller.enqueue(encoder.encode(value));
          end();
          controller.close();
        } catch (error) {
          end();
          controller.error(error);
        }
      },
      cancel: end,
    });
    return c.body(body, 200, headers);
  });
}

/** An invalid revision is treated as none: the stream then begins with a snapshot. */
function revisionOf(header: string | undefined): number | undefined {
  return /^\d{1,15}$/.test(header ?? '') ? Number(header) : undefined;
}
