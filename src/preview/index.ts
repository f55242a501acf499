export type { CaptionFontUrls } from './caption-fonts.ts';
export {
  NOT_BEGUN,
  type PlayerState,
  StoryboardPlayer,
  type StoryboardPlayerOptions,
} from './storyboard-player.ts';
