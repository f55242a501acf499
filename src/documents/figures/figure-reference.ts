import type { Figure } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import { usefulAlternative } from './alternative-text.ts';
import { readCaption } from './caption.ts';

const NO_BYTES = new Uint8Array();

export interface FigureFacts {
  /** Identifies the picture for the reader's {@link PictureSource}: one reference a line, the best first. */
  readonly reference: string;
  /** As written, including the label. */
  readonly caption?: string | undefined;
  readonly alternativeText?: string | undefined;
  /** As declared; 0 if not declared. */
  readonly widthPx?: number | undefined;
  readonly heightPx?: number | undefined;
}

/**
 * A figure without its picture. Readers add these to the blocks. `loadFigures` loads or removes them once it
 * is known which part of the document is used.
 */
export function figureReference(facts: FigureFacts): Figure {
  const { reference, widthPx = 0, heightPx = 0 } = facts;
  const written = cleanText(facts.alternativeText ?? '');
  const alternative = usefulAlternative(written);
  // Markdown has no captions, so alternative text that starts with a label is used as one.
  const isCaption = !facts.caption && readCaption(written).label !== undefined;
  const { label, caption } = readCaption(isCaption ? written : cleanText(facts.caption ?? ''));
  return {
    kind: 'figure',
    image: {
      hash: '',
      bytes: NO_BYTES,
      mediaType: 'image/png',
      widthPx,
      heightPx,
      source: reference,
    },
    ...(label !== undefined && { label }),
    ...(caption !== undefined && { caption }),
    ...(alternative !== undefined &&
      alternative !== caption &&
      !isCaption && { alternativeText: alternative }),
  };
}
