import type { SceneCard } from '../../core/card.ts';
import type { SceneSetting, SceneThing } from '../../core/scene-words.ts';
import { withActsOf } from './animal-acts.ts';
import { PERSON } from './missing.ts';
import { isIndoors, placesIn } from './places.ts';
import type { StoryPart } from './story.ts';
import { isFixture } from './things.ts';

/** A place is certain in the sentence that names it and in the next one. */
const MAX_PLACE_AGE = 1;

/** The same people are still there some sentences later, unless the text says that they went. */
const MAX_STAY = { indoors: 5, outdoors: 2 };

/** How long what is told of people may be while only the place is seen: about six seconds. */
const MAX_EMPTY_LENGTH = 90;

/** Where no crowd has room. */
const NARROW = /^(?:room|chamber|dungeon|cave)$/;

/** Words of a sentence that is not only about where it is. */
const AWAY =
  /\b(?:home|away|elsewhere|meanwhile|far (?:off|from)|distant|journey off|days['’] journey|another|other (?:side|land|country))\b/i;

/** People who come back are no longer where they were. */
const BACK =
  /\b(?:(?:came|went|got|turned|ran|rode|hurried|hastened) back|returned|home|within|indoors|(?:by|at) the door|hearth|kettle|oven|stove)\b/i;

/** A road is seen where somebody goes along it. */
const ON_ROAD =
  /\b(?:set (?:out|off|forth)|went|goes|journey\w*|travel\w*|rode|ride|riding|roads?|ways?|wander\w*|walk\w*|came|on and on)\b/i;

const COMES_HOME =
  /\b(?:got|came|went|reached|arrived|returned|ran|rode|back|was|were) (?:back )?(?:at )?(?:home|indoors)\b/i;

/** After so many characters, what a part tells follows what its sentence has told before. */
export const MIN_LEAD = 8;

const MOVING = /^(?:walk|follow|flee|ride|gallop|carry)$/;

/** A picture at its place if that is certain, and else on the bare stage. */
export function placed(card: SceneCard, part: StoryPart, isFamiliar: boolean): SceneCard {
  const { people = [] } = card;
  const isStill = people.some(({ pose }) => pose === undefined || !MOVING.test(pose));
  const isLeft =
    (part.placeAge > 0 && (part.isOnTheWay || BACK.test(part.sentence))) ||
    // Only those who set out are on their way.
    (part.isOnTheWay && isStill && !namesPlace(part));
  // `As he rode through the forest …, | and when he got home …`
  if (part.sentence.indexOf(part.said) > MIN_LEAD && COMES_HOME.test(part.said))
    return {
      ...card,
      setting: 'stage',
      weather: undefined,
      view: 0,
      people: people.map(({ pose, ...who }) =>
        pose === undefined || /^(?:ride|gallop|row|walk|flee)$/.test(pose) ? who : { ...who, pose },
      ),
    };
  const maxAge = !isFamiliar
    ? MAX_PLACE_AGE
    : isIndoors(card.setting as SceneSetting)
      ? MAX_STAY.indoors
      : MAX_STAY.outdoors;
  const isPlaced = card.setting === 'stage' || (part.placeAge <= maxAge && !isLeft);
  const hasRoom = !NARROW.test(card.setting) || !people.some(({ figure }) => figure === 'crowd');
  return isPlaced && hasRoom ? card : { ...card, setting: 'stage', weather: undefined, view: 0 };
}

/** Whether it is certain that a part still tells of the place that was named. */
export function isStillThere({ said, placeAge, isOnTheWay }: StoryPart): boolean {
  const isAway = AWAY.test(said) || (placeAge > 0 && BACK.test(said));
  return placeAge <= MAX_PLACE_AGE && !isAway && !(isOnTheWay && placeAge > 0);
}

/** The place of a part with nobody in it, if the part is about the place. */
export function placeAlone(part: StoryPart): SceneCard | undefined {
  const { card, placeAge, said } = part;
  if (!card || card.setting === 'stage' || placeAge > MAX_PLACE_AGE || !isReachedIn(part)) return undefined;
  // Later sentences are about what happens there, and a room in which nobody does it says nothing.
  const isOfPeople = PERSON.test(said) || part.present.length > 0;
  // Nobody travels there who is not seen.
  if (isOfPeople && (card.setting === 'road' || part.isOnTheWay)) return undefined;
  const isNotOfPlace =
    isOfPeople && (isIndoors(card.setting as SceneSetting) || said.length > MAX_EMPTY_LENGTH);
  if (placeAge > 0 || isNotOfPlace) return undefined;
  if (AWAY.test(said) || (card.setting === 'road' && !ON_ROAD.test(said))) return undefined;
  const things = (card.things ?? []).filter((thing) => isFixture(thing as SceneThing));
  return withActsOf({ ...card, people: [], things });
}

/** Whether the place of a sentence is named in this part of it, and not in a later one. */
function isReachedIn({ card, placeAge, said, sentence }: StoryPart): boolean {
  if (placeAge > 0) return true;
  const from = sentence.indexOf(said);
  const places = placesIn(sentence.toLowerCase(), sentence);
  return places.some(
    ({ setting, at }) => setting === card?.setting && at >= from - 1 && at < from + said.length,
  );
}

function namesPlace({ sentence, card }: StoryPart): boolean {
  return placesIn(sentence.toLowerCase(), sentence).some(({ setting }) => setting === card?.setting);
}
