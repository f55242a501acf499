import type { BlobStore, Ledger } from '../../store/index.ts';
import { assetsByKey } from '../../store/index.ts';
import { readScript } from '../makers/stored-json.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { type DocumentFacts, documentFacts } from '../plan/settings.ts';

/** What the document of a generation decided about its film; the title alone where its script was lost. */
export async function readDocumentFacts(
  ledger: Ledger,
  { scriptKey, title }: GenerationRow,
  blobs: BlobStore,
): Promise<DocumentFacts> {
  const key = scriptKey ?? '';
  const hash = (await assetsByKey(ledger, [key])).get(key)?.hash;
  if (!hash) return { title };
  return documentFacts(await readScript(blobs, hash));
}
