import { hill, peaks, tufts } from '../scenery/land.ts';
import { Cut, type Setting, type Sheet } from '../sheet.ts';
import { PERSON, type Place } from './place.ts';

/** Two ranges of hills or mountains in the distance. */
export function farLand(place: Place, kind: 'hills' | 'peaks' = 'hills'): Sheet[] {
  const { frame, chance, variant } = place;
  const { horizon, height } = frame;
  const far = chance.fork('far');
  if (kind === 'peaks') {
    const range = peaks(frame, far, {
      y: horizon + 20,
      rise: height * (0.26 + variant * 0.05),
      count: 4 - variant,
    });
    const caps = new Cut().add('stone', range.path).shaded('snow', 1.6, ...range.snow);
    const low = hill(frame, far, { y: horizon + height * 0.02, rise: height * 0.04, waves: 1.4 });
    return [
      caps.at(0.1, horizon - height * 0.36),
      new Cut().add('grass', low.path).at(0.26, horizon - height * 0.05),
    ];
  }
  const [back, middle] = [
    hill(frame, far, { y: horizon - height * 0.03, rise: height * (0.05 + variant * 0.015) }),
    hill(frame, far, { y: horizon + height * 0.025, rise: height * 0.045, waves: 1.4 }),
  ];
  return [
    new Cut().add('grass', back.path).at(0.1, horizon - height * 0.12),
    new Cut().add('grass', middle.path).at(0.26, horizon - height * 0.04),
  ];
}

/** The ground that people stand on. */
export function foreground(place: Place, options: { rise?: number; grass?: number } = {}) {
  const { frame, chance } = place;
  const ground = hill(frame, chance.fork('ground'), {
    y: frame.shelf - frame.height * 0.035,
    rise: frame.height * (options.rise ?? 0.012),
    waves: 1.3,
  });
  const cut = new Cut().add('grass', ground.path);
  const count = options.grass ?? 40;
  tufts(cut, chance.fork('tufts'), {
    at: ground.at,
    from: -60,
    to: frame.width + 60,
    count: Math.round((count * frame.width) / 1600),
    size: 20 * frame.unit,
  });
  return { ground, cut };
}

export function open(place: Place, sheets: readonly Sheet[], more: Partial<Setting> = {}): Setting {
  const { frame } = place;
  return {
    sheets,
    floor: () => frame.shelf - frame.height * 0.018,
    personHeight: PERSON * frame.unit,
    apron: place.snow ? 'snow' : 'grass',
    birds: true,
    ...more,
  };
}

/** The depth of the ground that people stand on. */
export const GROUND_Z = 0.72;
