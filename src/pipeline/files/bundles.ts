import type { CardImage } from '../../core/card.ts';
import { GenerationError } from '../../core/errors.ts';
import { fileStem } from '../../core/file-name.ts';
import { shownAddress } from '../../core/secrets.ts';
import type { AssetView, GenerationView } from '../../protocol/index.ts';
import { decodePicture, wholeImage } from '../../render/index.ts';
import type { BlobStore, StoredSource } from '../../store/index.ts';
import type { Bundle, BundledFile, BundleName, Download } from '../pipeline.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { mediaTypeOf } from '../views/media-types.ts';
import { type ExportFiles, listExports } from './exports.ts';
import { narrationParts, type ProjectPart, pictureParts, refuseLost } from './project-parts.ts';
import { figureFiles, type ShownFigure, shownFigures } from './shown-figures.ts';
import { filmSlides, hasPicture } from './slides/film-slides.ts';
import { writePdf } from './slides/write-pdf.ts';
import { writePptx } from './slides/write-pptx.ts';
import { type Files, filmFiles } from './stored-files.ts';

/** The 4 GiB that a zip file can address, less room for its headers. */
const MAX_BYTES = 4_000_000_000;
/** Raised when a file of the archive changes its meaning. */
const PROJECT_VERSION = 1;

interface Subject {
  readonly generation: GenerationRow;
  readonly view: GenerationView;
}

/** The downloads that a generation offers now. */
export async function downloadsOf(files: ExportFiles, { generation, view }: Subject): Promise<Download[]> {
  const film = await filmFiles(files, generation);
  const ready = [...film].map(([name, { mediaType, sizeBytes }]) => ({ name, mediaType, sizeBytes }));
  const converted = (await listExports(files, generation)).filter(({ status }) => status === 'ready');
  const pictures = pictureParts(view, '');
  const bundles: BundleName[] = [
    ...(hasPicture(view) ? (['poster.jpg', 'slides.pdf', 'slides.pptx'] as const) : []),
    ...(pictures.length > 0 ? (['pictures.zip'] as const) : []),
    ...(pictures.length + narrationParts(view).length > 0 ? (['archive.zip'] as const) : []),
  ];
  return [
    ...ready,
    ...converted.map(({ name, mediaType, sizeBytes }) => ({ name, mediaType, sizeBytes })),
    ...bundles.map((name) => ({ name, mediaType: mediaTypeOfName(name), sizeBytes: null })),
  ];
}

function mediaTypeOfName(name: BundleName): string {
  return mediaTypeOf(name.slice(name.indexOf('.') + 1));
}

/** Implements {@link Pipeline.bundle}. */
export async function bundleOf(files: Files, subject: Subject, name: BundleName): Promise<Bundle> {
  const bundle = (fileName: string, content: Bundle['content']): Bundle => ({
    name: `${fileStem(subject.generation.title)}${fileName}`,
    mediaType: mediaTypeOfName(name),
    content,
  });
  switch (name) {
    case 'archive.zip':
      return bundle('.zip', { kind: 'archive', files: await projectFiles(files, subject) });
    case 'pictures.zip': {
      const parts = pictureParts(subject.view, '').filter(({ stem }) => !stem.startsWith('takes/'));
      await refuseIncomplete(files.blobs, parts, 0);
      return bundle('-pictures.zip', { kind: 'archive', files: partFiles(files.blobs, parts) });
    }
    default: {
      const slides = await filmSlides(files.blobs, subject);
      if (name === 'slides.pptx') return bundle('.pptx', { kind: 'archive', files: writePptx(slides) });
      if (name === 'slides.pdf') return bundle('.pdf', { kind: 'file', bytes: writePdf(slides) });
      const [first] = slides.slides;
      const image = (await first?.image()) ?? new Uint8Array();
      return bundle('.jpg', { kind: 'file', bytes: inOne(image) });
    }
  }
}

