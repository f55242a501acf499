// Over 300 lines: data, one shape after another.
import type { CaptionPlace } from '../../core/model.ts';
import type {
  Capabilities,
  ModelOption,
  ModelPrice,
  PaletteOption,
  PriceRate,
  SettingRange,
  Style,
  Voice,
} from '../../protocol/capabilities.ts';
import type { CastList, CastMemberView } from '../../protocol/cast.ts';
import type { CostSum, Costs, DayCost, FilmCost, ModelCost } from '../../protocol/costs.ts';
import type { DownloadList } from '../../protocol/download.ts';
import type { ScriptDraft } from '../../protocol/draft.ts';
import type { ChangeEstimate, Estimate, PartCounts } from '../../protocol/estimate.ts';
import { FILM_EXPORTS, type FilmExport, type FilmExportList } from '../../protocol/export.ts';
import type { LostCallsReport } from '../../protocol/lost-calls.ts';
import type {
  CallLimitSetting,
  DefaultModel,
  FallbackOrder,
  FallbackSettings,
  KeyTest,
  ProviderKey,
  ProviderState,
  ServerSettings,
  SettingSource,
  SpendingLimit,
  TenantLimitSetting,
  WebhookSetting,
} from '../../protocol/settings.ts';
import type { Share } from '../../protocol/share.ts';
import type { StockPicture, StockResults } from '../../protocol/stock.ts';
import { SUGGESTION_KINDS, type Suggestion } from '../../protocol/suggestion.ts';
import type { TagList } from '../../protocol/tags.ts';
import type { SceneTimeline, WordTiming } from '../../protocol/timeline.ts';
import type { TrashedGeneration, TrashList } from '../../protocol/trash.ts';
import {
  captionSize,
  captionStyle,
  captions,
  failure,
  format,
  fps,
  length,
  mood,
  music,
  resolution,
  transition,
} from './message-shapes.ts';
import {
  amount,
  count,
  decimal,
  flag,
  integer,
  listOf,
  nullable,
  object,
  oneOf,
  optional,
  positive,
  type Shape,
  text,
  withDefault,
} from './shapes.ts';

// The messages that a store does not need are in a file of their own, so that a page with only a store does not load
// them.

const OPTION = { id: text, label: text };
const range = object<SettingRange>({ min: decimal, max: decimal, default: decimal });
const modelPrice = object<ModelPrice>({
  source: oneOf(['list', 'own']),
  asOf: text,
  rates: listOf(
    object<PriceRate>({
      usd: amount,
      per: oneOf([
        'million_input_tokens',
        'million_output_tokens',
        'million_characters',
        'minute',
        'picture',
        'megapixel',
      ]),
      format: optional(format),
    }),
  ),
});
const modelOption = object<ModelOption>({
  ...OPTION,
  paid: flag,
  available: flag,
  advice: optional(text),
  endsOn: optional(text),
  usdPerMinute: optional(nullable(amount)),
  price: optional(modelPrice),
  alwaysSame: optional(flag),
  composes: optional(flag),
  searches: optional(flag),
});

export const capabilitiesShape = object<Capabilities>({
  version: text,
  voices: listOf(object<Voice>({ ...OPTION, model: text, languages: listOf(text) })),
  styles: listOf(
    object<Style>({
      ...OPTION,
      models: optional(listOf(text)),
      palettes: optional(listOf(object<PaletteOption>({ id: text, colours: listOf(text) }))),
    }),
  ),
  models: object({
    script: listOf(modelOption),
    speech: listOf(modelOption),
    picture: listOf(modelOption),
  }),
  lengths: listOf(length),
  formats: listOf(format),
  resolutions: optional(listOf(resolution)),
  frameRates: optional(listOf(fps)),
  captions: listOf(captions),
  captionStyles: optional(listOf(captionStyle)),
  captionSizes: optional(listOf(captionSize)),
  captionPlaces: optional(listOf(text as Shape<CaptionPlace>)),
  transitions: optional(listOf(transition)),
  music: optional(listOf(music)),
  moods: optional(listOf(mood)),
  speed: optional(range),
  scenePauseMs: optional(range),
  limits: object({
    audioConcurrency: positive,
    imageConcurrency: positive,
    timeBudgetMs: positive,
    maxUploadBytes: positive,
    maxTextLength: positive,
  }),
});

const part = object<Estimate['speech']>({
  model: text,
  items: count,
  costUsd: nullable(amount),
  price: optional(modelPrice),
});

export const estimateShape = object<Estimate>({
  scenes: count,
  shots: count,
  durationMs: amount,
  script: part,
  speech: part,
  picture: part,
  costUsd: nullable(amount),
});

const partCounts = object<PartCounts>({ speech: count, pictures: count, segments: count });

export const changeEstimateShape = object<ChangeEstimate>({
  outdated: partCounts,
  reused: partCounts,
  isFilmOutdated: flag,
  costUsd: nullable(amount),
  remainingUsd: nullable(amount),
  durationMs: amount,
  look: optional(text),
});

