import type { SceneFigure } from '../../../core/scene-words.ts';

/**
 * How a figure is told apart: dress, headgear, hair and prop. Faces are never drawn, so none can be wrong.
 */
export interface Costume {
  readonly dress: 'gown' | 'skirt' | 'jacket' | 'coat' | 'robe' | 'armour';
  readonly hair?: 'long' | 'short' | 'tail' | 'bun' | 'plait' | 'tonsure' | 'wild';
  readonly hat?:
    | 'feather'
    | 'cap'
    | 'brim'
    | 'tricorn'
    | 'bonnet'
    | 'hood'
    | 'crown'
    | 'veil'
    | 'helmet'
    | 'pointed'
    | 'kerchief'
    | 'halo'
    | 'horns'
    | 'circlet'
    | 'beret'
    | 'toque'
    | 'wig'
    | 'nightcap';
  readonly beard?: 'short' | 'long';
  readonly extra?: 'wings' | 'thin-wings' | 'cape' | 'apron' | 'tail';
  /** What the figure holds by default. */
  readonly prop?: string;
  readonly bent?: boolean;
  /** Size relative to an adult. */
  readonly scale?: number;
  readonly stout?: number;
  /** Whether the figure is the story's main character, which has a golden rim. */
  readonly heroine?: boolean;
  /** Its colours in the storybook: dress, trim, hair. */
  readonly colours: readonly [string, string, string];
}

const BROWN = '#6b4630';
const BLACK = '#33272b';
const GREY = '#d8d3cc';
const FAIR = '#e7b85c';
const RED = '#b65a34';

