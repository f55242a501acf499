import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import process from 'node:process';
import { createHttpApi } from '../client/index.ts';
import { DocumentError } from '../core/errors.ts';
import type { GenerationView } from '../protocol/index.ts';
import { readEnvironment } from '../server/environment.ts';
import { printable } from './format.ts';
import { runInterruptible } from './interruption.ts';
import { EXIT_CODES } from './report-error.ts';
import { tenantOption } from './tenant-option.ts';
import { withServer } from './with-server.ts';

export interface ImportOptions {
  readonly data?: string;
  /** As typed. */
  readonly tenant?: string;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** `scenecast import`: imports a project archive as a client of the server on the data folder. */
export async function importProject(path: string, options: ImportOptions): Promise<number> {
  return runInterruptible(async (signal) => {
    const environment = readEnvironment({ data: options.data });
    const { tenant } = tenantOption(options.tenant);
    const archive = await openArchive(path);
    // One for all attempts, so that a lost answer does not import it twice.
    const idempotencyKey = randomUUID();
    const film = await withServer(environment, signal, ({ url, token }) => {
      const headers = token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } };
      const api = createHttpApi({ baseUrl: url, ...headers, ...(tenant && { fetch: fetchFor(tenant) }) });
      return api.importProject(archive, { signal, idempotencyKey });
    });
    printResult(film, options);
    return EXIT_CODES.success;
  });
}

/** Names the tenant in the address, because the body is the archive. */
function fetchFor(tenant: string): typeof fetch {
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    url.searchParams.set('tenant', tenant);
    return fetch(url, init);
  };
}

/** The file, which is read only while it is sent. @throws DocumentError `document_not_found` */
async function openArchive(path: string): Promise<Blob> {
  const isFile = await stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
  if (isFile) return openAsBlob(path, { type: 'application/zip' });
  throw new DocumentError('document_not_found', `There is no file ${path}.`, {
    advice: 'Name an archive that was downloaded as “Whole project”.',
  });
}

function printResult({ id, title, status, scenes }: GenerationView, { json, quiet }: ImportOptions): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ id, title, status, scenes: scenes.length })}\n`);
    return;
  }
  process.stdout.write(`${id}\n`);
  if (quiet) return;
  const count = scenes.length === 1 ? '1 scene' : `${scenes.length} scenes`;
  process.stderr.write(
    `Imported “${printable(title)}” with ${count}. Run scenecast to open it in the studio.\n`,
  );
}
