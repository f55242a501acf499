import { expectTypeOf, test } from 'vitest';
import type { DocumentKind } from '../../core/model.ts';
import type { scenes, shots } from '../../store/index.ts';
import type { StoryboardFile, StoryboardScene, StoryboardShot } from './storyboard-file.ts';

/** These follow from the place of a row, or from its takes. */
type OfScenes =
  | 'generationId'
  | 'position'
  | 'speechTake'
  | 'speechChoice'
  | 'revision'
  | 'editRevision'
  | 'view';
// What is imported has keys of its own, and a picture that is made anew begins with the one that is shown then.
type OfShots = 'generationId' | 'sceneId' | 'position' | 'pictureTake' | 'pictureChoice' | 'firstFrame';

test('an archive holds every column of a scene and of a shot, so that an import loses none', () => {
  type Scene = Exclude<keyof typeof scenes.$inferSelect, OfScenes>;
  type Shot = Exclude<keyof typeof shots.$inferSelect, OfShots>;
  expectTypeOf<Exclude<Scene, keyof StoryboardScene>>().toEqualTypeOf<never>();
  expectTypeOf<Exclude<Shot, keyof StoryboardShot>>().toEqualTypeOf<never>();
  expectTypeOf<StoryboardFile['documentKind']>().toEqualTypeOf<DocumentKind | undefined>();
});
