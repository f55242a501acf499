import { useQuery } from '@tanstack/react-query';
import type { GenerationView } from '../../index.ts';
import { shapeOf } from '../media/framing.ts';
import { ScenePicture } from '../media/scene-picture.tsx';
import { capabilitiesQuery } from '../shell/query.ts';

/** What is shown of a scene until the player can draw it: its picture, or the ground of the film's theme. */
export function Meanwhile(props: { readonly generation: GenerationView; readonly sceneIndex: number }) {
  const { generation, sceneIndex } = props;
  const { scenes, format = 'landscape' } = generation;
  const ground = useGround(generation);
  const scene = scenes[sceneIndex];
  const shot = scene?.shots[0];
  const isMade = shot?.picture.status === 'ready';
  return (
    <div
      data-meanwhile={scene?.id}
      className="unexposed pointer-events-none absolute inset-0"
      style={ground === undefined ? undefined : { background: ground }}
    >
      {isMade && (
        <ScenePicture
          // A scene has pictures of its own, which do not fade in.
          key={scene?.id}
          item={shot.picture}
          alt=""
          className="size-full"
          framing={shot.framing}
          shape={shapeOf(format)}
        />
      )}
    </div>
  );
}

/** The colour behind everything that the film's theme draws, where the server says it. */
function useGround({ look, style = '' }: GenerationView): string | undefined {
  const { data: capabilities } = useQuery(capabilitiesQuery);
  const [theme, palette] = (look ?? style).split('/');
  const palettes = capabilities?.styles.find(({ id }) => id === theme)?.palettes;
  return (palettes?.find(({ id }) => id === palette) ?? palettes?.[0])?.colours[0];
}
