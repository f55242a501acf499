import { Archive, Captions, Clapperboard, FileJson, Link2 } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssetView, GenerationView } from '../../index.ts';
import { type FilmFile, fetchFile, filePath } from '../api/studio-api.ts';
import { hasToken } from '../api/token.ts';
import { describeError, notify } from '../shell/toasts.ts';

/** Everything that can be taken away. */
export function Downloads({
  generation,
  film,
}: {
  readonly generation: GenerationView;
  readonly film: AssetView;
}) {
  const { t } = useTranslation();
  const name = fileNameOf(generation.title) || 'film';
  const copyLink = async () => {
    try {
      await navigator.clipboard.writeText(new URL(film.url, location.href).href);
      await notify({ text: t(hasToken() ? 'result.copied' : 'result.copiedPlain') });
    } catch {
      await notify({ kind: 'error', text: t('result.copyFailed') });
    }
  };
  const file = (path: FilmFile, ending: string) => ({
    generationId: generation.id,
    path,
    fileName: `${name}${ending}`,
  });
  return (
    <section aria-labelledby="download" className="sheet flex flex-col gap-1 p-2">
      <h2 id="download" className="label px-3 pt-2 pb-1 font-sans">
        {t('result.download')}
      </h2>
      <a href={film.url} download={`${name}.mp4`} className="button button-primary mx-2 mb-2 justify-start">
        <Clapperboard aria-hidden className="size-4" />
        {t('result.video')}
        <span className="ml-auto font-medium">MP4</span>
      </a>
      <ul>
        <Download icon={<Captions aria-hidden />} {...file('captions.srt', '.srt')}>
          {t('result.srt')}
        </Download>
        <Download icon={<Captions aria-hidden />} {...file('captions.vtt', '.vtt')}>
          {t('result.vtt')}
        </Download>
        <Download icon={<FileJson aria-hidden />} {...file('manifest.json', '.json')}>
          {t('result.manifest')}
        </Download>
        <Download icon={<Archive aria-hidden />} {...file('archive.zip', '.zip')}>
          {t('result.archive')}
        </Download>
        <li>
          <button type="button" className={ROW} onClick={() => void copyLink()}>
            <Link2 aria-hidden />
            {t('result.copyLink')}
          </button>
        </li>
      </ul>
    </section>
  );
}

const ROW =
  'hover:bg-well flex min-h-10 w-full items-center gap-3 rounded-lg px-3 text-left text-sm font-medium [&_svg]:size-4 [&_svg]:text-soft';

function Download(props: {
  readonly icon: ReactNode;
  readonly generationId: string;
  readonly path: FilmFile;
  readonly fileName: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { generationId, path, fileName } = props;
  const fetchFirst = async (event: MouseEvent<HTMLAnchorElement>) => {
    // A link cannot send the token.
    if (!hasToken()) return;
    event.preventDefault();
    try {
      const response = await fetchFile(generationId, path, new AbortController().signal);
      save(await response.blob(), fileName);
    } catch (error) {
      await notify({ kind: 'error', text: t('errors.title'), detail: describeError(error) });
    }
  };
  return (
    <li>
      <a href={filePath(generationId, path)} download={fileName} className={ROW} onClick={fetchFirst}>
        {props.icon}
        {props.children}
      </a>
    </li>
  );
}

function save(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Only what every system takes in a file's name. */
function fileNameOf(title: string): string {
  return title
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80);
}
