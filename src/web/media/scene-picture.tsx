import { useState } from 'react';
import type { ItemView, ShotView } from '../../index.ts';
import { FramedImage } from './framed-image.tsx';
import type { Sides } from './framing.ts';
import { assetOf } from './scene-parts.ts';

export interface ScenePictureProps {
  readonly item: ItemView;
  readonly alt: string;
  readonly className?: string;
  /** The part that the shot shows, if it was chosen for this picture. */
  readonly framing?: ShotView['framing'];
  /** The shape of the box, where that is the film's. */
  readonly shape?: Sides;
}

/**
 * The current picture of a shot. While another take is pending, the previous picture stays if the page has it. A
 * picture made while the user watches fades in; an existing one is shown at once.
 */
export function ScenePicture({ item, alt, className = '', framing, shape }: ScenePictureProps) {
  const asset = assetOf(item);
  const url = asset && (asset.previewUrl ?? asset.url);
  const [first] = useState(url);
  const [known, setKnown] = useState(url);
  if (url !== undefined && url !== known) setKnown(url);
  const isOld = url === undefined && known !== undefined;
  const isWorking = item.status === 'running';
  const part = framing && framing.picture === asset?.hash ? framing : undefined;
  const looks = `transition-[filter,opacity] duration-500 ${known === first ? '' : 'animate-develop'} ${isOld ? 'opacity-50 saturate-50' : ''}`;
  return (
    <span className={`bg-well relative block overflow-hidden ${className}`}>
      {known !== undefined && part && shape && (
        <FramedImage key={known} src={known} alt={alt} framing={part} shape={shape} className={looks} />
      )}
      {known !== undefined && !(part && shape) && (
        <img
          key={known}
          src={known}
          alt={alt}
          loading="lazy"
          decoding="async"
          className={`size-full object-cover ${looks}`}
          style={part && { objectPosition: `${part.x * 100}% ${part.y * 100}%` }}
        />
      )}
      {isWorking && <span className="unexposed before:animate-scan absolute inset-0 opacity-70" />}
      {known === undefined && !isWorking && (
        <span className="absolute inset-0 bg-[repeating-linear-gradient(135deg,transparent_0_10px,var(--line)_10px_11px)] opacity-60" />
      )}
    </span>
  );
}
