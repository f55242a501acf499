import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import type * as protocol from '../index.ts';
import type * as schemas from './index.ts';

test('each schema reads exactly the message that its type describes', () => {
  type Read<Name extends keyof typeof schemas> =
    (typeof schemas)[Name] extends z.ZodType<infer Message> ? Message : never;
  expectTypeOf<Read<'assetSchema'>>().toEqualTypeOf<protocol.AssetView>();
  expectTypeOf<Read<'capabilitiesSchema'>>().toEqualTypeOf<protocol.Capabilities>();
  expectTypeOf<Read<'cardSchema'>>().toEqualTypeOf<protocol.Card>();
  expectTypeOf<Read<'copyGenerationRequestSchema'>>().toEqualTypeOf<protocol.CopyGenerationRequest>();
  expectTypeOf<Read<'costsQuerySchema'>>().toEqualTypeOf<protocol.CostsQuery>();
  expectTypeOf<Read<'costsSchema'>>().toEqualTypeOf<protocol.Costs>();
  expectTypeOf<Read<'createGenerationRequestSchema'>>().toEqualTypeOf<protocol.CreateGenerationRequest>();
  expectTypeOf<Read<'downloadListSchema'>>().toEqualTypeOf<protocol.DownloadList>();
  expectTypeOf<Read<'estimateSchema'>>().toEqualTypeOf<protocol.Estimate>();
  expectTypeOf<Read<'failedItemSchema'>>().toEqualTypeOf<protocol.FailedItem>();
  expectTypeOf<Read<'generationEventSchema'>>().toEqualTypeOf<protocol.GenerationEvent>();
  expectTypeOf<Read<'generationListSchema'>>().toEqualTypeOf<protocol.GenerationList>();
  expectTypeOf<Read<'generationOptionsSchema'>>().toEqualTypeOf<protocol.GenerationOptions>();
  expectTypeOf<Read<'generationSchema'>>().toEqualTypeOf<protocol.GenerationView>();
  expectTypeOf<Read<'insertSceneRequestSchema'>>().toEqualTypeOf<protocol.InsertSceneRequest>();
  expectTypeOf<Read<'mergeSceneRequestSchema'>>().toEqualTypeOf<protocol.MergeSceneRequest>();
  expectTypeOf<Read<'modelPriceSchema'>>().toEqualTypeOf<protocol.ModelPrice>();
  expectTypeOf<Read<'orderScenesRequestSchema'>>().toEqualTypeOf<protocol.OrderScenesRequest>();
  expectTypeOf<Read<'phaseRequestSchema'>>().toEqualTypeOf<protocol.PhaseRequest>();
  expectTypeOf<Read<'phaseResponseSchema'>>().toEqualTypeOf<protocol.PhaseResponse>();
  expectTypeOf<Read<'problemSchema'>>().toEqualTypeOf<protocol.Problem>();
  expectTypeOf<Read<'regenerateRequestSchema'>>().toEqualTypeOf<protocol.RegenerateRequest>();
  expectTypeOf<Read<'runRequestSchema'>>().toEqualTypeOf<protocol.RunRequest>();
  expectTypeOf<Read<'sceneTimelineSchema'>>().toEqualTypeOf<protocol.SceneTimeline>();
  expectTypeOf<Read<'splitSceneRequestSchema'>>().toEqualTypeOf<protocol.SplitSceneRequest>();
  expectTypeOf<Read<'takeSchema'>>().toEqualTypeOf<protocol.TakeView>();
  expectTypeOf<Read<'updateGenerationRequestSchema'>>().toEqualTypeOf<protocol.UpdateGenerationRequest>();
  expectTypeOf<Read<'updateSceneRequestSchema'>>().toEqualTypeOf<protocol.UpdateSceneRequest>();
});
