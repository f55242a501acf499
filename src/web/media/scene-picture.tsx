import { useState } from 'react';
import type { ItemView } from '../../index.ts';
import { assetOf } from './scene-parts.ts';

export interface ScenePictureProps {
  readonly item: ItemView;
  readonly alt: string;
  readonly className?: string;
}

/**
 * The current picture of a shot. While another take is pending, the previous picture stays if the page has it. A
 * picture made while the user watches fades in; an existing one is shown at once.
 */
export function ScenePicture({ item, alt, className = '' }: ScenePictureProps) {
  const asset = assetOf(item);
  const url = asset && (asset.previewUrl ?? asset.url);
  const [first] = useState(url);
  const [known, setKnown] = useState(url);
  if (url !== undefined && url !== known) setKnown(url);
  const isOld = url === undefined && known !== undefined;
  const isWorking = item.status === 'running';
  return (
    <span className={`bg-well relative block overflow-hidden ${className}`}>
      {known !== undefined && (
        <img
          key={known}
          src={known}
          alt={alt}
          loading="lazy"
          decoding="async"
          className={`size-full object-cover transition-[filter,opacity] duration-500 ${known === first ? '' : 'animate-develop'} ${isOld ? 'opacity-50 saturate-50' : ''}`}
        />
      )}
      {isWorking && <span className="unexposed animate-scan absolute inset-0 opacity-70" />}
      {known === undefined && !isWorking && (
        <span className="absolute inset-0 bg-[repeating-linear-gradient(135deg,transparent_0_10px,var(--line)_10px_11px)] opacity-60" />
      )}
    </span>
  );
}
