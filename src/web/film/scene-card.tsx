import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import type { FilmProps } from './film-header.tsx';
import { ScenePicture } from './scene-picture.tsx';
import { VoiceLine } from './voice-line.tsx';

export interface SceneCardProps extends FilmProps {
  readonly scene: SceneView;
  readonly index: number;
}

/** One scene, as the two columns of a shooting script: what is seen, what is heard. */
export function SceneCard({ scene, index }: SceneCardProps) {
  const { t } = useTranslation();
  const number = index + 1;
  return (
    <article
      id={`scene-${scene.id}`}
      tabIndex={-1}
      aria-label={t('board.scene', { number })}
      className="sheet grid gap-4 p-4 sm:grid-cols-[minmax(0,20rem)_1fr]"
    >
      <ScenePicture
        item={scene.shots[0]?.picture ?? { status: 'pending' }}
        alt={scene.shots[0]?.visualPrompt ?? ''}
        className="aspect-video rounded-xl"
      />
      <div className="flex min-w-0 flex-col gap-2">
        <h3 className="font-display text-xl">{scene.title}</h3>
        <p className="text-pretty">{scene.narration}</p>
        <VoiceLine scene={scene} number={number} />
      </div>
    </article>
  );
}
