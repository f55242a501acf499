import { OpenAPIHono } from '@hono/zod-openapi';
import { RequestError } from './request-error.ts';

const MAX_ISSUES = 20;

/** A router that refuses requests that do not match their schemas, with our own problem texts. */
export function createRouter(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook(result) {
      if (result.success) return;
      const issues = result.error.issues.slice(0, MAX_ISSUES).map(({ path, message }) => ({
        path: path.map((step) => `/${escapeStep(String(step))}`).join(''),
        message,
      }));
      const [first] = issues;
      const detail = first ? `${first.path || 'The request'}: ${first.message}` : 'The request is not valid.';
      throw new RequestError(400, 'request_invalid', detail.slice(0, 1000), {
        advice: 'See the API reference at /api/docs.',
        issues,
      });
    },
  });
}

/** Escapes a step of a JSON Pointer (RFC 6901). */
function escapeStep(step: string): string {
  return step.slice(0, 128).replaceAll('~', '~0').replaceAll('/', '~1');
}
