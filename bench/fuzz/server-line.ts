/** The longest that the event loop of the server may be silent. */
export const MAX_SILENT_MS = 250;

/** What the server's process prints, one JSON object a line. */
export type ServerLine =
  | { readonly kind: 'listening'; readonly url: string }
  | { readonly kind: 'silent'; readonly ms: number }
  | { readonly kind: 'left'; readonly files: readonly string[] };
