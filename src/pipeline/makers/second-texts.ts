import * as z from 'zod';
import type { RenderSettings, SecondText } from '../../render/index.ts';
import type { BlobStore } from '../../store/index.ts';

/** The texts of a translation, by the ids of the scenes, each with the narration that it translates. */
export const secondTextsSchema = z.object({
  scenes: z.record(
    z.string().max(128),
    z.object({ of: z.string().max(20_000), text: z.string().max(40_000) }),
  ),
});

export type SecondTexts = z.infer<typeof secondTextsSchema>;

/** The translation of a scene, as long as it still says what was translated. */
export type FindSecondText = (scene: { readonly id: string; readonly narration: string }) => {
  readonly second?: SecondText;
};

/** Reads the texts for captions in a second language. Without them, or once they were lost, no scene has one. */
export async function readSecondTexts(
  { secondCaptions }: Pick<RenderSettings, 'secondCaptions'>,
  blobs: BlobStore,
): Promise<FindSecondText> {
  if (secondCaptions === undefined) return () => ({});
  const { language, texts: hash } = secondCaptions;
  const bytes = await blobs.read(hash).catch(() => undefined);
  if (bytes === undefined) return () => ({});
  const { scenes } = secondTextsSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  const texts = new Map(Object.entries(scenes));
  return ({ id, narration }) => {
    const known = texts.get(id);
    return known?.of === narration ? { second: { text: known.text, language } } : {};
  };
}
