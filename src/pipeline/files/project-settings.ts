import { FONT_ROLES } from '../../core/look/own-font.ts';
import type { StoredSettings } from '../../store/index.ts';
import { assetFile, type Files } from './stored-files.ts';

/** A file that settings name, and where it is in an archive. */
export interface SettingsFile {
  readonly hash: string;
  readonly sizeBytes: number;
  readonly path: string;
}

/** The files that the settings of a film name. One that was lost is left out. */
export interface SettingsFiles {
  /** The user's own, each once. */
  readonly fonts: readonly SettingsFile[];
  /** Of captions in a second language. */
  readonly secondTexts?: SettingsFile;
  readonly musicSound?: SettingsFile;
}

export async function settingsFiles(
  files: Files,
  { brand, secondCaptions, musicFile }: Pick<StoredSettings, 'brand' | 'secondCaptions' | 'musicFile'>,
): Promise<SettingsFiles> {
  const fonts: SettingsFile[] = [];
  for (const role of FONT_ROLES) {
    const hash = brand?.fonts?.[role]?.hash;
    if (fonts.some((font) => font.hash === hash)) continue;
    const font = await fileOf(files, hash, `fonts/${role}`);
    if (font) fonts.push(font);
  }
  const secondTexts = await fileOf(files, secondCaptions?.hash, 'second-captions');
  const musicSound = await fileOf(files, musicFile?.hash, 'music');
  return { fonts, ...(secondTexts && { secondTexts }), ...(musicSound && { musicSound }) };
}

/** All of them. */
export function filesIn({ fonts, secondTexts, musicSound }: SettingsFiles): SettingsFile[] {
  return [...fonts, ...(secondTexts ? [secondTexts] : []), ...(musicSound ? [musicSound] : [])];
}

async function fileOf(
  files: Files,
  hash: string | undefined,
  stem: string,
): Promise<SettingsFile | undefined> {
  const file = hash === undefined ? undefined : await assetFile(files, hash).catch(() => undefined);
  if (hash === undefined || !file) return undefined;
  const { sizeBytes, name } = file;
  return { hash, sizeBytes, path: `${stem}${name.slice(name.lastIndexOf('.'))}` };
}
