import type { GenerationView } from '../../protocol/generation.ts';
import { clientSlots } from './client-slots.ts';
import type { Connection } from './connection.ts';
import type {
  ActionOptions,
  EditOptions,
  GenerationInput,
  SceneTarget,
  ShotTarget,
} from './generation-api.ts';
import { type HttpRequest, httpRequest } from './http-request.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import { generationShape } from './message-shapes.ts';
import { jsonAnswer } from './read-answer.ts';
import type { Shape } from './shapes.ts';

/** The method and path of a request, written as in HTTP. */
export type RequestLine = `${'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'} ${string}`;

export function lineOf(line: RequestLine) {
  const [method = '', path = ''] = line.split(' ', 2);
  return { method, path };
}

/** Sends requests that change nothing. */
export function reader(connection: Connection) {
  return <Message>(
    line: RequestLine,
    shape: Shape<Message>,
    options: ActionOptions & { readonly body?: unknown } = {},
  ): Promise<Message> =>
    httpRequest(connection, { ...lineOf(line), ...options, read: jsonAnswer(shape, connection) });
}

/** Sends changes that return the generation. */
export function changer(connection: Connection) {
  const read = jsonAnswer(generationShape, connection);
  return (line: RequestLine, body: unknown, options: EditOptions = {}): Promise<GenerationView> =>
    changing(connection, line, { ...options, body, read });
}

/** Sends one change at a time, each with an idempotency key, so that a lost response does not repeat it. */
export function changing<Result>(
  connection: Connection,
  line: RequestLine,
  { ifRevision, ...request }: EditOptions & Pick<HttpRequest<Result>, 'read' | 'body'>,
): Promise<Result> {
  return httpRequest(connection, {
    idempotencyKey: newIdempotencyKey(),
    ...lineOf(line),
    ...request,
    ...(ifRevision !== undefined && { headers: { 'if-match': `"${ifRevision}"` } }),
    slots: clientSlots(connection).actions,
  });
}

/** The query part of a path, without absent and empty values. */
export function queryOf(values: object = {}): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(Object.fromEntries(given)).toString();
  return text && `?${text}`;
}

export function generationPath(generationId: string): string {
  return `/api/generations/${encodeURIComponent(generationId)}`;
}

export function trashPath(generationId: string): string {
  return `/api/trash/${encodeURIComponent(generationId)}`;
}

export function scenePath({ generationId, sceneId }: SceneTarget): string {
  return `${generationPath(generationId)}/scenes/${encodeURIComponent(sceneId)}`;
}

export function shotPath(target: ShotTarget): string {
  return `${scenePath(target)}/shots/${encodeURIComponent(target.shotId)}`;
}

export function toBody(input: GenerationInput): unknown {
  if (!('file' in input)) return input;
  const form = new FormData();
  if (input.fileName === undefined) form.set('file', input.file);
  else form.set('file', input.file, input.fileName);
  form.set('options', JSON.stringify(input.options ?? {}));
  return form;
}
