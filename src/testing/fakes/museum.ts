import { createCanvas } from '@napi-rs/canvas';
import type { Picture } from '../../core/model.ts';
import type { FoundPicture, PictureCollection } from '../../pictures/index.ts';
import { ModelRegistry, soleModel } from '../../pipeline/models/model-registry.ts';
import type { Stages } from '../../pipeline/models/stages.ts';

/** A model that finds pictures instead of making them. */
export const MUSEUM = 'museum:photos';
export const MUSEUM_LICENCE = 'CC BY 4.0';
const SIDE_PX = 400;

function photo(title: string): Buffer {
  const canvas = createCanvas(SIDE_PX, SIDE_PX);
  const pen = canvas.getContext('2d');
  pen.fillStyle = title === 'Harbour' ? '#204080' : '#804020';
  pen.fillRect(0, 0, SIDE_PX, SIDE_PX);
  return canvas.toBuffer('image/png');
}

/** Something that it has, of one colour. */
export function museumPicture(title: string): FoundPicture {
  const sourceUrl = `https://museum.example/${title}`;
  return {
    id: title.toLowerCase(),
    url: `${sourceUrl}.png`,
    preview: async () => photo(title),
    credit: { title, author: 'Ada Holm', licence: MUSEUM_LICENCE, sourceUrl },
  };
}

export function loadedPicture({ credit }: FoundPicture): Picture {
  const { title = '' } = credit;
  const size = { widthPx: SIDE_PX, heightPx: SIDE_PX };
  return { kind: 'flat', ...size, image: photo(title), description: title, credit };
}

/** The quick stages, with that model as the second one for pictures. */
export function withMuseum(quick: Stages, collection: PictureCollection): Stages {
  const picture = quick.models.picture.find();
  const providers = [soleModel(picture), soleModel({ ...picture, id: MUSEUM, collection })];
  return {
    ...quick,
    models: { ...quick.models, picture: new ModelRegistry({ kind: 'picture', providers }) },
  };
}
