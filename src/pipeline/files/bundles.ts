import { GenerationError } from '../../core/errors.ts';
import { fileStem } from '../../core/file-name.ts';
import type { GenerationView } from '../../protocol/index.ts';
import { decodePicture, wholeImage } from '../../render/index.ts';
import type { BlobStore } from '../../store/index.ts';
import type { Bundle, BundledFile, BundleName, Download } from '../pipeline.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { type Project, projectFiles } from '../projects/write-project.ts';
import { mediaTypeOf } from '../views/media-types.ts';
import { type ExportFiles, listExports } from './exports.ts';
import { imageEnding } from './image-ending.ts';
import { inOne } from './in-one.ts';
import { noPartReady } from './not-ready.ts';
import { narrationParts, type ProjectPart, pictureParts, refuseLost } from './project-parts.ts';
import { filesIn, settingsFiles } from './project-settings.ts';
import { shownFigures } from './shown-figures.ts';
import { filmSlides, hasPicture } from './slides/film-slides.ts';
import { writePdf } from './slides/write-pdf.ts';
import { writePptx } from './slides/write-pptx.ts';
import { type Files, filmFiles } from './stored-files.ts';

/** The 4 GiB that a zip file can address, less room for its headers. */
const MAX_BYTES = 4_000_000_000;

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
      return bundle('.zip', { kind: 'archive', files: projectFiles(files, await projectOf(files, subject)) });
    case 'pictures.zip': {
      const parts = pictureParts(subject.view, '').filter(({ stem }) => !stem.startsWith('takes/'));
      await refuseIncomplete(files.blobs, parts, 0);
      return bundle('-pictures.zip', { kind: 'archive', files: pictureFiles(files.blobs, parts) });
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

/** The project, once it is certain that all of it is there. */
async function projectOf(files: Files, { generation, view }: Subject): Promise<Project> {
  const parts = [...narrationParts(view), ...pictureParts(view, 'pictures/')];
  const film = await filmFiles(files, generation);
  const filmBytes = [...film.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const figures = await shownFigures(files, view);
  const named = await settingsFiles(files, generation.settings);
  const figureBytes = [...figures, ...filesIn(named)].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  // Pictures of layers are there twice: whole, and in layers.
  const pictureBytes = parts.reduce(
    (sum, { kind, asset }) => sum + (kind === 'picture' ? asset.sizeBytes : 0),
    0,
  );
  await refuseIncomplete(files.blobs, parts, filmBytes + figureBytes + pictureBytes);
  const { source } = generation;
  if (source.kind === 'blob') await files.blobs.path(source.hash);
  return { generation, view, film, parts, figures, ...named };
}

/** @throws GenerationError when there is nothing, more than fits, or a file was lost */
async function refuseIncomplete(
  blobs: BlobStore,
  parts: readonly ProjectPart[],
  otherBytes: number,
): Promise<void> {
  if (parts.length === 0) throw noPartReady();
  let sizeBytes = otherBytes;
  for (const { asset } of parts) {
    sizeBytes += asset.sizeBytes;
    await refuseLost(blobs, asset);
  }
  if (sizeBytes <= MAX_BYTES) return;
  throw new GenerationError('bundle_too_large', 'All parts together are too large for one archive.', {
    advice: 'Download the film and the pictures separately.',
  });
}

async function* pictureFiles(blobs: BlobStore, parts: readonly ProjectPart[]): AsyncGenerator<BundledFile> {
  for (const { stem, asset } of parts) {
    const image = await wholeImage(decodePicture(await blobs.read(asset.hash)));
    yield { path: `${stem}.${imageEnding(image)}`, open: () => inOne(image) };
  }
}
