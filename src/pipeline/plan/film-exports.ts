import type { Size } from '../../core/frame.ts';
import type { FilmExportName } from '../../protocol/index.ts';
import type { Conversion, Renderer } from '../../render/index.ts';
import type { StoredSettings, WantedAsset } from '../../store/index.ts';
import { assetKey } from './asset-key.ts';
import { sizeOf } from './settings.ts';

/** What the maker of an export needs. */
export interface ExportRequestData {
  readonly videoHash: string;
  readonly extension: string;
  readonly conversion: Conversion;
}

/** An export of a film, and the frame that it has. */
export interface PlannedExport extends WantedAsset {
  readonly name: FilmExportName;
  readonly size: Size;
  readonly request: ExportRequestData;
}

/** The sizes of the smaller films, as a share of the film's own. */
const SHARES = { medium: 2 / 3, small: 4 / 9 };
const GIF = { longSidePx: 480, lengthMs: 6_000 };

/** Everything that a finished film can be converted to. */
export function planExports(
  videoHash: string,
  settings: StoredSettings,
  renderer: Pick<Renderer, 'settingsKey'>,
): PlannedExport[] {
  const own = sizeOf(settings);
  const [medium, small] = [scaled(own, SHARES.medium), scaled(own, SHARES.small)];
  const moving = scaled(own, GIF.longSidePx / Math.max(own.widthPx, own.heightPx));
  const plan = (name: FilmExportName, size: Size, conversion: Conversion): PlannedExport => {
    const request = { videoHash, extension: name.slice(name.indexOf('.') + 1), conversion };
    const key = assetKey('export', [request, renderer.settingsKey]);
    return { name, size, kind: 'export', key, request };
  };
  return [
    plan('video-medium.mp4', medium, { kind: 'mp4', size: medium }),
    plan('video-small.mp4', small, { kind: 'mp4', size: small }),
    plan('video.webm', own, { kind: 'webm' }),
    plan('clip.gif', moving, { kind: 'gif', size: moving, lengthMs: GIF.lengthMs }),
  ];
}

/** Both sides are even, as H.264 with 4:2:0 requires. */
function scaled({ widthPx, heightPx }: Size, share: number): Size {
  const even = (px: number) => 2 * Math.round((px * share) / 2);
  return { widthPx: even(widthPx), heightPx: even(heightPx) };
}
