import type { PhotoUse } from './photo-source.ts';

/** A licence of Creative Commons by its code, such as `by-sa`; `undefined` for any other. */
export function commonsLicence(code: string): { readonly id: string; readonly name: string } | undefined {
  const known = /^(?:cc[- ])?(by(?:-nc)?(?:-(?:sa|nd))?)(?:[- ](\d\.\d))?\b/i.exec(code.trim());
  if (known?.[1]) {
    const version = known[2] ? ` ${known[2]}` : '';
    return { id: known[1].toLowerCase(), name: `CC ${known[1].toUpperCase()}${version}` };
  }
  if (/^cc[- ]?0\b|^cc-zero\b/i.test(code.trim())) return { id: 'cc0', name: 'CC0' };
  if (/^(?:pdm|pd\b|public[- ]domain)/i.test(code.trim())) return { id: 'pdm', name: 'Public domain' };
  return undefined;
}

/** Whether a licence allows the use. `nc` forbids commercial use, `nd` forbids changes. */
export function allows(id: string, { isCommercial, isChanged }: PhotoUse): boolean {
  const parts = id.split('-');
  return !(isCommercial && parts.includes('nc')) && !(isChanged && parts.includes('nd'));
}
