import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenerationView } from '../../index.ts';
import { type CastList, castOf } from '../api/cast.ts';
import { useFormats } from '../i18n/formats.ts';
import { CastPicture, type PictureChoice } from './cast-picture.tsx';
import { FieldGroup, type FieldsProps } from './field-group.tsx';
import type { SettingsChange } from './settings-change.ts';

type Cast = NonNullable<SettingsChange['cast']>;
type Member = Cast[number];

/** The limits of the protocol. */
const MAX_NAME_LENGTH = 80;
const MAX_LOOKS_LENGTH = 400;
const MAX_MEMBERS = 30;

interface CastFieldsProps extends Pick<FieldsProps, 'onChoose'> {
  readonly generation: GenerationView;
  /** What the user has chosen and not applied yet. */
  readonly chosen: Cast | undefined;
  /** Whether a model paints the pictures. */
  readonly isPainted: boolean;
}

/** Who and what looks the same in all pictures. */
export function CastFields({ generation, chosen, isPainted, onChoose }: CastFieldsProps) {
  const { t } = useTranslation();
  const { id, revision } = generation;
  const { data } = useQuery({
    queryKey: ['cast', id, revision],
    queryFn: ({ signal }) => castOf(id, signal),
    placeholderData: (before) => before,
  });
  if (!data || (data.cast.length === 0 && !isPainted)) return null;
  const members: Cast = chosen ?? data.cast.map(({ name, looks }) => ({ name, looks }));
  const choose = (cast: Cast) => onChoose({ cast });
  const isFree = (name: string, own?: Member) =>
    members.every((each) => each === own || each.name.toLowerCase() !== name.toLowerCase());
  return (
    <FieldGroup title={t('cast.title')}>
      <p className="text-soft text-sm">{t('cast.hint')}</p>
      <ul className="flex flex-col gap-4">
        {members.map((member) => (
          <CastMember
            // What was undone or discarded is shown as it is.
            key={`${member.name} ${member.looks}`}
            generation={generation}
            list={data}
            member={member}
            isFree={(name) => isFree(name, member)}
            onChange={(changed) => choose(members.map((each) => (each === member ? changed : each)))}
            onRemove={() => choose(members.filter((each) => each !== member))}
          />
        ))}
      </ul>
      {members.length < MAX_MEMBERS && (
        <NewMember key={members.length} isFree={isFree} onAdd={(member) => choose([...members, member])} />
      )}
    </FieldGroup>
  );
}

function CastMember(props: {
  readonly generation: GenerationView;
  /** The cast as the film has it. */
  readonly list: CastList;
  readonly member: Member;
  readonly isFree: (name: string) => boolean;
  readonly onChange: (member: Member) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { generation, list, member, isFree, onChange, onRemove } = props;
  const { name, looks } = member;
  const known = list.cast.find((each) => each.name === name && each.looks === looks);
  const shots = list.cast.find((each) => each.name === name)?.shots;
  return (
    <li className="flex items-start gap-2">
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        <MemberFields
          member={member}
          note={
            shots === undefined
              ? undefined
              : t('cast.shots', { count: shots, formatted: formats.number(shots) })
          }
          isFree={isFree}
          onChange={onChange}
        />
        {list.sendsPictures && (
          <CastPicture
            generation={generation}
            name={name}
            chosen={member.picture === undefined ? choiceOf(known) : member.picture}
            current={known?.picture}
            onChoose={(picture) => onChange({ ...member, picture })}
          />
        )}
      </div>
      <button
        type="button"
        className="icon-button mt-7"
        aria-label={t('cast.remove', { name })}
        onClick={onRemove}
      >
        <Trash2 aria-hidden className="size-4" />
      </button>
    </li>
  );
}

/** What the user chose before. */
function choiceOf(member: CastList['cast'][number] | undefined): PictureChoice {
  if (member?.picture === null) return null;
  return member?.picture?.chosen ? member.picture.take : 'first';
}

/** A change counts when the field is left. A field that was emptied, or a name that is taken, goes back. */
function MemberFields(props: {
  readonly member: Member;
  readonly note: string | undefined;
  readonly isFree: (name: string) => boolean;
  readonly onChange: (member: Member) => void;
}) {
  const { member, note, isFree, onChange } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState(member);
  const leave = () => {
    const name = isFree(typed.name.trim()) ? typed.name.trim() || member.name : member.name;
    const left = { ...member, name, looks: typed.looks.trim() || member.looks };
    setTyped(left);
    if (left.name !== member.name || left.looks !== member.looks) onChange(left);
  };
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <NameAndLooks nameLabel={t('cast.name')} typed={typed} onType={setTyped} onLeave={leave} />
      {note !== undefined && <p className="text-soft text-sm">{note}</p>}
    </div>
  );
}

function NewMember(props: {
  readonly isFree: (name: string) => boolean;
  readonly onAdd: (member: Member) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Member>({ name: '', looks: '' });
  const { name, looks } = typed;
  const isWhole = /[\p{L}\p{N}]/u.test(name) && looks.trim() !== '' && props.isFree(name.trim());
  return (
    <div className="border-line flex flex-col gap-1 border-t pt-3">
      <NameAndLooks nameLabel={t('cast.newName')} typed={typed} onType={setTyped} />
      <button
        type="button"
        className="button button-quiet mt-1 w-fit"
        disabled={!isWhole}
        onClick={() => props.onAdd({ name: name.trim(), looks: looks.trim() })}
      >
        {t('cast.add')}
      </button>
    </div>
  );
}

function NameAndLooks(props: {
  readonly nameLabel: string;
  readonly typed: Member;
  readonly onType: (typed: Member) => void;
  readonly onLeave?: () => void;
}) {
  const { nameLabel, typed, onType, onLeave } = props;
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}-name`} className="font-medium">
        {nameLabel}
      </label>
      <input
        id={`${id}-name`}
        className="field"
        value={typed.name}
        maxLength={MAX_NAME_LENGTH}
        autoComplete="off"
        onChange={({ target }) => onType({ ...typed, name: target.value })}
        onBlur={onLeave}
      />
      <label htmlFor={`${id}-looks`} className="font-medium">
        {t('cast.looks')}
      </label>
      <textarea
        id={`${id}-looks`}
        rows={2}
        className="field"
        value={typed.looks}
        maxLength={MAX_LOOKS_LENGTH}
        onChange={({ target }) => onType({ ...typed, looks: target.value.replace(/\s*\n\s*/g, ' ') })}
        onBlur={onLeave}
      />
    </>
  );
}