const COST_SUM = {
  calls: count,
  spentUsd: amount,
  uncertainUsd: amount,
  inFlightUsd: amount,
  unpricedCalls: count,
};

export const costsShape = object<Costs>({
  from: text,
  to: text,
  total: object<CostSum>(COST_SUM),
  days: listOf(object<DayCost>({ day: text, ...COST_SUM })),
  models: listOf(
    object<ModelCost>({ model: text, work: oneOf(['script', 'speech', 'picture']), ...COST_SUM }),
  ),
  films: listOf(object<FilmCost>({ generationId: text, title: nullable(text), ...COST_SUM })),
  filmCount: count,
});

const source = oneOf<SettingSource>(['environment', 'saved', 'default']);
const defaultModel = object<DefaultModel>({ model: text, source });
const fallbackOrder = object<FallbackOrder>({ models: listOf(text), source });
const spendingLimit = object<SpendingLimit>({
  usd: nullable(amount),
  source,
  usedUsd: optional(amount),
});

export const settingsShape = object<ServerSettings>({
  keys: listOf(
    object<ProviderKey>({
      provider: text,
      name: text,
      source,
      variable: text,
      testCostUsd: optional(amount),
    }),
  ),
  models: object({ script: defaultModel, speech: defaultModel, picture: defaultModel }),
  limits: object({ film: spendingLimit, day: spendingLimit, month: spendingLimit }),
  webhook: object<WebhookSetting>({ url: nullable(text), source }),
  callLimits: optional(
    listOf(
      object<CallLimitSetting>({
        name: text,
        calls: nullable(count),
        requestsPerMinute: nullable(count),
        tokensPerMinute: nullable(count),
        source,
      }),
    ),
  ),
  tenantLimits: optional(
    listOf(
      object<TenantLimitSetting>({
        name: text,
        calls: nullable(count),
        dayUsd: nullable(amount),
        monthUsd: nullable(amount),
        source,
        usedDayUsd: optional(amount),
        usedMonthUsd: optional(amount),
      }),
    ),
  ),
  providers: optional(
    listOf(
      object<ProviderState>({
        provider: text,
        callsAtOnce: nullable(count),
        underWay: count,
        pausedUntil: nullable(text),
        downSince: nullable(text),
        detail: text,
      }),
    ),
  ),
  fallback: optional(
    object<FallbackSettings>({
      script: fallbackOrder,
      speech: fallbackOrder,
      picture: fallbackOrder,
      mixesVoices: object({ allowed: flag, source }),
    }),
  ),
});

export const keyTestShape = object<KeyTest>({ provider: text, costUsd: amount });

export const downloadListShape = object<DownloadList>({
  downloads: listOf(object({ name: text, url: text, mediaType: text, sizeBytes: nullable(count) })),
});

export const filmExportShape = object<FilmExport>({
  name: oneOf(FILM_EXPORTS),
  mediaType: text,
  widthPx: count,
  heightPx: count,
  status: oneOf(['pending', 'running', 'ready', 'failed']),
  sizeBytes: nullable(count),
  url: nullable(text),
  failure: optional(failure),
});

export const filmExportListShape = object<FilmExportList>({ exports: listOf(filmExportShape) });

export const lostCallsReportShape = object<LostCallsReport>({
  continued: count,
  charged: count,
  released: count,
  unknown: count,
});

export const suggestionShape = object<Suggestion>({
  kind: oneOf(SUGGESTION_KINDS),
  variant: positive,
  model: text,
  expectedUsd: nullable(amount),
  status: oneOf(['pending', 'running', 'ready', 'failed']),
  narration: optional(text),
  failure: optional(failure),
});

export const stockResultsShape = object<StockResults>({
  model: text,
  words: text,
  pictures: listOf(
    object<StockPicture>({
      id: text,
      preview: optional(text),
      title: optional(text),
      author: optional(text),
      licence: text,
      licenceUrl: optional(text),
      sourceUrl: text,
    }),
  ),
});

export const scriptDraftShape = object<ScriptDraft>({
  scenes: listOf(object({ title: text, narration: text })),
});

/** Without the pictures, which only the studio shows. */
export const castListShape = object<Pick<CastList, 'cast'>>({
  cast: listOf(object<Omit<CastMemberView, 'picture'>>({ name: text, looks: text, shots: count })),
});

export const shareShape = object<Share>({ path: nullable(text) });

export const trashListShape = object<TrashList>({
  generations: listOf(object<TrashedGeneration>({ id: text, title: text, deletedAt: text, keptUntil: text })),
  nextCursor: withDefault(nullable(text), null),
});

export const tagListShape = object<TagList>({
  tags: listOf(object<TagList['tags'][number]>({ tag: text, generations: positive })),
});

export const sceneTimelineShape = object<SceneTimeline>({
  audioTake: text,
  words: listOf(object<WordTiming>({ start: count, end: count, startMs: decimal, endMs: decimal })),
  seed: integer,
});
