import type { CardImage } from '../../core/card.ts';
import { GenerationError } from '../../core/errors.ts';
import { shownAddress } from '../../core/secrets.ts';
import type { AssetView, GenerationView } from '../../protocol/index.ts';
import { decodePicture, wholeImage } from '../../render/index.ts';
import { type AssetRow, assetsByKey, type Ledger, type StoredSource } from '../../store/index.ts';
import { imageEnding } from '../files/image-ending.ts';
import { inOne } from '../files/in-one.ts';
import type { ProjectPart } from '../files/project-parts.ts';
import { filesIn, type SettingsFiles } from '../files/project-settings.ts';
import type { ShownFigure } from '../files/shown-figures.ts';
import type { Files, FilmFiles } from '../files/stored-files.ts';
import type { BundledFile } from '../pipeline.ts';
import type { PictureDetail, SpeechDetail } from '../plan/asset-requests.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { readDocumentFacts } from '../rows/document-facts.ts';
import { PROJECT_VERSION, STORYBOARD } from './storyboard-file.ts';

/** Everything of a generation that its archive holds. */
export interface Project extends SettingsFiles {
  readonly generation: GenerationRow;
  readonly view: GenerationView;
  readonly film: FilmFiles;
  /** Current and earlier takes. */
  readonly parts: readonly ProjectPart[];
  readonly figures: readonly ShownFigure[];
}

/** What the storyboard adds to each asset. */
type Described = Map<AssetView, object>;

/** Writes a project archive. It can be imported again: see {@link readProject}. */
export async function* projectFiles(
  files: Files,
  { generation, view, film, parts, figures, ...named }: Project,
): AsyncGenerator<BundledFile> {
  const { blobs } = files;
  const { source } = generation;
  if (source.kind === 'blob') yield { path: documentName(source), open: () => blobs.open(source.hash) };
  for (const [path, file] of film) yield { path: `film/${path}`, open: () => file.open() };
  const described: Described = new Map();
  for (const part of parts) {
    yield* part.kind === 'narration'
      ? soundFiles(files, part, described)
      : pictureFiles(files, part, described);
  }
  for (const { hash, path } of [...figures, ...filesIn(named)]) yield { path, open: () => blobs.open(hash) };
  // Written last, because only now all paths are known.
  const facts = await readDocumentFacts(files.ledger, generation, blobs);
  const storyboard = describe({ generation, view, figures, ...named }, described, facts.kind);
  yield { path: STORYBOARD, open: () => inOne(Buffer.from(storyboard)) };
}

async function* soundFiles(
  { ledger, blobs }: Files,
  { stem, asset, key }: ProjectPart,
  described: Described,
): AsyncGenerator<BundledFile> {
  const { detail, request } = await readyAsset(ledger, key);
  const { words, engine, licence } = detail as SpeechDetail;
  const { narration } = request as { readonly narration: string };
  const [file, timings] = [`${stem}.wav`, `${stem}.json`];
  described.set(asset, { file, timings, narration, engine, licence });
  await blobs.path(asset.hash);
  yield { path: file, open: () => blobs.open(asset.hash) };
  yield { path: timings, open: () => inOne(Buffer.from(`${JSON.stringify({ words })}\n`)) };
}

/** Flat for people, and with its layers or the images of its clip, if it has any, for an import. */
async function* pictureFiles(
  { ledger, blobs }: Files,
  { stem, asset, key }: ProjectPart,
  described: Described,
): AsyncGenerator<BundledFile> {
  const { engine, licence } = (await readyAsset(ledger, key)).detail as PictureDetail;
  const picture = decodePicture(await blobs.read(asset.hash));
  const image = await wholeImage(picture);
  const file = `${stem}.${imageEnding(image)}`;
  yield { path: file, open: () => inOne(image) };
  if (picture.kind === 'flat' && picture.clip === undefined) {
    const { image: _, ...facts } = picture;
    described.set(asset, { file, picture: facts, engine, licence });
    return;
  }
  const whole = picture.kind === 'flat' ? 'clip' : 'layers';
  const path = `${stem}.${whole}.zip`;
  described.set(asset, { file, [whole]: path, engine, licence });
  yield { path, open: () => blobs.open(asset.hash) };
}

async function readyAsset(ledger: Ledger, key: string): Promise<AssetRow> {
  const row = (await assetsByKey(ledger, [key])).get(key);
  if (row?.state === 'settled') return row;
  // It was lost or erased since the archive was begun.
  throw new GenerationError('asset_not_found', 'A part is no longer there.', {
    advice: 'Download the archive again.',
    retryable: true,
  });
}

/** The document as it was uploaded. Of its name, only the extension is used. */
function documentName({ name = '.txt' }: StoredSource & { readonly kind: 'blob' }): string {
  return `document${/\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? ''}`;
}

function originOf(source: StoredSource) {
  if (source.kind === 'topic') return { topic: source.topic };
  if (source.kind === 'url') return { url: shownAddress(source.url) };
  const { kind: _, ...document } = source;
  return { file: documentName(source), ...document };
}

/** The storyboard as the API returns it, with paths within this archive in place of URLs. */
function describe(
  { generation, view, figures, fonts, secondTexts, musicSound }: Omit<Project, 'film' | 'parts'>,
  described: Described,
  documentKind: string | undefined,
): string {
  const { cover: _, coverFraming: __, ...storyboard } = view;
  const { source, settings, scriptKey } = generation;
  const whole = {
    projectVersion: PROJECT_VERSION,
    source: originOf(source),
    settings: { ...settings, musicSeed: settings.musicSeed ?? scriptKey ?? undefined },
    documentKind,
    figures: figures.map(({ hash, path, source }) => ({ hash, file: path, source })),
    ...(musicSound && { musicSound: { hash: musicSound.hash, file: musicSound.path } }),
    ...(secondTexts && { secondTexts: { hash: secondTexts.hash, file: secondTexts.path } }),
    ...(fonts.length > 0 && { fonts: fonts.map(({ hash, path }) => ({ hash, file: path })) }),
    ...storyboard,
  };
  const figurePaths = new Map(figures.map(({ hash, path }) => [hash, path]));
  const withFile = (key: string, value: unknown) => {
    if (key === 'image' || key === 'logo') {
      const image = value as Partial<CardImage> | undefined;
      return image?.hash === undefined ? value : { ...image, file: figurePaths.get(image.hash) };
    }
    if (key !== 'asset') return value;
    const { url: __, previewUrl: ___, ...asset } = value as AssetView;
    return { ...asset, ...described.get(value as AssetView) };
  };
  return `${JSON.stringify(whole, withFile, 2)}\n`;
}
