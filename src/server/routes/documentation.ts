import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { Hono } from 'hono';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Scenecast API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="docs/swagger-ui.css">
<link rel="stylesheet" href="docs/contrast.css">
<script defer src="docs/swagger-ui-bundle.js"></script>
<script defer src="docs/start.js"></script>
</head>
<body><div id="reference"></div></body>
</html>
`;
const START_SCRIPT = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', deepLinking: true });\n`;
/** Swagger UI's own colours are too pale for its white labels. */
const CONTRAST_STYLE = `
.swagger-ui .opblock .opblock-summary-method { background: #1f6fbf !important; }
.swagger-ui .opblock-post .opblock-summary-method { background: #1a7a4c !important; }
.swagger-ui .opblock-put .opblock-summary-method { background: #965600 !important; }
.swagger-ui .opblock-patch .opblock-summary-method { background: #0f7066 !important; }
.swagger-ui .opblock-delete .opblock-summary-method { background: #c02020 !important; }
.swagger-ui .info .title small, .swagger-ui .info .title small pre { background: #5f6672; }
.swagger-ui .info .title small.version-stamp, .swagger-ui .info .title small.version-stamp pre { background: #4a6800; }
.swagger-ui .info .url { color: #1f5fa8; }
`;
const BEARER = { type: 'http', scheme: 'bearer', description: 'As in SCENECAST_TOKEN.' } as const;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Where `npm run build` puts the page's files, so that users need not install the package with its telemetry. */
const SHIPPED = fileURLToPath(new URL('../reference', import.meta.url));

/** The OpenAPI document of `api`, and a page that shows it and loads nothing from other servers. */
export function documentationRoutes(
  api: OpenAPIHono,
  { version, isPrivate }: { readonly version: string; readonly isPrivate: boolean },
): Hono {
  if (isPrivate) api.openAPIRegistry.registerComponent('securitySchemes', 'token', BEARER);
  const folder = partsFolder();
  const readPart = (name: string) => readFile(join(folder, name), 'utf8');
  const script = { 'content-type': 'text/javascript; charset=utf-8' };
  const style = { 'content-type': 'text/css; charset=utf-8' };
  let document: object | undefined;
  return new Hono()
    .get('/openapi.json', (c) => {
      document ??= api.getOpenAPI31Document({
        openapi: '3.1.0',
        info: { title: 'Scenecast', version, description: 'From a document to a video, in short calls.' },
        ...(isPrivate && { security: [{ token: [] }] }),
      });
      return c.json(document);
    })
    .get('/docs', (c) => {
      c.header('content-security-policy', POLICY);
      return c.html(PAGE);
    })
    .get('/docs/start.js', (c) => c.body(START_SCRIPT, 200, script))
    .get('/docs/swagger-ui-bundle.js', async (c) =>
      c.body(await readPart('swagger-ui-bundle.js'), 200, script),
    )
    .get('/docs/contrast.css', (c) => c.body(CONTRAST_STYLE, 200, style))
    .get('/docs/swagger-ui.css', async (c) => c.body(await readPart('swagger-ui.css'), 200, style));
}

function partsFolder(): string {
  if (existsSync(SHIPPED)) return SHIPPED;
  return dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
}
