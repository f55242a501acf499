import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import { discardDraft, useHasDraft } from '../drafts.ts';
import { partState, sceneDurationMs } from '../media/scene-parts.ts';
import { SoundLine } from '../media/sound-line.tsx';
import { RecordButton } from '../uploads/record-button.tsx';
import type { OwnFiles } from '../uploads/use-own-files.ts';
import { FailedPart } from './failed-part.tsx';
import type { FilmFacts } from './film-facts.ts';
import { PartActions } from './part-actions.tsx';
import { MarkedNarration, Passages } from './passages.tsx';
import { sceneDraftName } from './scene-editor.tsx';
import { Suggestions } from './suggestions.tsx';
import type { Board } from './use-board.ts';
import { VoiceTakes } from './voice-takes.tsx';

export interface VoicePanelProps {
  readonly facts: FilmFacts;
  readonly scene: SceneView;
  readonly number: number;
  readonly board: Board;
  readonly own: OwnFiles;
  readonly onEdit: () => void;
}

/** The words and the speech of a scene, with its failures. */
export function VoicePanel(props: VoicePanelProps) {
  const { t } = useTranslation();
  const { scene, number, facts, board } = props;
  const name = t('board.scene', { number });
  const isStale = partState(scene.audio, facts) === 'stale';
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {scene.title !== '' && <h3 className="font-display text-2xl break-words">{scene.title}</h3>}
      <button
        type="button"
        aria-label={`${t('board.edit', { number })}: ${scene.narration}`}
        onClick={props.onEdit}
        className="hover:bg-well/60 -mx-2 max-w-[68ch] rounded-lg px-2 py-1 text-left text-[1.1rem] leading-relaxed break-words text-pretty"
      >
        <MarkedNarration scene={scene} />
      </button>
      <Passages scene={scene} />
      <KeptDraft name={sceneDraftName(facts.id, scene.id)} onContinue={props.onEdit} />
      <div className={isStale ? 'opacity-60' : ''}>
        <SoundLine name={name} soundId={scene.id} item={scene.audio} durationMs={sceneDurationMs(scene)} />
      </div>
      <Tools {...props} owner={t('board.voiceOf', { number })} />
      {facts.suggestingModel !== undefined && (
        <Suggestions
          key={scene.narration}
          target={{ generationId: facts.id, sceneId: scene.id }}
          model={facts.suggestingModel}
          onTake={(narration) => board.edit(scene, { narration })}
        />
      )}
      <FailedParts {...props} />
    </div>
  );
}

/** Offers again what was typed for the scene and not saved. */
function KeptDraft({ name, onContinue }: { readonly name: string; readonly onContinue: () => void }) {
  const { t } = useTranslation();
  if (!useHasDraft(name)) return null;
  return (
    <p className="bg-stale-wash flex flex-wrap items-center gap-x-3 rounded-xl px-4 py-1.5">
      {t('board.draftKept')}
      <button type="button" className="tool" onClick={onContinue}>
        {t('board.draftContinue')}
      </button>
      <button type="button" className="tool" onClick={() => discardDraft(name)}>
        {t('board.draftDiscard')}
      </button>
    </p>
  );
}

function Tools({ facts, scene, board, own, owner }: VoicePanelProps & { readonly owner: string }) {
  const { audio: item, audioTakes: takes, narration } = scene;
  return (
    <PartActions
      kind="voice"
      owner={owner}
      own={own}
      item={item}
      takes={takes}
      priceUsd={facts.prices.speechUsd(narration)}
      isAlwaysSame={facts.isVoiceAlwaysSame}
      onAgain={() => board.again(scene, { audio: true })}
      special={<RecordButton owner={owner} narration={narration} own={own} />}
    >
      <VoiceTakes
        owner={owner}
        takes={takes ?? []}
        onChoose={(audioTake) => board.choose(scene, { audioTake })}
      />
    </PartActions>
  );
}

function FailedParts({ scene, board }: VoicePanelProps) {
  const { t } = useTranslation();
  return (
    <>
      <FailedPart
        name={t('board.voice')}
        item={scene.audio}
        onRetry={() => board.retry(scene, { audio: true })}
      />
      {scene.shots.map(({ id, picture }) => (
        <FailedPart
          key={id}
          name={t('board.picture')}
          item={picture}
          onRetry={() => board.retry(scene, { shots: [id] })}
        />
      ))}
      <FailedPart name={t('board.segment')} item={scene.segment} onRetry={board.renderAgain} />
    </>
  );
}
