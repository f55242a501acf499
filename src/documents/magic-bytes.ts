/** The formats to suggest to the user. */
export const READABLE_FORMATS =
  'a text, Markdown, AsciiDoc, reStructuredText, Org, LaTeX, wiki, HTML, PDF, DOCX, ODT, RTF, PPTX, XLSX, CSV, EPUB, FB2, Jupyter, subtitle, feed or e-mail file';

/** A kind of file recognised by its first bytes. Those in plain words cannot be read. */
export type KnownKind = 'pdf' | 'zip' | 'encrypted-office' | `${'a' | 'an'} ${string}`;

const KINDS: readonly (readonly [offset: number, magic: string, kind: KnownKind])[] = [
  [0, 'PK\x03\x04', 'zip'],
  [0, 'PK\x05\x06', 'zip'],
  [0, '\x89PNG', 'a PNG picture'],
  [0, '\xff\xd8\xff', 'a JPEG picture'],
  [0, 'GIF8', 'a GIF picture'],
  [8, 'WEBP', 'a WebP picture'],
  [8, 'WAVE', 'a WAV recording'],
  [8, 'AVI ', 'an AVI film'],
  [0, 'II*\0', 'a TIFF picture'],
  [0, 'MM\0*', 'a TIFF picture'],
  [4, 'ftyp', 'an MP4 or HEIC media file'],
  [0, '\x1a\x45\xdf\xa3', 'a Matroska or WebM film'],
  [0, 'OggS', 'an Ogg recording'],
  [0, 'fLaC', 'a FLAC recording'],
  [0, 'ID3', 'an MP3 recording'],
  [0, '\x1f\x8b', 'a gzip archive'],
  [0, 'BZh', 'a bzip2 archive'],
  [0, '\xfd7zXZ', 'an xz archive'],
  [0, '7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  [0, 'Rar!', 'a RAR archive'],
  [257, 'ustar', 'a tar archive'],
  [0, '\x7fELF', 'a program'],
  [0, 'MZ\x90', 'a Windows program'],
  [0, 'SQLite format 3\0', 'an SQLite database'],
  [0, '%!PS', 'a PostScript file'],
  [60, 'BOOKMOBI', 'a Kindle (MOBI) book'],
  [0, 'wOF', 'a font'],
];

/** The kind of file by its bytes, or `undefined` for text and unknown kinds. */
export function kindByMagicBytes(bytes: Uint8Array): KnownKind | undefined {
  const start = latin1(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('\xd0\xcf\x11\xe0')) return compoundFileKind(bytes);
  return KINDS.find(([offset, magic]) => start.startsWith(magic, offset))?.[2];
}

/** Word and Excel 97 files and password-protected Office files use the same container. */
function compoundFileKind(bytes: Uint8Array): KnownKind {
  const names = latin1(bytes).replaceAll('\0', '');
  if (names.includes('EncryptedPackage')) return 'encrypted-office';
  if (names.includes('WordDocument')) return 'a Word 97–2003 (.doc) file';
  if (names.includes('PowerPoint Document')) return 'a PowerPoint 97–2003 (.ppt) file';
  if (names.includes('__substg1.0_')) return 'an Outlook message (.msg)';
  if (names.includes('Workbook')) return 'an Excel 97–2003 (.xls) file';
  return 'an Office 97–2003 file';
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
