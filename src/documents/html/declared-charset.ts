/**
 * The encoding to try first. The page's own declaration counts only if its bytes are not UTF-8: browsers and
 * crawlers save pages in UTF-8 and leave the old declaration in them.
 */
export function declaredCharset(bytes: Uint8Array, charset: string | undefined): string | undefined {
  if (isUtf8(bytes)) return 'utf-8';
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) return charset;
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,40})/i.exec(start)?.[1] ??
    /<\?xml[^>]{0,100}encoding\s{0,9}=\s{0,9}["']([\w-]{2,40})/i.exec(start)?.[1] ??
    charset
  );
}

/**
 * Whether the bytes are UTF-8. Valid UTF-8 with non-ASCII characters is never a coincidence. ISO-2022 uses
 * only ASCII bytes and escapes.
 */
function isUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte > 0x7f)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // Another encoding.
    return false;
  }
}
