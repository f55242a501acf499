import type { Limits } from '../../core/limits.ts';
import type { AssetKind, BlobStore, Ledger } from '../../store/index.ts';
import type { Stages } from '../models/stages.ts';
import type { AssetMaker } from './asset-maker.ts';
import { lostFigureMaker } from './card-image.ts';
import { createExportMaker } from './export-maker.ts';
import { createFilmMaker } from './film-maker.ts';
import { createCardMaker, createPictureMaker } from './picture-makers.ts';
import type { ScriptDrafts } from './script-drafts.ts';
import { createScriptMaker } from './script-maker.ts';
import { createSegmentMaker } from './segment-maker.ts';
import { createSoundMaker } from './sound-maker.ts';
import { createSilenceMaker, createSpeechMaker } from './speech-makers.ts';

/** One maker for each kind of asset. */
export function createMakers(options: {
  readonly stages: Stages;
  readonly blobs: BlobStore;
  readonly ledger: Ledger;
  readonly bounds: Limits;
  readonly drafts: ScriptDrafts;
}): Record<AssetKind, AssetMaker> {
  const { stages, blobs, ledger, bounds, drafts } = options;
  const { models, narrator, cardIllustrator, renderer } = stages;
  const segment = createSegmentMaker({ renderer, blobs, ledger });
  return {
    script: createScriptMaker({ stages, blobs, bounds, drafts }),
    figure: lostFigureMaker,
    speech: createSpeechMaker({ models: models.speech, narrator, blobs, bounds }),
    picture: createPictureMaker(models.picture, { blobs, ledger }),
    silence: createSilenceMaker(blobs),
    card: createCardMaker(cardIllustrator, blobs),
    segment,
    transition: segment,
    sound: createSoundMaker({ renderer, blobs, ledger }),
    video: createFilmMaker({ renderer, blobs, ledger }),
    export: createExportMaker({ renderer, blobs }),
  };
}
