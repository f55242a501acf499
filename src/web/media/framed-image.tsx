import { useState } from 'react';
import { type Framing, framedStyle, type Sides } from './framing.ts';

export interface FramedImageProps {
  readonly src: string;
  readonly alt: string;
  readonly framing: Framing;
  /** The shape of the box that it fills. */
  readonly shape: Sides;
  readonly className?: string;
}

/** A part of an image, in a box that hides the rest. How it is framed follows from its size, once it has loaded. */
export function FramedImage({ src, alt, framing, shape, className = '' }: FramedImageProps) {
  const [size, setSize] = useState<Sides>();
  const { x, y } = framing;
  return (
    <img
      src={src}
      alt={alt}
      decoding="async"
      draggable={false}
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
        setSize({ widthPx: naturalWidth, heightPx: naturalHeight })
      }
      className={`size-full object-cover ${className}`}
      style={
        size ? framedStyle(size, shape, framing) : { objectPosition: `${x * 100}% ${y * 100}%`, opacity: 0 }
      }
    />
  );
}
