const MEDIA_TYPES: Readonly<Record<string, string>> = {
  wav: 'audio/wav',
  mp4: 'video/mp4',
  m4a: 'audio/mp4',
  json: 'application/json',
  srt: 'application/x-subrip',
  vtt: 'text/vtt',
  txt: 'text/plain; charset=utf-8',
  jpg: 'image/jpeg',
  png: 'image/png',
  ttf: 'font/ttf',
  otf: 'font/otf',
  woff2: 'font/woff2',
  picture: 'application/zip',
  zip: 'application/zip',
  webm: 'video/webm',
  gif: 'image/gif',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** The media type of a file extension, given without its dot. */
export function mediaTypeOf(extension: string): string {
  return MEDIA_TYPES[extension] ?? 'application/octet-stream';
}
