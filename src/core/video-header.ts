/** The container of a video file, by its first bytes; `undefined` for other files. MP4 includes MOV. */
export function videoContainer(bytes: Uint8Array): 'mp4' | 'webm' | undefined {
  if (bytes.length < 12) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const FTYP = 0x66747970;
  const EBML = 0x1a45dfa3;
  if (view.getUint32(4) === FTYP) return 'mp4';
  return view.getUint32(0) === EBML ? 'webm' : undefined;
}
