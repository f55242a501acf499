import { and, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';
import type { BlobStore } from './blob-store.ts';
import type { Ledger } from './connect.ts';
import { generationsUsing } from './ledger.ts';
import { dropAssets } from './lost-assets.ts';
import { assets, generations } from './schema.ts';
import type { AssetKind } from './stored-types.ts';

const PAGE_ROWS = 500;

/** A finished file that is damaged or missing. */
export interface BrokenFile {
  readonly hash: string;
  readonly state: 'damaged' | 'lost';
  readonly kind: AssetKind | 'document';
  /** The ids of the generations that use it. */
  readonly generations: readonly string[];
  /** Whether it is made again when it is wanted. A document cannot be. */
  readonly repaired: boolean;
}

/** The result of {@link checkFiles}. */
export interface FileCheck {
  readonly checked: number;
  readonly broken: readonly BrokenFile[];
}

export interface CheckFilesOptions {
  readonly repair: boolean;
  readonly signal: AbortSignal;
  readonly onChecked?: ((checked: number) => void) | undefined;
}

/** A file that a row of the ledger refers to. */
interface NamedFile {
  readonly hash: string;
  readonly kind: BrokenFile['kind'];
  /** The asset that it belongs to. A preview of a picture can be made again without making the picture again. */
  readonly asset?: { readonly key: string; readonly hash: string; readonly isPreview: boolean };
}

/**
 * Compares every finished file with its hash. Call it while no other process uses the data.
 *
 * @param options.repair whether damaged files are set aside, and made again when they are wanted
 * @param options.onChecked called with the number of files checked so far
 */
export async function checkFiles(
  ledger: Ledger,
  blobs: BlobStore,
  { repair, signal, onChecked = () => {} }: CheckFilesOptions,
): Promise<FileCheck> {
  const verdicts = new Map<string, 'intact' | 'damaged' | 'lost'>();
  const broken: BrokenFile[] = [];
  for await (const file of namedFiles(ledger)) {
    signal.throwIfAborted();
    const { hash, kind, asset } = file;
    const keep = !repair || asset === undefined;
    const state = verdicts.get(hash) ?? (await blobs.verify(hash, { keep }));
    verdicts.set(hash, state);
    onChecked(verdicts.size);
    if (state === 'intact') continue;
    const users = await usersOf(ledger, file);
    const repaired = repair && asset !== undefined;
    if (repaired) await makeAgain(ledger, asset, users);
    broken.push({ hash, kind, state, generations: users, repaired });
  }
  return { checked: verdicts.size, broken };
}

async function* namedFiles(ledger: Ledger): AsyncGenerator<NamedFile> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: { key: string; kind: AssetKind; hash: string | null; detail: unknown }[] = await ledger
      .select({ key: assets.key, kind: assets.kind, hash: assets.hash, detail: assets.detail })
      .from(assets)
      .where(and(eq(assets.state, 'settled'), isNotNull(assets.hash), gt(assets.key, after)))
      .orderBy(assets.key)
      .limit(PAGE_ROWS);
    for (const { key, kind, hash, detail } of rows) {
      if (hash === null) continue;
      yield { hash, kind, asset: { key, hash, isPreview: false } };
      // The figures of a script have rows of their own.
      if (kind === 'script') continue;
      for (const [name, value] of Object.entries(detail ?? {})) {
        const beside = (value as { readonly hash?: unknown } | null)?.hash;
        if (typeof beside !== 'string') continue;
        yield { hash: beside, kind, asset: { key, hash, isPreview: name === 'preview' } };
      }
    }
    after = rows[PAGE_ROWS - 1]?.key;
  }
  const documents = await ledger
    .selectDistinct({ hash: sql<string | null>`${generations.source} ->> 'hash'` })
    .from(generations);
  for (const { hash } of documents) if (hash !== null) yield { hash, kind: 'document' };
}

async function usersOf(ledger: Ledger, { hash, asset }: NamedFile): Promise<string[]> {
  if (asset) return generationsUsing(ledger, [asset.key]);
  const rows = await ledger
    .select({ id: generations.id })
    .from(generations)
    .where(sql`${generations.source} ->> 'hash' = ${hash}`);
  return rows.map(({ id }) => id);
}

async function makeAgain(
  ledger: Ledger,
  { key, hash, isPreview }: NonNullable<NamedFile['asset']>,
  users: readonly string[],
): Promise<void> {
  if (isPreview) {
    await ledger
      .update(assets)
      .set({ detail: sql`${assets.detail} - 'preview'` })
      .where(eq(assets.key, key));
    return;
  }
  await dropAssets(ledger, [hash]);
  if (users.length === 0) return;
  // The next server advances these generations, as if they had not come to rest.
  await ledger
    .update(generations)
    .set({ status: 'generating' })
    .where(and(inArray(generations.id, [...users]), inArray(generations.status, ['complete', 'partial'])));
}
