import { useQuery } from '@tanstack/react-query';
import {
  Archive,
  AudioLines,
  Captions,
  Clapperboard,
  FileJson,
  Images,
  Link2,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AssetView, GenerationView } from '../../index.ts';
import { hasToken } from '../api/token.ts';
import { useFormats } from '../i18n/formats.ts';
import { notify } from '../shell/toasts.ts';
import { type Download, downloadsQuery } from './downloads-query.ts';

const ROWS = {
  'video.mp4': { icon: Clapperboard, label: 'result.video', kind: 'MP4' },
  'sound.m4a': { icon: AudioLines, label: 'result.sound', kind: 'M4A' },
  'captions.srt': { icon: Captions, label: 'result.captions', kind: 'SRT' },
  'captions.vtt': { icon: Captions, label: 'result.captions', kind: 'WebVTT' },
  'pictures.zip': { icon: Images, label: 'result.pictures', kind: 'ZIP' },
  'manifest.json': { icon: FileJson, label: 'result.manifest', kind: 'JSON' },
  'archive.zip': { icon: Archive, label: 'result.archive', kind: 'ZIP' },
} as const satisfies Record<string, { icon: LucideIcon; label: string; kind: string }>;

/** Everything that can be taken away, each by a link of its own. */
export function Downloads({
  generation,
  film,
}: {
  readonly generation: GenerationView;
  readonly film: AssetView;
}) {
  const { t } = useTranslation();
  const { data: downloads = [] } = useQuery(downloadsQuery(generation.id, film.hash));
  return (
    <section aria-labelledby="download" className="sheet flex flex-col gap-1 p-2">
      <h2 id="download" className="label px-3 pt-2 pb-1 font-sans">
        {t('result.download')}
      </h2>
      <ul className="min-h-80">
        {Object.keys(ROWS).map((name) => {
          const download = downloads.find((each) => each.name === name);
          return download && <Row key={name} name={name as keyof typeof ROWS} download={download} />;
        })}
        {downloads.length > 0 && (
          <li>
            <LinkButton url={downloads[0]?.url ?? film.url} />
          </li>
        )}
      </ul>
    </section>
  );
}

const ROW =
  'hover:bg-well flex min-h-10 w-full items-center gap-3 rounded-lg px-3 text-left text-sm font-medium [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-soft';

function Row({ name, download }: { readonly name: keyof typeof ROWS; readonly download: Download }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { icon: Icon, label, kind } = ROWS[name];
  const { url, sizeBytes } = download;
  const isFilm = name === 'video.mp4';
  return (
    <li className={isFilm ? 'mx-2 mb-2' : ''}>
      <a href={url} download className={isFilm ? 'button button-primary w-full justify-start gap-3' : ROW}>
        <Icon aria-hidden className="size-4" />
        {t(label)}
        <span className={`ml-auto text-right font-normal ${isFilm ? '' : 'text-soft'}`}>
          {sizeBytes === null ? kind : `${kind}, ${formats.size(sizeBytes)}`}
        </span>
      </a>
    </li>
  );
}

function LinkButton({ url }: { readonly url: string }) {
  const { t } = useTranslation();
  const copyLink = async () => {
    try {
      await navigator.clipboard.writeText(new URL(url, location.href).href);
      await notify({ text: t(hasToken() ? 'result.copied' : 'result.copiedPlain') });
    } catch {
      await notify({ kind: 'error', text: t('result.copyFailed') });
    }
  };
  return (
    <button type="button" className={ROW} onClick={() => void copyLink()}>
      <Link2 aria-hidden />
      {t('result.copyLink')}
    </button>
  );
}
