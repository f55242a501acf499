import type { JsonSchema } from './schema-value.ts';

/** One operation of the server. */
export interface Route {
  readonly method: string;
  readonly path: string;
  /** Of its body, by media type. */
  readonly bodies: Readonly<Record<string, JsonSchema>>;
  readonly queries: readonly string[];
}

interface Operation {
  readonly requestBody?: { readonly content: Record<string, { readonly schema: JsonSchema }> };
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

export interface ApiDocument {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components?: { readonly schemas?: Record<string, JsonSchema> };
}

const OUTSIDE_THE_REFERENCE = [
  ...[
    '/',
    '/index.html',
    '/assets/a.js',
    '/api/openapi.json',
    '/api/docs',
    '/api/docs/start.js',
    '/healthz',
    '/readyz',
  ],
  ...['/api/docs/swagger-ui.css', '/metrics', '/nowhere', '/api/nowhere'],
];

/** The routes of the OpenAPI document, and those that are not in it. */
export function routesOf({ paths }: ApiDocument): Route[] {
  const listed = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { requestBody, parameters = [] }]) => ({
      method: method.toUpperCase(),
      path,
      bodies: Object.fromEntries(
        Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema]),
      ),
      queries: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
    })),
  );
  return [
    ...listed,
    ...OUTSIDE_THE_REFERENCE.map((path) => ({ method: 'GET', path, bodies: {}, queries: [] })),
  ];
}
