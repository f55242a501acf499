import type { BlobStore } from '../../store/blob-store.ts';
import type { Ledger } from '../../store/database.ts';
import type { AssetKind } from '../../store/schema.ts';
import type { CallCosts, Stages } from '../stages.ts';
import type { AssetMaker } from './asset-maker.ts';
import { createPictureMaker } from './picture-makers.ts';
import { createScriptMaker } from './script-maker.ts';
import { createSegmentMaker } from './segment-maker.ts';
import { createSilenceMaker, createSpeechMaker } from './speech-makers.ts';
import { createVideoMaker } from './video-maker.ts';

/** One maker for each kind of asset, over the stages that were chosen. */
export function createMakers(options: {
  readonly stages: Stages;
  readonly blobs: BlobStore;
  readonly ledger: Ledger;
  readonly costs: CallCosts;
}): Record<AssetKind, AssetMaker> {
  const { stages, blobs, ledger, costs } = options;
  const { illustrator, cardIllustrator = illustrator, renderer } = stages;
  const segment = createSegmentMaker({ renderer, blobs, ledger });
  return {
    script: createScriptMaker({ stages, blobs, costs }),
    speech: createSpeechMaker({ stages, blobs, costs }),
    picture: createPictureMaker({ illustrator, blobs, price: costs.picture }),
    silence: createSilenceMaker(blobs),
    card: createPictureMaker({ illustrator: cardIllustrator, blobs }),
    segment,
    transition: segment,
    video: createVideoMaker({ stages, blobs, ledger }),
  };
}
