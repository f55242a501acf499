import { group, shape } from '../svg.ts';
import type { ArtStyle } from './art-style.ts';
import { dropShadow, plateShadow } from './finishes.ts';
import { sceneryFor, stacked } from './sheets.ts';

/** Plain bright shapes, as in a picture book. */
export const flat: ArtStyle = {
  id: 'flat',
  display: 'baloo',
  body: 'balooText',
  quotation: 'dmSerif',
  displaySize: 108,
  displayLeading: 0.96,
  icons: 'noto',
  inset: 0,
  reach: 36,
  medallions: true,
  chip: { fill: '#ffffff', fillOpacity: 1, ink: '#22304a' },
  plateColours: {
    ink: '#1c2a44',
    accent: '#e4572e',
    up: '#16a36a',
    down: '#e5383b',
    series: ['#e4572e', '#2f7df6', '#16a36a', '#f2a922', '#8a56d6', '#12a3b4'],
  },
  backdrop(request) {
    const { sheets, ...scenery } = sceneryFor(request);
    return { ...scenery, layers: stacked(request.artboard, sheets) };
  },
  finish({ svg, box, kind }) {
    if (kind !== 'subject') return svg;
    return dropShadow(box, { drop: 12, blur: 10, opacity: 0.28 }) + group({ filter: 'url(#shadow)' }, svg);
  },
  plate(box) {
    return plateShadow(box, 40) + shape('rect', { ...box, rx: 40, fill: '#ffffff' });
  },
};
