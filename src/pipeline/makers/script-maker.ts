import type { Script } from '../../core/model.ts';
import type { DocumentSource } from '../../documents/load-document.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import type { StoredSource } from '../../store/schema.ts';
import type { ScriptRequestData } from '../asset-requests.ts';
import type { CallCosts, Stages } from '../stages.ts';
import type { AssetMaker } from './asset-maker.ts';

/** Reads the document and writes its script, kept as JSON. */
export function createScriptMaker(options: {
  readonly stages: Pick<Stages, 'readDocument' | 'writer'>;
  readonly blobs: BlobStore;
  readonly costs: CallCosts;
}): AssetMaker {
  const { stages, blobs, costs } = options;
  const price = costs.script;
  return {
    engine: stages.writer.id,
    estimateUsd: price && ((asset) => price(asset.request as ScriptRequestData)),
    async make(asset, signal) {
      const { source, length, title } = asset.request as ScriptRequestData;
      const document = await stages.readDocument(await documentSource(source, blobs), {
        signal,
        ...(title !== undefined && { title }),
      });
      const script = await stages.writer.write(document, { length, signal });
      const warnings = [...new Set([...document.warnings, ...script.warnings])];
      const whole: Script = { ...script, warnings };
      const blob = await blobs.put(Buffer.from(JSON.stringify(whole)));
      return { ...blob, extension: 'json', costUsd: price?.({ length }) ?? 0 };
    },
  };
}

/** The script that the maker kept. */
export async function readScript(blobs: BlobStore, hash: string): Promise<Script> {
  return JSON.parse(Buffer.from(await blobs.read(hash)).toString('utf8'));
}

async function documentSource(source: StoredSource, blobs: BlobStore): Promise<DocumentSource> {
  if (source.kind === 'url') return source;
  const { name, mediaType } = source;
  return {
    kind: 'bytes',
    bytes: await blobs.read(source.hash),
    ...(name !== undefined && { name }),
    ...(mediaType !== undefined && { mediaType }),
  };
}
