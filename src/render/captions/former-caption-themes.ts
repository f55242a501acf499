import { formatOf, type Rect, type Size, safeArea } from '../../core/frame.ts';
import type { CaptionShadow, CaptionTheme } from './caption-theme.ts';

/** How captions look in films of the styles of earlier versions, whose pictures leave them more room. */
const TYPE = {
  baselineEm: 0.33,
  sizesPx: { landscape: 58, portrait: 68, square: 56 },
  lineHeightEm: 1.26,
  paddingYEm: 0.16,
  marginEm: 0.14,
  maxLines: 2,
  bandOf: formerBand,
} as const;

function shadow(colour: string): CaptionShadow {
  return { colour, blurEm: 0.1, fallEm: 0.04 };
}

const THEMES: ReadonlyMap<string, CaptionTheme> = new Map<string, CaptionTheme>([
  [
    'flat',
    {
      ...TYPE,
      font: 'rounded',
      fontScale: 1,
      textColour: '#ffffff',
      outline: { colour: '#14213d', widthEm: 0.2, shadow: shadow('rgba(8, 14, 32, 0.6)') },
      highlight: { shape: 'pill', colours: ['#ffd23f', '#ffc21a'], textColour: '#14213d' },
    },
  ],
  [
    'papercut',
    {
      ...TYPE,
      font: 'rounded',
      fontScale: 1,
      textColour: '#3b2416',
      panel: { fill: '#fff6e3', radiusEm: 0.3, shadow: shadow('rgba(40, 20, 8, 0.5)') },
      highlight: { shape: 'pill', colours: ['#d9480f', '#d9480f'], textColour: '#fff6e3' },
    },
  ],
  [
    'gradient',
    {
      ...TYPE,
      font: 'sans',
      fontScale: 0.9,
      textColour: '#ffffff',
      panel: {
        fill: 'rgba(18, 10, 42, 0.78)',
        border: 'rgba(255, 255, 255, 0.22)',
        radiusEm: 0.42,
        shadow: shadow('rgba(8, 2, 24, 0.45)'),
      },
      highlight: { shape: 'pill', colours: ['#d6336c', '#7048e8'], textColour: '#ffffff' },
    },
  ],
  [
    'chalkboard',
    {
      ...TYPE,
      font: 'hand',
      fontScale: 1.1,
      baselineEm: 0.28,
      textColour: '#f4f1e6',
      panel: {
        fill: 'rgba(22, 32, 34, 0.86)',
        border: 'rgba(244, 241, 230, 0.35)',
        radiusEm: 0.18,
        shadow: shadow('rgba(0, 0, 0, 0.35)'),
      },
      highlight: { shape: 'underline', colours: ['#ffe066', '#ffe066'], textColour: '#ffe066' },
    },
  ],
]);

/** `undefined` for a current style. */
export function formerCaptionTheme(style: string): CaptionTheme | undefined {
  return THEMES.get(style);
}

function formerBand(size: Size): Rect {
  const safe = safeArea(size);
  const [top, bottom] = formatOf(size) === 'portrait' ? [0.68, 0.82] : [0.78, 0.95];
  return {
    xPx: safe.xPx,
    yPx: size.heightPx * top,
    widthPx: safe.widthPx,
    heightPx: size.heightPx * (bottom - top),
  };
}
