import { z } from '@hono/zod-openapi';
import type { CreateRequest, Upload } from '../../pipeline/index.ts';
import type { CreateGenerationRequest, GenerationOptions } from '../../protocol/create-generation.ts';
import { generationOptionsSchema } from '../../protocol/schemas/create-generation.ts';
import { MAX_UPLOAD_BYTES } from './limits.ts';
import { RequestError } from './request-error.ts';

/** The form of an upload: the document, and a JSON string with the film's settings. */
export const uploadFormSchema = z.strictObject({
  file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }),
  options: z
    .string()
    .max(100_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'must be JSON' });
        return z.NEVER;
      }
    })
    .pipe(generationOptionsSchema)
    .optional(),
});

/** The router types each body as a union of both. */
type DocumentBody = CreateGenerationRequest | z.output<typeof uploadFormSchema>;

/**
 * Reads a request that brings a document as JSON or as a form.
 *
 * @throws RequestError if its media type is unclear, or it is too large.
 */
export async function readDocumentRequest(
  contentType: string | undefined,
  { form, json }: { readonly form: DocumentBody; readonly json: DocumentBody },
): Promise<CreateRequest> {
  if (contentType === undefined) {
    throw new RequestError(415, 'media_type_unsupported', 'The request has no content type.', {
      advice: 'Send application/json, or multipart/form-data with a file.',
    });
  }
  const body = 'file' in form ? form : json;
  return 'file' in body ? readUpload(body) : body;
}

/** The document and the options of a form. @throws RequestError if it is too large. */
async function readUpload({ file, options = {} }: z.output<typeof uploadFormSchema>): Promise<{
  readonly upload: Upload;
  readonly options: GenerationOptions;
}> {
  if (file.size > MAX_UPLOAD_BYTES) {
    throw new RequestError(
      413,
      'body_too_large',
      `The document is larger than ${MAX_UPLOAD_BYTES / 1e6} MB.`,
      {
        advice: 'Send a part of the document.',
      },
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = file.type === '' ? {} : { mediaType: file.type };
  return { upload: { name: plainName(file.name), bytes, ...mediaType }, options };
}

/** The last part of the file name that the client sent, as one line without control characters. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const printable = last.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return /^\.*$/.test(printable) ? 'document' : printable.slice(-200);
}