export const COSTUMES: Record<SceneFigure, Costume> = {
  angel: {
    dress: 'gown',
    hair: 'short',
    hat: 'halo',
    extra: 'wings',
    heroine: true,
    colours: ['#f6f0df', '#e9c46a', FAIR],
  },
  baker: {
    dress: 'jacket',
    hat: 'cap',
    hair: 'short',
    extra: 'apron',
    stout: 1.2,
    colours: ['#d98e5f', '#fbf3e4', BROWN],
  },
  boy: { dress: 'jacket', hair: 'short', hat: 'cap', scale: 0.62, colours: ['#3f7cac', '#f2c14e', BROWN] },
  bride: { dress: 'gown', hair: 'long', hat: 'veil', heroine: true, colours: ['#fbf5ea', '#f2c6c4', BROWN] },
  captain: { dress: 'coat', hair: 'tail', hat: 'tricorn', colours: ['#2f4b7c', '#e9c46a', BROWN] },
  child: { dress: 'skirt', hair: 'short', scale: 0.58, colours: ['#e07a5f', '#f4f1de', FAIR] },
  cook: {
    dress: 'jacket',
    hat: 'toque',
    hair: 'short',
    extra: 'apron',
    stout: 1.25,
    prop: 'ladle',
    colours: ['#c9bfae', '#fbf3e4', BROWN],
  },
  demon: {
    dress: 'jacket',
    hair: 'wild',
    hat: 'horns',
    extra: 'tail',
    colours: ['#9b2c3b', '#5c1a2b', BLACK],
  },
  dwarf: {
    dress: 'jacket',
    hat: 'nightcap',
    beard: 'long',
    scale: 0.58,
    stout: 1.3,
    colours: ['#b5523b', '#f2c14e', GREY],
  },
  fairy: {
    dress: 'gown',
    hair: 'long',
    hat: 'circlet',
    extra: 'thin-wings',
    scale: 0.78,
    heroine: true,
    colours: ['#a8d5ba', '#f7d6e0', FAIR],
  },
  farmer: { dress: 'jacket', hat: 'brim', hair: 'short', colours: ['#8a9a5b', '#c9a66b', BROWN] },
  father: { dress: 'coat', hair: 'short', beard: 'short', colours: ['#6c7a89', '#c9a66b', BROWN] },
  fisherman: {
    dress: 'jacket',
    hair: 'short',
    hat: 'kerchief',
    beard: 'short',
    colours: ['#3d6f8e', '#e6d5b8', BROWN],
  },
  ghost: { dress: 'robe', hat: 'hood', colours: ['#dfe9f3', '#bcd0e0', GREY] },
  giant: {
    dress: 'jacket',
    hair: 'wild',
    beard: 'long',
    scale: 1.9,
    stout: 1.35,
    colours: ['#8d6b48', '#5b7553', RED],
  },
  girl: { dress: 'skirt', hair: 'plait', scale: 0.66, colours: ['#d1495b', '#f4f1de', FAIR] },
  guardian: { dress: 'robe', hat: 'hood', colours: ['#4f5d75', '#bfc0c0', BROWN] },
  hunter: {
    dress: 'jacket',
    hat: 'feather',
    hair: 'short',
    extra: 'cape',
    prop: 'bow',
    colours: ['#4d7c4f', '#c98f4e', BROWN],
  },
  judge: {
    dress: 'robe',
    hat: 'wig',
    prop: 'book',
    stout: 1.1,
    extra: 'cape',
    colours: ['#7a2e3a', '#f1ece2', GREY],
  },
  king: {
    dress: 'coat',
    hat: 'crown',
    hair: 'short',
    beard: 'short',
    extra: 'cape',
    colours: ['#b23a48', '#e9c46a', BROWN],
  },
  knight: {
    dress: 'armour',
    hat: 'helmet',
    extra: 'cape',
    prop: 'sword',
    colours: ['#9aa5b1', '#b23a48', BROWN],
  },
  lady: { dress: 'gown', hair: 'long', heroine: true, colours: ['#7b5ea7', '#f2c6c4', BROWN] },
  maid: {
    dress: 'skirt',
    hair: 'bun',
    hat: 'kerchief',
    extra: 'apron',
    colours: ['#5b8e7d', '#fbf3e4', BROWN],
  },
  man: { dress: 'jacket', hair: 'short', hat: 'cap', colours: ['#8f6f4e', '#d9c5a0', BLACK] },
  mermaid: { dress: 'gown', hair: 'long', heroine: true, colours: ['#3aa6a0', '#e9c46a', FAIR] },
  merchant: {
    dress: 'coat',
    hat: 'beret',
    hair: 'short',
    extra: 'cape',
    stout: 1.2,
    colours: ['#a44a3f', '#e9c46a', BLACK],
  },
  miller: {
    dress: 'jacket',
    hat: 'cap',
    hair: 'short',
    extra: 'apron',
    colours: ['#b8a07e', '#fbf3e4', BROWN],
  },
  monk: { dress: 'robe', hair: 'tonsure', colours: ['#7a5a3d', '#4d3826', BROWN] },
  mother: { dress: 'skirt', hair: 'bun', extra: 'apron', colours: ['#b56576', '#fbf3e4', BROWN] },
  ogre: {
    dress: 'jacket',
    hair: 'wild',
    hat: 'horns',
    scale: 1.45,
    stout: 1.5,
    bent: true,
    prop: 'club',
    colours: ['#6f7f4a', '#4d3826', BLACK],
  },
  'old-man': {
    dress: 'coat',
    hat: 'brim',
    beard: 'long',
    prop: 'staff',
    bent: true,
    colours: ['#7d7461', '#b9a87f', GREY],
  },
  'old-woman': {
    dress: 'skirt',
    hat: 'bonnet',
    prop: 'staff',
    bent: true,
    scale: 0.92,
    colours: ['#6d6875', '#d8c3a5', GREY],
  },
  priest: { dress: 'robe', hair: 'short', prop: 'staff', colours: ['#3e4a61', '#f4f1de', BROWN] },
  prince: {
    dress: 'jacket',
    hat: 'crown',
    hair: 'short',
    extra: 'cape',
    colours: ['#3d6fb6', '#e9c46a', FAIR],
  },
  princess: {
    dress: 'gown',
    hat: 'circlet',
    hair: 'long',
    heroine: true,
    colours: ['#e58fb0', '#fbe3c0', FAIR],
  },
  queen: {
    dress: 'gown',
    hat: 'crown',
    hair: 'bun',
    extra: 'cape',
    heroine: true,
    colours: ['#8e3b78', '#e9c46a', BLACK],
  },
  robber: {
    dress: 'coat',
    hat: 'brim',
    hair: 'wild',
    beard: 'short',
    colours: ['#4a4453', '#a44a3f', BLACK],
  },
  sailor: { dress: 'jacket', hair: 'tail', hat: 'kerchief', colours: ['#3d6f8e', '#f4f1de', BROWN] },
  servant: { dress: 'jacket', hair: 'short', colours: ['#7f8f6a', '#d9c5a0', BROWN] },
  shepherd: {
    dress: 'coat',
    hat: 'brim',
    hair: 'short',
    prop: 'crook',
    colours: ['#b79b6c', '#6f7f56', BROWN],
  },
  smith: {
    dress: 'jacket',
    hair: 'short',
    beard: 'short',
    extra: 'apron',
    stout: 1.2,
    colours: ['#7a6f66', '#5a4030', BLACK],
  },
  soldier: { dress: 'armour', hat: 'helmet', prop: 'spear', colours: ['#8d99ae', '#a44a3f', BROWN] },
  tailor: {
    dress: 'jacket',
    hair: 'short',
    hat: 'beret',
    prop: 'shears',
    stout: 0.86,
    colours: ['#5f6fa0', '#e9c46a', BROWN],
  },
  traveller: {
    dress: 'coat',
    hat: 'brim',
    hair: 'short',
    extra: 'cape',
    prop: 'staff',
    colours: ['#7b6d5a', '#4f6d5a', BROWN],
  },
  witch: {
    dress: 'skirt',
    hat: 'pointed',
    hair: 'wild',
    prop: 'staff',
    bent: true,
    colours: ['#4b3f72', '#8a9a5b', GREY],
  },
  wizard: {
    dress: 'robe',
    hat: 'pointed',
    beard: 'long',
    prop: 'staff',
    colours: ['#355c9b', '#e9c46a', GREY],
  },
  woman: { dress: 'skirt', hair: 'bun', hat: 'kerchief', colours: ['#a26769', '#ece2d0', BROWN] },
  woodcutter: {
    dress: 'jacket',
    hat: 'cap',
    hair: 'short',
    beard: 'short',
    prop: 'axe',
    colours: ['#6a7f4f', '#b5523b', BROWN],
  },
  youth: { dress: 'jacket', hair: 'short', colours: ['#2f8f83', '#e9c46a', BROWN] },
};
