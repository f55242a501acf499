import { InputError } from '../../core/errors.ts';
import { MAX_PASSAGE_LENGTH } from '../../core/model.ts';
import { languageName } from '../../core/text/languages/languages.ts';
import type { CopyGenerationRequest } from '../../protocol/index.ts';
import { composes, type Storyboard } from '../../script/index.ts';
import { findVoice } from '../../speech/index.ts';
import type { BlobStore, Ledger, StoredSettings } from '../../store/index.ts';
import { blobHash } from '../../store/index.ts';
import { WITHOUT_DOCUMENT } from '../makers/script-maker.ts';
import { engineNames, type Stages } from '../models/stages.ts';
import type { GenerationRow, PlannedPicture, SceneRow } from '../plan/plan-scenes.ts';
import { pictureEngine, speakerOf } from '../plan/settings.ts';
import { chooseComposing } from '../rows/composing.ts';
import { readDocumentFacts } from '../rows/document-facts.ts';
import { readSceneRows } from '../rows/generation-rows.ts';
import { refuseUnpriced } from '../rows/new-generation.ts';
import { checkWritten } from '../rows/scene-rows.ts';
import { currentPictures } from './current-pictures.ts';

/** What a translation of a film is made of, before anything is stored or paid for. */
export interface Translation {
  readonly language: string;
  readonly settings: StoredSettings;
  readonly storyboard: Storyboard;
  /** The file of the storyboard. */
  readonly bytes: Uint8Array;
  /** Pictures that hold no words, and those that nobody could draw again. */
  readonly kept: readonly PlannedPicture[];
}

export interface TranslationContext {
  readonly original: GenerationRow;
  /** The settings of the original in the shape that is wanted. */
  readonly shaped: StoredSettings;
  readonly request: CopyGenerationRequest;
  readonly stages: Stages;
  readonly blobs: BlobStore;
}

/**
 * Plans the same film in another language.
 *
 * @throws InputError `composing_model_needed`, `unspeakable_text`, `invalid_option`, or if there is no such model or
 * voice; GenerationError `not_ready` if the original has no script yet
 */
export async function planTranslation(
  transaction: Ledger,
  language: string,
  { original, shaped, request, stages, blobs }: TranslationContext,
): Promise<Translation> {
  checkWritten(original);
  if (language.toLowerCase() === original.language.toLowerCase()) {
    throw new InputError('invalid_option', `The film is in ${languageName(original.language)} already.`, {
      advice: 'Choose another language.',
    });
  }
  const settings = translatedSettings(language, { original, shaped, request, stages });
  const rows = (await readSceneRows(transaction, original.id, -1)).map(({ row }) => row);
  const kept = await currentPictures(transaction, { original, rows, stages }, (engine) => {
    return engine !== stages.cardIllustrator.id;
  });
  const keptShots = new Set(kept.map(({ sceneId, shotId }) => `${sceneId} ${shotId}`));
  const { kind } = await readDocumentFacts(transaction, original, blobs);
  const isDrawn = (row: SceneRow, { id, card }: SceneRow['shots'][number]) => {
    const { engine } = pictureEngine(settings, card, engineNames(stages, settings.models));
    return engine === stages.cardIllustrator.id && !keptShots.has(`${row.id} ${id}`);
  };
  const storyboard: Storyboard = {
    title: original.title,
    language: original.language,
    ...(kind && { kind }),
    scenes: rows.map((row) => ({
      id: row.id,
      title: row.title,
      narration: row.narration,
      shots: row.shots.map((shot) => ({
        id: shot.id,
        visualPrompt: shot.visualPrompt,
        narrationStart: shot.narrationStart,
        ...(shot.card && { card: shot.card }),
        ...(shot.framing && { framing: shot.framing }),
        ...(shot.clipSound && { clipSound: shot.clipSound }),
        ...(shot.pictureTake > 0 && { take: shot.pictureTake }),
        ...(!shot.card && isDrawn(row, shot) && { showsPrompt: true as const }),
      })),
    })),
    warnings: original.warnings.filter((warning) => warning === WITHOUT_DOCUMENT),
  };
  const bytes = Buffer.from(JSON.stringify(storyboard));
  const translation = { storyboard: blobHash(bytes) };
  return { language, settings: { ...settings, translation }, storyboard, bytes, kept };
}

function translatedSettings(
  language: string,
  { original, shaped, request, stages: { models } }: Omit<TranslationContext, 'blobs'>,
): StoredSettings {
  // These settings were chosen for the original's words.
  const {
    title,
    fidelity,
    pronunciations,
    leavesVoiceOpen,
    speaker: _,
    secondCaptions: __,
    ...others
  } = shaped;
  const speaker = translatedVoice(language, { shaped, request, models });
  const settings: StoredSettings = {
    ...others,
    voice: speaker.voice,
    models: {
      ...shaped.models,
      script: translatorFor(request, { shaped, models }),
      speech: speaker.model,
    },
    ...(request.title !== undefined && { title: request.title }),
    language,
    retold: { title: original.title.slice(0, MAX_PASSAGE_LENGTH), language: original.language },
    // The music follows from the script. With this seed it stays that of the original.
    musicSeed: shaped.musicSeed ?? original.scriptKey ?? '',
  };
  if (original.budgetUsd !== null) refuseUnpriced(settings, models);
  return settings;
}

interface Wanted {
  readonly shaped: StoredSettings;
  readonly request: CopyGenerationRequest;
  readonly models: Stages['models'];
}

function translatorFor(request: CopyGenerationRequest, { shaped, models }: Omit<Wanted, 'request'>): string {
  const writer = models.script.find(request.models?.script ?? shaped.models.script);
  if (composes(writer)) return writer.id;
  throw new InputError(
    'composing_model_needed',
    `${writer.id} uses a document’s own sentences, and translates nothing.`,
    { advice: chooseComposing(models) },
  );
}

/**
 * The voice that was asked for, or the original's. If that one does not speak the language, a free voice that does.
 *
 * @throws InputError `unspeakable_text` if there is none
 */
function translatedVoice(
  language: string,
  { shaped, request, models }: Wanted,
): NonNullable<StoredSettings['speaker']> {
  const before = speakerOf(shaped);
  const engine = models.speech.find(request.models?.speech ?? before.model);
  const sameVoice = engine.id === before.model ? before.voice : undefined;
  const { id: voice } = findVoice(engine, request.voice ?? sameVoice);
  const [problem] = engine.unspeakable('', language);
  const isAsked = request.voice !== undefined || request.models?.speech !== undefined;
  if (problem && !isAsked) {
    const other = models.speech.findForLanguage(language);
    const [first] = other?.voices ?? [];
    if (other && first) return { model: other.id, voice: first.id };
  }
  if (problem?.severity === 'error') {
    throw new InputError('unspeakable_text', `${engine.id} does not speak ${languageName(language)}.`, {
      advice: problem.advice,
    });
  }
  return { model: engine.id, voice };
}
