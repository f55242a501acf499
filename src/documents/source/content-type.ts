/** A parsed `Content-Type`, such as `text/html; charset=utf-8`. */
export interface ContentType {
  /** In lower case, without parameters. */
  readonly mediaType?: string;
  readonly charset?: string;
}

export function parseContentType(header: string): ContentType {
  const [type = '', ...parameters] = header.split(';');
  const mediaType = type.trim().toLowerCase();
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([\w-]{1,40})/i.exec(parameter)?.[1])
    .find(Boolean);
  return { ...(mediaType !== '' && { mediaType }), ...(charset !== undefined && { charset }) };
}
