import { useQuery } from '@tanstack/react-query';
import { Clapperboard, PackageOpen, Share2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssetView, GenerationView } from '../../index.ts';
import { useFormats } from '../i18n/formats.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { downloadsQuery } from './downloads-query.ts';

const ShareDialog = lazyPart(() => import('./share-dialog.tsx').then((module) => module.ShareDialog));
const ExportDialog = lazyPart(() => import('./export-dialog.tsx').then((module) => module.ExportDialog));
const CopyDialog = lazyPart(() => import('../film/copy-dialog.tsx').then((module) => module.CopyDialog));

const CHIP = 'button gap-2.5 text-sm max-sm:flex-1 [&_svg]:size-4 [&_svg]:shrink-0';

/** The film as a file, and the ways to everything else that it can be taken away as. */
export function Downloads({
  generation,
  film,
}: {
  readonly generation: GenerationView;
  readonly film: AssetView;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data: downloads = [] } = useQuery(downloadsQuery(generation.id, film.hash));
  const [opened, setOpened] = useState<'export' | 'share' | 'copy'>();
  const close = () => setOpened(undefined);
  const video = downloads.find(({ name }) => name === 'video.mp4');
  return (
    <section aria-labelledby="download" className="flex flex-col gap-2">
      <h2 id="download" className="label font-sans">
        {t('result.download')}
      </h2>
      <div className="flex min-h-11 flex-wrap gap-2">
        {video && (
          <a href={video.url} download className={`${CHIP} button-primary max-sm:basis-full`}>
            <Clapperboard aria-hidden />
            {t('export.names.video')}
            <span className="font-normal">
              MP4{video.sizeBytes === null ? '' : `, ${formats.size(video.sizeBytes)}`}
            </span>
          </a>
        )}
        <button type="button" className={`${CHIP} button-quiet`} onClick={() => setOpened('export')}>
          <PackageOpen aria-hidden />
          {t('export.open')}
        </button>
        <button type="button" className={`${CHIP} button-quiet`} onClick={() => setOpened('share')}>
          <Share2 aria-hidden />
          {t('share.open')}
        </button>
      </div>
      <Suspense>
        {opened === 'share' && <ShareDialog generation={generation} onClose={close} />}
        {opened === 'copy' && <CopyDialog generation={generation} onClose={close} />}
        {opened === 'export' && (
          <ExportDialog
            generation={generation}
            film={film}
            onClose={close}
            onCopy={() => setOpened('copy')}
          />
        )}
      </Suspense>
    </section>
  );
}
