/** What the server takes as a title. */
const MAX_LENGTH = 200;

/** What a copy is called: as the original, and what is different about it. */
export function copyTitle(title: string, difference: string): string {
  const addition = `, ${difference}`;
  return title.slice(0, MAX_LENGTH - addition.length) + addition;
}
