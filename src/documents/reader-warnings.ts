/** Says that program code was left out, when any was. */
export function codeWarnings(codeBlocks: number): string[] {
  if (codeBlocks === 0) return [];
  return [
    codeBlocks === 1
      ? 'One block of code is not narrated.'
      : `${codeBlocks} blocks of code are not narrated.`,
  ];
}
