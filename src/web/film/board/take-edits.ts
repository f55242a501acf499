import type { GenerationView, RegenerateRequest, SceneView, UpdateSceneRequest } from '../../../index.ts';
import { api } from '../../api/server.ts';
import { bringStock, editScene, takeBack, uploadPicture, uploadRecording } from '../board-changes.ts';
import { makeTake } from '../make-take.ts';
import type { StockChoice } from '../stock-dialog.tsx';
import { isWorking } from '../use-film.ts';
import type { BoardTools } from './board-tools.ts';

/** New and other takes of the speech and of the pictures of a scene. */
export function takeEdits(tools: BoardTools) {
  const { id, t, change, attempt, complain, latest, numberOf } = tools;
  return {
    /** Selects another take of the speech or of a picture. */
    choose: (scene: SceneView, changes: Pick<UpdateSceneRequest, 'audioTake' | 'shots'>) =>
      attempt(() => editScene(id, scene, changes), t('takes.chosen', { number: numberOf(scene) })),
    /** @throws PipelineError when the server does not take it */
    uploadPicture: (scene: SceneView, shotId: string, file: Blob) =>
      change(() => uploadPicture(id, { seen: scene, shotId, file }), t('own.pictureDone')),
    /** @throws PipelineError when the server does not take it */
    chooseStock: (scene: SceneView, shotId: string, choice: StockChoice) =>
      change(() => bringStock(id, { seen: scene, shotId, choice }), t('stock.done')),
    /** @throws PipelineError when the server does not take it */
    uploadRecording: (scene: SceneView, file: Blob) =>
      change(() => uploadRecording(id, { seen: scene, file }), t('own.voiceDone')),
    /** Makes a take at once, and nothing else: as after any change, the film waits for the user. */
    again: (scene: SceneView, what: RegenerateRequest) => makeAgain(tools, scene, what).catch(complain),
    /** Tries anew what failed, and goes on with the film. */
    retry: (scene: SceneView, what: RegenerateRequest) =>
      latest().film.regenerate(scene.id, what).catch(complain),
    /** Renders a failed segment again, from its finished parts. */
    renderAgain: () => latest().film.make().catch(complain),
  };
}

async function makeAgain(
  { id, t, prepare, record, latest, numberOf }: BoardTools,
  scene: SceneView,
  what: RegenerateRequest,
): Promise<void> {
  const { film } = latest();
  const isMissing = isPending(scene, what);
  const onAsked = (generation: GenerationView) => {
    const undo = takeBack({ generationId: id, sceneId: scene.id }, scene, { generation, what });
    const text = t(what.audio ? 'board.newVoice' : 'board.newPicture', { number: numberOf(scene) });
    record({ generation, undo }, text);
  };
  if (isWorking(film.state.step)) {
    await film.regenerate(scene.id, what);
    if (!isMissing) onAsked(await api.loadGeneration(id));
    return;
  }
  await prepare();
  await makeTake(film, { id, sceneId: scene.id, what, isMissing, onAsked });
}

/** Whether the part is not made yet, as after its words or its description were edited. */
function isPending({ audio, shots }: SceneView, what: RegenerateRequest): boolean {
  if (what.audio) return audio.status === 'pending';
  const { shots: wanted = [] } = what;
  const isWanted = (shotId: string) => typeof wanted !== 'boolean' && wanted.includes(shotId);
  return shots.some(({ id, picture }) => isWanted(id) && picture.status === 'pending');
}
