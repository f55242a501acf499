/**
 * The title of a scene, if it is a heading: small type above the scene's pictures. A title that the narration says
 * word for word was taken from one of its sentences, such as a name, and one that was cut off is none either.
 */
export function sceneHeading({
  title,
  narration,
}: {
  readonly title: string;
  readonly narration: string;
}): string {
  const isSaid = ` ${wordsOf(narration)} `.includes(` ${wordsOf(title)} `);
  return isSaid || title.trim().endsWith('…') ? '' : title;
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
