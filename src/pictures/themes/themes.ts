import type { ThemeId } from '../../core/look/themes.ts';
import type { Theme } from '../stage/theme.ts';
import { blueprint } from './blueprint.ts';
import { bold } from './bold.ts';
import { editorial } from './editorial.ts';
import { keynote } from './keynote.ts';
import { paper } from './paper.ts';
import { storybook } from './storybook.ts';
import { theatre } from './theatre.ts';

export const PICTURE_THEMES: Readonly<Record<ThemeId, Theme>> = {
  editorial,
  bold,
  blueprint,
  keynote,
  paper,
  theatre,
  storybook,
};