async function projectFiles(
  files: Files,
  { generation, view }: Subject,
): Promise<AsyncIterable<BundledFile>> {
  const parts = [...narrationParts(view), ...pictureParts(view, 'pictures/')];
  const film = await filmFiles(files, generation);
  const filmBytes = [...film.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const figures = await shownFigures(files, view);
  const figureBytes = figures.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  await refuseIncomplete(files.blobs, parts, filmBytes + figureBytes);
  const { source } = generation;
  if (source.kind === 'blob') await files.blobs.path(source.hash);
  return inOrder();

  async function* inOrder(): AsyncGenerator<BundledFile> {
    if (source.kind === 'blob')
      yield { path: documentName(source), open: () => files.blobs.open(source.hash) };
    for (const [path, file] of film) yield { path: `film/${path}`, open: () => file.open() };
    const paths = new Map<AssetView, string>();
    yield* partFiles(files.blobs, parts, paths);
    yield* figureFiles(files.blobs, figures);
    // Written last, because only now all paths are known.
    const storyboard = Buffer.from(describe(view, source, { paths, figures }));
    yield { path: 'storyboard.json', open: () => inOne(storyboard) };
  }
}

/** @throws GenerationError when there is nothing, more than fits, or a file was lost */
async function refuseIncomplete(
  blobs: BlobStore,
  parts: readonly ProjectPart[],
  otherBytes: number,
): Promise<void> {
  if (parts.length === 0) {
    throw new GenerationError('not_ready', 'Nothing of it is made yet.', {
      advice: 'Try again when its first scenes are ready.',
      retryable: true,
    });
  }
  let sizeBytes = otherBytes;
  for (const { asset } of parts) {
    sizeBytes += asset.sizeBytes;
    await refuseLost(blobs, asset);
  }
  if (sizeBytes <= MAX_BYTES) return;
  throw new GenerationError('bundle_too_large', 'All of it is too much for one archive.', {
    advice: 'Download the film and the pictures separately.',
  });
}

/**
 *
 * @param paths filled with the path of each asset
 */
async function* partFiles(
  blobs: BlobStore,
  parts: readonly ProjectPart[],
  paths = new Map<AssetView, string>(),
): AsyncGenerator<BundledFile> {
  for (const { kind, stem, asset } of parts) {
    if (kind === 'narration') {
      await blobs.path(asset.hash);
      paths.set(asset, `${stem}.wav`);
      yield { path: `${stem}.wav`, open: () => blobs.open(asset.hash) };
      continue;
    }
    const image = await wholeImage(decodePicture(await blobs.read(asset.hash)));
    const path = `${stem}.${imageEnding(image)}`;
    paths.set(asset, path);
    yield { path, open: () => inOne(image) };
  }
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The file extension of an image, by its first byte. */
function imageEnding([first]: Uint8Array): string {
  return first === 0xff ? 'jpg' : first === 0x52 ? 'webp' : 'png';
}

/** The document as it was uploaded. Of its name, only the extension is used. */
function documentName({ name = '.txt' }: StoredSource & { readonly kind: 'blob' }): string {
  return `document${/\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? ''}`;
}

function originOf(source: StoredSource) {
  if (source.kind === 'topic') return { topic: source.topic };
  return source.kind === 'url' ? { url: shownAddress(source.url) } : { file: documentName(source) };
}

/** The storyboard as the API returns it, with paths within this archive in place of URLs. */
function describe(
  view: GenerationView,
  source: StoredSource,
  {
    paths,
    figures,
  }: { readonly paths: ReadonlyMap<AssetView, string>; readonly figures: readonly ShownFigure[] },
): string {
  const { cover: _, ...storyboard } = view;
  const whole = { projectVersion: PROJECT_VERSION, source: originOf(source), ...storyboard };
  const figurePaths = new Map(figures.map(({ hash, path }) => [hash, path]));
  const withFile = (key: string, value: unknown) => {
    if (key === 'image') {
      const image = value as CardImage;
      return { ...image, file: figurePaths.get(image.hash) };
    }
    if (key !== 'asset') return value;
    const { url: __, previewUrl: ___, ...asset } = value as AssetView;
    return { ...asset, file: paths.get(value as AssetView) };
  };
  return `${JSON.stringify(whole, withFile, 2)}\n`;
}
