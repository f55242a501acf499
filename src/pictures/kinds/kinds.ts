import type { CardKind } from '../../core/card.ts';
import { chapter } from './chapter.ts';
import { closing } from './closing.ts';
import { code } from './code.ts';
import { comparison } from './comparison.ts';
import { definition } from './definition.ts';
import { diagram } from './diagram.ts';
import { figure } from './figure.ts';
import { formula } from './formula.ts';
import type { Kind } from './kind.ts';
import { list } from './list.ts';
import { map } from './map.ts';
import { number } from './number.ts';
import { part } from './part.ts';
import { question } from './question.ts';
import { quote } from './quote.ts';
import { scene } from './scene.ts';
import { series } from './series.ts';
import { speaker } from './speaker.ts';
import { statement } from './statement.ts';
import { table } from './table.ts';
import { timeline } from './timeline.ts';
import { title } from './title.ts';

/**
 * One file for each kind. A card of a kind that is missing here is drawn as a statement of the scene's title.
 */
export const KINDS: { readonly [Own in CardKind]?: Kind<Own> } = {
  title,
  chapter,
  closing,
  statement,
  question,
  quote,
  definition,
  number,
  list,
  scene,
  speaker,
  series,
  part,
  comparison,
  table,
  map,
  figure,
  timeline,
  code,
  formula,
  diagram,
};
