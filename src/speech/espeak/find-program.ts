import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import process from 'node:process';

/** Where its installers put it on systems whose search path may not include that folder. */
const USUAL_PLACES: readonly string[] =
  process.platform === 'win32'
    ? ['C:\\Program Files\\eSpeak NG\\espeak-ng.exe', 'C:\\Program Files (x86)\\eSpeak NG\\espeak-ng.exe']
    : ['/usr/bin/espeak-ng', '/usr/local/bin/espeak-ng', '/opt/homebrew/bin/espeak-ng'];

/**
 * The path of espeak-ng on this machine, or `undefined` if there is none. Does not run it.
 *
 * @param searchPath folders, in the format of `PATH`
 */
export function findEspeak(searchPath = ''): string | undefined {
  const name = process.platform === 'win32' ? 'espeak-ng.exe' : 'espeak-ng';
  // A relative folder would run a program from whichever folder the user is in.
  const folders = searchPath.split(delimiter).filter((folder) => isAbsolute(folder));
  return [...folders.map((folder) => join(folder, name)), ...USUAL_PLACES].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
