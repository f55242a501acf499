import { DocumentError } from '../../core/errors.ts';
import type { Limits } from '../../core/limits.ts';
import { type Document, MAX_PASSAGE_LENGTH } from '../../core/model.ts';
import { isOtherLanguage, languageName } from '../../core/text/languages/languages.ts';
import type { DocumentSource } from '../../documents/index.ts';
import {
  boundScript,
  type CallWork,
  composes,
  type ScriptWriter,
  type WriteOptions,
  type WrittenScript,
} from '../../script/index.ts';
import type { BlobStore, StoredSource } from '../../store/index.ts';
import type { Stages } from '../models/stages.ts';
import { isStoryboardRequest, type ScriptRequestData } from '../plan/asset-requests.ts';
import { textBytesOf, topicWork } from '../plan/estimate.ts';
import { directionOf } from '../plan/settings.ts';
import type { AssetMaker, PreparedCall } from './asset-maker.ts';
import { keepFigures } from './script-figures.ts';
import {
  isPartRequest,
  outlineDetail,
  type Preparing,
  prepareScriptPart,
  refuseTooLong,
  type ScriptMakerOptions,
} from './script-part-maker.ts';
import { keepScript } from './stored-json.ts';
import { isSuggestionRequest, prepareSuggestion } from './suggestion-maker.ts';
import { prepareTranslation } from './translation-maker.ts';

/**
 * Reads the document, writes its script and stores it as JSON. If the document takes more than one call, it writes the
 * outline; then each part is an asset of its own. So are suggested narrations, and the parts of a translation.
 */
export function createScriptMaker(options: ScriptMakerOptions): AssetMaker {
  return {
    async prepare({ request, key }, signal) {
      const preparing = { ...options, key, signal };
      if (isSuggestionRequest(request)) return prepareSuggestion(request, preparing);
      if (isStoryboardRequest(request)) return prepareTranslation(request, preparing);
      return isPartRequest(request)
        ? prepareScriptPart(request, preparing)
        : prepareScript(request as ScriptRequestData, preparing);
    },
  };
}

async function prepareScript(request: ScriptRequestData, preparing: Preparing): Promise<PreparedCall> {
  const { stages, bounds, blobs, drafts, key } = preparing;
  const models = stages.models.script;
  const { engine, length } = request;
  const read = (): Promise<Material> => readMaterial(request, preparing);
  const workOf = (material: Material) => firstCall(material, { ...request, models });
  // The price of a paid script depends on its document, so the document is read first. If that fails, the call itself
  // reports it.
  const early = models.isPaid(engine) ? read() : undefined;
  const work = await early?.then(workOf).catch(() => undefined);
  return {
    engine,
    quote: models.quote(engine, { textBytes: 0, ...work, length }),
    async make() {
      const material = await (early ?? read());
      const writer = models.find(engine);
      const written = await drafts.during(key, (onDraft) =>
        write(material, { ...request, writer, bounds, onDraft, signal: preparing.signal }),
      );
      const { usage, leftOut, ...script } = await boundScript(written, bounds);
      const { outline } = script;
      if (script.scenes.length === 0 && !outline) throw emptyDocument();
      const warnings = [...new Set([...script.warnings, ...leftOut])];
      const { scenes, detail } = await keepFigures(script.scenes, blocksOf(material), blobs);
      const { title = script.title } = request;
      const blob = await keepScript({ ...script, scenes, warnings, title }, blobs);
      const { costUsd } = models.quote(engine, { ...workOf(material), length, usage });
      return {
        ...blob,
        detail: outline ? await outlineDetail(outline, material as Document, blobs) : detail,
        costUsd,
      };
    },
  };
}

/** What a script is written from. */
type Material = Document | { readonly topic: string };

async function readMaterial(
  { source, title, part }: ScriptRequestData,
  { stages, blobs, signal }: Preparing,
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
    bounds,
    onDraft,
    ...wishes
  }: ScriptRequestData & {
    readonly onDraft: WriteOptions['onDraft'];
    readonly writer: ScriptWriter;
    readonly bounds: Limits;
    readonly signal: AbortSignal;
  },
): Promise<WrittenScript> {
  const options = { length, signal, language, onDraft, ...directionOf(wishes) };
  if ('topic' in material) {
    if (!composes(writer)) throw new Error(`${writer.id} cannot write about a topic`);
    const script = await writer.writeAbout(material.topic, options);
    return { ...script, warnings: [WITHOUT_DOCUMENT, ...script.warnings] };
  }
  if (composes(writer)) {
    const isInParts = writer.callsFor(material, { length }).outline !== undefined;
    if (isInParts) refuseTooLong(material, length, bounds);
    const script = isInParts
      ? await writer.writeOutline(material, options)
      : await writer.write(material, options);
    const { title, language: own } = material;
    const retold = { title: title.slice(0, MAX_PASSAGE_LENGTH), language: own };
    return { ...script, retold, warnings: [...material.warnings, ...script.warnings] };
  }
  const document = statedAs(material, language);
  const script = await writer.write(document, { length, signal });
  return { ...script, warnings: [...document.warnings, ...script.warnings] };
}

/** The warning of films without a document. */
export const WITHOUT_DOCUMENT =
  'The script was written from a topic, without a document. Check its facts before you publish the film.';

function blocksOf(material: Material): Pick<Document, 'blocks'> {
  return 'topic' in material ? { blocks: [] } : material;
}

/** What the price of the first call depends on. */
function firstCall(
  material: Material,
  { engine, length, models }: ScriptRequestData & { readonly models: Stages['models']['script'] },
): CallWork {
  if ('topic' in material) return topicWork(material.topic, length);
  const writer = models.find(engine);
  if (!composes(writer)) return { textBytes: textBytesOf(material) };
  return writer.callsFor(material, { length }).outline ?? { textBytes: textBytesOf(material) };
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
