import { createRequire } from 'node:module';
import { CAPTION_PLACES, CAPTION_SIZES, CHOICES, TRANSITIONS } from '../../core/choices.ts';
import type { Limits } from '../../core/limits.ts';
import { AUTO_STYLE } from '../../core/look/look.ts';
import { PALETTES, type PaletteId } from '../../core/look/palettes.ts';
import { isThemeId, THEMES } from '../../core/look/themes.ts';
import { SCENE_PAUSE_RANGE_MS, SPEED_RANGE } from '../../core/model.ts';
import { DEFAULT_DOCUMENT_LIMITS } from '../../documents/index.ts';
import type { Illustrator } from '../../pictures/index.ts';
import {
  type Capabilities,
  MAX_TEXT_LENGTH,
  type ModelOption,
  TIME_BUDGET_MS,
} from '../../protocol/index.ts';
import { composes } from '../../script/index.ts';
import type { WorkLimits } from '../work/durable-work.ts';
import { minutePrices } from './minute-of-film.ts';
import type { Models } from './stages.ts';

const { version } = createRequire(import.meta.url)('../../../package.json') as { readonly version: string };

/** Describes what the server can make with these models, and its limits. */
export function capabilitiesOf(models: Models, limits: WorkLimits & Limits): Capabilities {
  const script = models.script.offers();
  const speech = models.speech.offers();
  const picture = models.picture.offers();
  const usdPerMinute = minutePrices(models);
  const priced = (kind: keyof Models, option: ModelOption): ModelOption => ({
    ...option,
    usdPerMinute: usdPerMinute[kind](option.id),
    price: models[kind].price(option.id),
  });
  return {
    version,
    voices: speech.flatMap(({ engine }) =>
      engine.voices.map(({ id, name, language }) => ({
        id,
        label: name,
        languages: [language],
        model: engine.id,
      })),
    ),
    styles: stylesOf(picture.map(({ engine }) => engine)),
    models: {
      script: script.map(({ option, engine }) => ({
        ...priced('script', option),
        ...(composes(engine) && { composes: true }),
      })),
      speech: speech.map(({ option, engine }) => ({
        ...priced('speech', option),
        ...(engine.alwaysSame && { alwaysSame: true }),
      })),
      picture: picture.map(({ option, engine }) => ({
        ...priced('picture', option),
        ...(engine.collection && { searches: true }),
      })),
    },
    lengths: [...CHOICES.lengths],
    formats: [...CHOICES.formats],
    resolutions: [...CHOICES.resolutions],
    frameRates: [...CHOICES.frameRates],
    captions: [...CHOICES.captions],
    captionStyles: [...CHOICES.captionStyles],
    captionSizes: [...CAPTION_SIZES],
    captionPlaces: [...CAPTION_PLACES],
    transitions: [...TRANSITIONS],
    music: [...CHOICES.music],
    moods: [...CHOICES.moods],
    speed: SPEED_RANGE,
    scenePauseMs: SCENE_PAUSE_RANGE_MS,
    limits: {
      audioConcurrency: limits.audio,
      imageConcurrency: limits.images,
      timeBudgetMs: TIME_BUDGET_MS,
      maxUploadBytes: DEFAULT_DOCUMENT_LIMITS.maxBytes,
      maxTextLength: MAX_TEXT_LENGTH,
      maxScenes: limits.maxScenes,
      maxFilmMinutes: limits.maxFilmMinutes,
      maxNarrationSeconds: limits.maxNarrationSeconds,
      maxCardItems: limits.maxCardItems,
      maxCardCharacters: limits.maxCardCharacters,
    },
  };
}

/** Lists each style once, with the models that offer it. */
function stylesOf(illustrators: readonly Pick<Illustrator, 'id' | 'styles'>[]): Capabilities['styles'] {
  const styles = new Map(
    illustrators.flatMap((illustrator) => illustrator.styles).map(({ id, name }) => [id, name]),
  );
  return [...styles].map(([id, label]) => ({
    id,
    label,
    models: illustrators.flatMap((illustrator) =>
      illustrator.styles.some((style) => style.id === id) ? [illustrator.id] : [],
    ),
    ...(isThemeId(id) && styles.has(AUTO_STYLE) && { palettes: THEMES[id].palettes.map(paletteOption) }),
  }));
}

function paletteOption(id: PaletteId) {
  const { ground, ink, accent } = PALETTES[id];
  return { id, colours: [ground, ink, accent] };
}
