import { useQuery } from '@tanstack/react-query';
import {
  Archive,
  AudioLines,
  Captions,
  Clapperboard,
  Copyright,
  FileJson,
  FileText,
  Images,
  ListVideo,
  type LucideIcon,
  Share2,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssetView, GenerationView } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { type Download, downloadsQuery } from './downloads-query.ts';

const ShareDialog = lazyPart(() => import('./share-dialog.tsx').then((module) => module.ShareDialog));

const ROWS = {
  'video.mp4': { icon: Clapperboard, label: 'result.video', kind: 'MP4' },
  'sound.m4a': { icon: AudioLines, label: 'result.sound', kind: 'M4A' },
  'captions.srt': { icon: Captions, label: 'result.captions', kind: 'SRT' },
  'captions.vtt': { icon: Captions, label: 'result.captions', kind: 'WebVTT' },
  'transcript.txt': { icon: FileText, label: 'result.transcript', kind: 'TXT' },
  'chapters.txt': { icon: ListVideo, label: 'result.chapterList', kind: 'TXT' },
  'credits.txt': { icon: Copyright, label: 'result.credits', kind: 'TXT' },
  'pictures.zip': { icon: Images, label: 'result.pictures', kind: 'ZIP' },
  'manifest.json': { icon: FileJson, label: 'result.manifest', kind: 'JSON' },
  'archive.zip': { icon: Archive, label: 'result.archive', kind: 'ZIP' },
} as const satisfies Record<string, { icon: LucideIcon; label: string; kind: string }>;

/** All downloads, each with its own link. */
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
    <section aria-labelledby="download" className="flex flex-col gap-2">
      <h2 id="download" className="label font-sans">
        {t('result.download')}
      </h2>
      <ul className="flex min-h-96 flex-col content-start gap-2 sm:min-h-22 sm:flex-row sm:flex-wrap">
        {Object.keys(ROWS).map((name) => {
          const download = downloads.find((each) => each.name === name);
          return download && <Row key={name} name={name as keyof typeof ROWS} download={download} />;
        })}
        {downloads.length > 0 && (
          <li>
            <ShareButton generation={generation} />
          </li>
        )}
      </ul>
    </section>
  );
}

const CHIP = 'button w-full justify-start gap-2.5 text-sm [&_svg]:size-4 [&_svg]:shrink-0';

function Row({ name, download }: { readonly name: keyof typeof ROWS; readonly download: Download }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { icon: Icon, label, kind } = ROWS[name];
  const { url, sizeBytes } = download;
  const isFilm = name === 'video.mp4';
  return (
    <li>
      <a href={url} download className={`${CHIP} ${isFilm ? 'button-primary' : 'button-quiet'}`}>
        <Icon aria-hidden />
        {t(label)}
        <span className={`ml-auto font-normal ${isFilm ? '' : 'text-soft'}`}>
          {sizeBytes === null ? kind : `${kind}, ${formats.size(sizeBytes)}`}
        </span>
      </a>
    </li>
  );
}

function ShareButton({ generation }: { readonly generation: GenerationView }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className={`${CHIP} button-quiet`} onClick={() => setIsOpen(true)}>
        <Share2 aria-hidden />
        {t('share.open')}
      </button>
      {isOpen && <ShareDialog generation={generation} onClose={() => setIsOpen(false)} />}
    </>
  );
}
