import type { SpokenLine } from '../spoken.ts';

/** A sentence of the document's first paragraph, unless it is said otherwise. */
export function spokenLine(own: Partial<SpokenLine> = {}): SpokenLine {
  return {
    text: '',
    start: 0,
    kind: 'paragraph',
    block: 0,
    section: 0,
    opensBlock: false,
    continuesSentence: false,
    ending: 'sentence',
    ...own,
  };
}
