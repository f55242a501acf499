const MAX_CHARACTERS = 80;
/** What Windows takes for a device, whatever its ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A title as the name of a file, without an ending: only what every system takes. */
export function fileStem(title: string): string {
  const plain = title.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const stem = Array.from(plain.replace(/^-/, '')).slice(0, MAX_CHARACTERS).join('').replace(/-$/, '');
  return stem === '' || DEVICE.test(stem) ? 'film' : stem;
}
