import { DocumentError } from '../../core/errors.ts';
import type { Limits } from '../../core/limits.ts';
import { type Document, MAX_PASSAGE_LENGTH, type Script } from '../../core/model.ts';
import { isOtherLanguage, languageName } from '../../core/text/languages/languages.ts';
import type { DocumentSource } from '../../documents/index.ts';
import {
  boundScript,
  composes,
  type ScriptWork,
  type ScriptWriter,
  type WrittenScript,
} from '../../script/index.ts';
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
      const request = asset.request as ScriptRequestData;
      const { engine, length, title } = request;
      const read = (): Promise<Material> => readMaterial(request, { stages, blobs, signal });
      // The price of a paid script depends on its document, so the document is read first. If that fails, the call
      // itself reports it.
      const early = models.isPaid(engine) ? read() : undefined;
      const work = await early?.then(workOf, () => undefined);
      return {
        engine,
        quote: models.quote(engine, { textBytes: 0, ...work, length }),
        async make() {
          const material = await (early ?? read());
          const written = await write(material, { ...request, writer: models.find(engine), signal });
          const { usage, leftOut, ...script } = await boundScript(written, bounds);
          if (script.scenes.length === 0) throw emptyDocument();
          const warnings = [...new Set([...script.warnings, ...leftOut])];
          const { scenes, detail } = await keepFigures(script.scenes, blocksOf(material), blobs);
          const whole: Script = { ...script, scenes, warnings, ...(title !== undefined && { title }) };
          const blob = await blobs.put(Buffer.from(JSON.stringify(whole)));
          const { costUsd } = models.quote(engine, { ...workOf(material), length, usage });
          return { ...blob, extension: 'json', detail, costUsd };
        },
      };
    },
  };
}

/** What a script is written from. */
type Material = Document | { readonly topic: string };

async function readMaterial(
  { source, title, part }: ScriptRequestData,
  {
    stages,
    blobs,
    signal,
  }: {
    readonly stages: Pick<Stages, 'readDocument'>;
    readonly blobs: BlobStore;
    readonly signal: AbortSignal;
  },
): Promise<Material> {
  if (source.kind === 'topic') return { topic: source.topic };
  return stages.readDocument(await documentSource(source, blobs), {
    signal,
    ...(title !== undefined && { title }),
    ...(part !== undefined && { part }),
  });
}

async function write(
  material: Material,
  {
    writer,
    signal,
    length,
    language,
    audience,
    tone,
    fidelity,
  }: ScriptRequestData & { readonly writer: ScriptWriter; readonly signal: AbortSignal },
): Promise<WrittenScript> {
  const direction = { language, audience, tone, fidelity };
  if ('topic' in material) {
    if (!composes(writer)) throw new Error(`${writer.id} cannot write about a topic`);
    const script = await writer.writeAbout(material.topic, { length, signal, ...direction });
    return { ...script, warnings: [WITHOUT_DOCUMENT, ...script.warnings] };
  }
  if (composes(writer)) {
    const script = await writer.write(material, { length, signal, ...direction });
    const { title, language: own } = material;
    const retold = { title: title.slice(0, MAX_PASSAGE_LENGTH), language: own };
    return { ...script, retold, warnings: [...material.warnings, ...script.warnings] };
  }
  const document = statedAs(material, language);
  const script = await writer.write(document, { length, signal });
  return { ...script, warnings: [...document.warnings, ...script.warnings] };
}

const WITHOUT_DOCUMENT =
  'The script was written from a topic, without a document. Check its facts before you publish the film.';

function blocksOf(material: Material): Pick<Document, 'blocks'> {
  return 'topic' in material ? { blocks: [] } : material;
}

/** What the price of a script hangs on. */
function workOf(material: Material): Omit<ScriptWork, 'length' | 'usage'> {
  if (!('topic' in material)) return { textBytes: textBytesOf(material) };
  return { textBytes: Buffer.byteLength(material.topic), isTopic: true };
}

/** The document in the language that the user names, for a writer that uses its sentences as they are. */
function statedAs(document: Document, language: string | undefined): Document {
  if (language === undefined) return document;
  if (!isOtherLanguage(document.language, language)) return { ...document, language };
  const [found, stated] = [document.language, language].map(languageName);
  const warning = `The document looks like ${found}, and is told as ${stated}, as requested. Its words are not translated; a script model that writes can do that.`;
  return { ...document, language, warnings: [...document.warnings, warning] };
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

async function documentSource(
  source: Exclude<StoredSource, { kind: 'topic' }>,
  blobs: BlobStore,
): Promise<DocumentSource> {
  if (source.kind === 'url') return source;
  const { name, mediaType } = source;
  return {
    kind: 'bytes',
    bytes: await blobs.read(source.hash),
    ...(name !== undefined && { name }),
    ...(mediaType !== undefined && { mediaType }),
  };
}
