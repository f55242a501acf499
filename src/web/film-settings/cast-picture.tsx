import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationView } from '../../index.ts';
import type { CastList } from '../api/cast.ts';
import { assetOf } from '../media/scene-parts.ts';

/** The first picture that is made, none, or a take. */
export type PictureChoice = string | null;

export interface CastPictureProps {
  readonly generation: GenerationView;
  readonly name: string;
  /** What is chosen now. */
  readonly chosen: PictureChoice;
  /** The picture in use, also if it is the first that was made. */
  readonly current: CastList['cast'][number]['picture'];
  readonly onChoose: (choice: PictureChoice) => void;
}

/** Which picture shows a model how somebody or something looks. */
export function CastPicture({ generation, name, chosen, current, onChoose }: CastPictureProps) {
  const { t } = useTranslation();
  const group = useId();
  const pictures = picturesOf(generation, name);
  const shown =
    pictures.find(({ take }) => take === chosen)?.url ??
    (chosen !== null ? (current?.previewUrl ?? undefined) : undefined);
  const option = { group, chosen, onChoose };
  return (
    <details className="group/picture">
      <summary className="flex w-fit cursor-pointer items-center gap-2 text-sm">
        {shown !== undefined && <img src={shown} alt="" className="size-10 rounded-md object-cover" />}
        <span className="underline-offset-2 group-hover/picture:underline">
          {t('cast.picture', { name })}
        </span>
      </summary>
      <fieldset className="mt-2 flex min-w-0 flex-col gap-2">
        <legend className="text-soft text-sm">{t('cast.pictureHint', { name })}</legend>
        <Option {...option} value="first" label={t('cast.pictureFirst')} />
        <Option {...option} value={null} label={t('cast.pictureNone')} />
        <div className="flex max-h-52 flex-wrap gap-2 overflow-y-auto p-1">
          {pictures.map(({ take, url, number }) => (
            <label key={take} className="relative block cursor-pointer">
              <input
                type="radio"
                name={group}
                checked={chosen === take}
                onChange={() => onChoose(take)}
                className="peer sr-only"
              />
              <img
                src={url}
                alt={t('cast.pictureOf', { number })}
                loading="lazy"
                className="peer-checked:outline-mark peer-focus-visible:outline-ink h-12 rounded-md outline-2 outline-transparent"
              />
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}

function Option(props: {
  readonly group: string;
  readonly value: PictureChoice;
  readonly chosen: PictureChoice;
  readonly label: string;
  readonly onChoose: (choice: PictureChoice) => void;
}) {
  const { group, value, chosen, label, onChoose } = props;
  return (
    <label className="flex min-h-6 items-center gap-2 text-sm">
      <input type="radio" name={group} checked={chosen === value} onChange={() => onChoose(value)} />
      {label}
    </label>
  );
}

/** The finished pictures of a film, those whose descriptions have the name first. */
function picturesOf({ scenes }: GenerationView, name: string) {
  const pictures = scenes
    .flatMap(({ shots }) => shots)
    .flatMap(({ take, picture, visualPrompt }, index) => {
      const asset = assetOf(picture);
      if (take === undefined || !asset) return [];
      const isNamed = visualPrompt.toLowerCase().includes(name.toLowerCase());
      return [{ take, url: asset.previewUrl ?? asset.url, number: index + 1, isNamed }];
    });
  const once = [...new Map(pictures.map((picture) => [picture.take, picture])).values()];
  return [...once.filter(({ isNamed }) => isNamed), ...once.filter(({ isNamed }) => !isNamed)];
}
