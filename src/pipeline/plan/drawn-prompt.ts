interface Slot {
  readonly visualPrompt: string;
  readonly narrationStart: number;
}

/**
 * What a picture without a card is drawn from, if it is drawn by rule. Such a picture can only set words, and a
 * description is no words for viewers: then it shows what is said meanwhile.
 */
export function drawnPrompt(
  { narration, shots }: { readonly narration: string; readonly shots: readonly Slot[] },
  { visualPrompt, narrationStart }: Slot,
): string {
  if (bare(narration).includes(bare(visualPrompt))) return visualPrompt;
  const next = shots.find((other) => other.narrationStart > narrationStart);
  return narration.slice(narrationStart, next?.narrationStart).trim() || visualPrompt;
}

/** Without what the writer leaves out of a prompt, such as quotation marks. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
