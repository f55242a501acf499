import { DocumentError } from '../../core/errors.ts';
import { type Limits, limitAdvice } from '../../core/limits.ts';
import type { Document, Length, OutlinedPart } from '../../core/model.ts';
import { boundScript, composes, narrationMs } from '../../script/index.ts';
import type { BlobStore } from '../../store/index.ts';
import type { Stages } from '../models/stages.ts';
import type { OutlineDetail, ScriptPartRequestData } from '../plan/asset-requests.ts';
import { textBytesOf } from '../plan/estimate.ts';
import { directionOf } from '../plan/settings.ts';
import type { PreparedCall } from './asset-maker.ts';
import type { ScriptDrafts } from './script-drafts.ts';
import { keepScript, readJson, readScript } from './stored-json.ts';

export interface ScriptMakerOptions {
  readonly stages: Pick<Stages, 'readDocument' | 'models'>;
  readonly blobs: BlobStore;
  readonly bounds: Limits;
  /** Shows what is written so far. */
  readonly drafts: ScriptDrafts;
}

export type Preparing = ScriptMakerOptions & {
  /** Of the asset. */
  readonly key: string;
  readonly signal: AbortSignal;
};

export function isPartRequest(request: unknown): request is ScriptPartRequestData {
  return typeof request === 'object' && request !== null && 'outline' in request;
}

/** Writes one part of a script, by its outline. */
export async function prepareScriptPart(
  request: ScriptPartRequestData,
  { stages, blobs, bounds, drafts, key, signal }: Preparing,
): Promise<PreparedCall> {
  const models = stages.models.script;
  const { engine, length, part, language, ...wishes } = request;
  const read = async () => {
    const document = await readJson<Document>(blobs, request.document);
    const { outline = [], cast = [] } = await readScript(blobs, request.outline);
    return { document, outline, cast };
  };
  // If this fails, the call itself reports it.
  const early = read();
  const workOf = ({ document, outline }: Awaited<typeof early>) => {
    const writer = models.find(engine);
    return composes(writer) ? writer.callsFor(document, { length, outline }).parts[part] : undefined;
  };
  const known = await early.then(workOf).catch(() => undefined);
  const work = { textBytes: 0, ...known, length };
  return {
    engine,
    quote: models.quote(engine, work),
    async make() {
      const { document, ...planned } = await early;
      const writer = models.find(engine);
      if (!composes(writer)) throw new Error(`${engine} cannot write a part`);
      const options = { ...directionOf(wishes), ...planned, language, length, part, signal };
      const { usage, ...written } = await drafts.during(key, (onDraft) =>
        writer.writePart(document, { ...options, onDraft }),
      );
      const { leftOut, ...script } = await boundScript(written, bounds);
      const blob = await keepScript({ ...script, warnings: leftOut }, blobs);
      return { ...blob, costUsd: models.quote(engine, { ...work, usage }).costUsd };
    },
  };
}

/**
 * The parts of a document are bounded one by one, so all of them together are bounded before the first is paid for.
 *
 * @throws DocumentError `document_too_large`
 */
export function refuseTooLong(document: Document, length: Length, { maxFilmMinutes }: Limits): void {
  if (length !== 'full') return;
  const totalMs = narrationMs(textBytesOf(document));
  if (totalMs <= maxFilmMinutes * 60_000) return;
  const minutes = Math.round(totalMs / 60_000);
  throw new DocumentError(
    'document_too_large',
    `The film would take about ${minutes} minutes, more than ${maxFilmMinutes}.`,
    { advice: limitAdvice('maxFilmMinutes', 'Use a part of the document, or choose a shorter length.') },
  );
}

/** Keeps the document for the parts, which have to be those of the outline. The pictures are left out. */
export async function outlineDetail(
  outline: readonly OutlinedPart[],
  document: Document,
  blobs: BlobStore,
): Promise<OutlineDetail> {
  const blocks = document.blocks.map((block) =>
    block.kind === 'figure' ? { ...block, image: { ...block.image, bytes: [] } } : block,
  );
  return {
    document: await blobs.put(Buffer.from(JSON.stringify({ ...document, blocks }))),
    parts: outline.flatMap(({ scenes }, index) => (scenes > 0 ? [index] : [])),
  };
}
