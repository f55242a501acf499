import { open } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { InputError } from '../../core/errors.ts';
import type { Limits } from '../../core/limits.ts';
import type { Script, UncertainPolicy } from '../../core/model.ts';
import { oneAtATime } from '../../core/one-at-a-time.ts';
import { findStyle } from '../../pictures/index.ts';
import { type BlobStore, generations, type Ledger, markBlobsUnused } from '../../store/index.ts';
import type { Stages } from '../models/stages.ts';
import { assetKey } from '../plan/asset-key.ts';
import { keyReused } from '../rows/idempotency.ts';
import { newId } from '../rows/new-generation.ts';
import { insertProject, type KeptProject } from './insert-project.ts';
import { type ReadProject, withProject } from './read-project.ts';
import type { ReadStoryboard } from './read-storyboard.ts';
import type { StoryboardFile } from './storyboard-file.ts';

/** The largest archive, in bytes: what a ZIP archive of the usual format holds. */
export const MAX_ARCHIVE_BYTES = 4_294_967_295;

interface ImportParts {
  readonly ledger: Ledger;
  readonly blobs: BlobStore;
  readonly stages: Stages;
  readonly bounds: Limits;
  readonly uncertain: UncertainPolicy | undefined;
}

/**
 * Makes a generation of a project archive. Only the film is made again, rendered from its parts; nothing is paid for.
 *
 * The archive is received into a temporary file and checked as a whole before anything is stored. Imports run one
 * after the other, because each may take all of a core.
 */
export class ProjectImports {
  readonly #parts: ImportParts;
  readonly #inTurn = oneAtATime();

  constructor(parts: ImportParts) {
    this.#parts = parts;
  }

  /**
   * @returns the id of the generation, and whether this call created it
   * @throws InputError `archive_unreadable`, `archive_version_unknown`, `archive_too_large`, `limit_exceeded`,
   * `unknown_style`; GenerationError `idempotency_key_reused`; OutputError `disk_full`
   */
  run(
    archive: AsyncIterable<Uint8Array>,
    options: {
      readonly idempotencyKey?: string | undefined;
      readonly tenant?: string | undefined;
      readonly signal: AbortSignal;
    },
  ): Promise<{ readonly id: string; readonly created: boolean }> {
    return this.#parts.blobs.lend('zip', async (path) => {
      await receive(archive, path, options.signal);
      const reading = { limits: this.#parts.bounds, signal: options.signal };
      return this.#inTurn(() =>
        withProject(path, reading, (storyboard, readFiles) => this.#keep(storyboard, readFiles, options)),
      );
    });
  }

  async #keep(
    { storyboard, hash }: ReadStoryboard,
    readFiles: () => Promise<ReadProject>,
    {
      idempotencyKey,
      tenant = '',
    }: { readonly idempotencyKey?: string | undefined; readonly tenant?: string | undefined },
  ) {
    const { ledger, blobs, stages, uncertain } = this.#parts;
    const { look } = storyboard.settings;
    if (look !== undefined) findStyle(stages.cardIllustrator, look);
    // Stands for the whole archive, so that the same key with another archive is noticed.
    const scriptKey = assetKey('script', { imported: hash });
    const key = idempotencyKey === undefined ? null : `import ${idempotencyKey}`;
    const earlier = key === null ? undefined : await findImported(ledger, key, { scriptKey, tenant });
    if (earlier !== undefined) return { id: earlier, created: false };
    const read = await readFiles();
    const script = Buffer.from(JSON.stringify(scriptOf(storyboard)));
    // No generation refers to them yet. If the process ends here, they are freed later.
    await markBlobsUnused(ledger, [...new Set(read.files.map((file) => file.hash))]);
    for (const { readAgain } of read.files) await blobs.put(await readAgain());
    const project: KeptProject = { ...read, storyboard, scriptKey, script: await blobs.put(script) };
    const id = newId();
    const created = await ledger.transaction((transaction) =>
      insertProject(transaction, project, { id, idempotencyKey: key, stages, uncertain, tenant }),
    );
    if (created) return { id, created };
    return { id: (await findImported(ledger, key ?? '', { scriptKey, tenant })) ?? id, created };
  }
}

/** The generation that an earlier call with this key made of the same archive, for the same tenant. */
async function findImported(
  ledger: Ledger,
  key: string,
  { scriptKey, tenant }: { readonly scriptKey: string; readonly tenant: string },
): Promise<string | undefined> {
  const [earlier] = await ledger.select().from(generations).where(eq(generations.idempotencyKey, key));
  if (earlier === undefined) return undefined;
  if (earlier.scriptKey === scriptKey && earlier.tenant === tenant) return earlier.id;
  throw keyReused();
}

/** The parts of the script that are needed later: the facts that the look and the music are chosen by. */
function scriptOf({ title, language, documentKind, warnings, scenes }: StoryboardFile): Script {
  return {
    title,
    language,
    ...(documentKind && { kind: documentKind }),
    warnings,
    scenes: scenes.map(({ id, title: sceneTitle, narration, passages, shots }) => ({
      id,
      title: sceneTitle,
      narration,
      ...(passages && { passages }),
      shots: shots.map(({ id: shotId, visualPrompt, narrationStart, card }) => ({
        id: shotId,
        visualPrompt,
        narrationStart,
        ...(card && { card }),
      })),
    })),
  };
}

async function receive(archive: AsyncIterable<Uint8Array>, path: string, signal: AbortSignal): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    let sizeBytes = 0;
    for await (const chunk of archive) {
      signal.throwIfAborted();
      sizeBytes += chunk.length;
      if (sizeBytes > MAX_ARCHIVE_BYTES) throw tooLarge();
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
}

/** @throws InputError `archive_too_large` */
function tooLarge(): InputError {
  return new InputError('archive_too_large', 'The archive is larger than 4 GB.', {
    advice: 'Split the film into two on the server where it was made, and download both.',
  });
}
