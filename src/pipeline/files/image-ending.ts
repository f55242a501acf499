/** The file extension of an image, by its first byte. */
export function imageEnding([first]: Uint8Array): 'jpg' | 'webp' | 'png' {
  return first === 0xff ? 'jpg' : first === 0x52 ? 'webp' : 'png';
}
