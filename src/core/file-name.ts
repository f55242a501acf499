const MAX_CHARACTERS = 80;
/** Names that Windows reserves for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Turns a title into a file name without extension that every system accepts. */
export function fileStem(title: string): string {
  const plain = title.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const stem = Array.from(plain.replace(/^-/, '')).slice(0, MAX_CHARACTERS).join('').replace(/-$/, '');
  return stem === '' || DEVICE.test(stem) ? 'film' : stem;
}
