import { DocumentError } from '../../core/errors.ts';
import type { Limits } from '../../core/limits.ts';
import type { Document, Script } from '../../core/model.ts';
import type { DocumentSource } from '../../documents/index.ts';
import { boundScript } from '../../script/index.ts';
import type { BlobStore, StoredSource } from '../../store/index.ts';
import type { Stages } from '../models/stages.ts';
import type { ScriptRequestData } from '../plan/asset-requests.ts';
import { textBytesOf } from '../plan/estimate.ts';
import type { AssetMaker } from './asset-maker.ts';
import { keepFigures } from './script-figures.ts';

/** Reads the document, writes its script and stores it as JSON. */
export function createScriptMaker(options: {
  readonly stages: Pick<Stages, 'readDocument' | 'models'>;
  readonly blobs: BlobStore;
  readonly bounds: Limits;
}): AssetMaker {
  const { stages, blobs, bounds } = options;
  const models = stages.models.script;
  return {
    async prepare(asset, signal) {
      const { engine, source, length, title, part, language } = asset.request as ScriptRequestData;
      const read = async (): Promise<Document> => {
        const document = await stages.readDocument(await documentSource(source, blobs), {
          signal,
          ...(title !== undefined && { title }),
          ...(part !== undefined && { part }),
        });
        return language === undefined ? document : { ...document, language };
      };
      // The price of a paid script depends on its document, so the document is read first. If that fails, the call
      // itself reports it.
      const early = models.isPaid(engine) ? read() : undefined;
      const textBytes = await early?.then(textBytesOf, () => 0);
      return {
        engine,
        quote: models.quote(engine, { textBytes: textBytes ?? 0, length }),
        async make() {
          const writer = models.find(engine);
          const document = await (early ?? read());
          const { usage, ...written } = await writer.write(document, { length, signal });
          const { leftOut, ...script } = await boundScript(written, bounds);
          if (script.scenes.length === 0) throw emptyDocument();
          const warnings = [...new Set([...document.warnings, ...script.warnings, ...leftOut])];
          const { scenes, detail } = await keepFigures(script.scenes, document, blobs);
          const whole: Script = { ...script, scenes, warnings };
          const blob = await blobs.put(Buffer.from(JSON.stringify(whole)));
          const work = { textBytes: textBytesOf(document), length, usage };
          return { ...blob, extension: 'json', detail, costUsd: models.quote(engine, work).costUsd };
        },
      };
    },
  };
}

function emptyDocument(): DocumentError {
  return new DocumentError('document_empty', 'The document contains nothing to narrate.', {
    advice: 'Bring a document with at least one sentence.',
  });
}

/** Reads a script that the maker has stored. */
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
