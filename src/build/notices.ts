import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
}

const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);
const ALLOWED_IN_TOOLS = new Set([...ALLOWED, 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0']);

/** Packages of the lockfile whose licence is not on the list; tools that are not shipped may also be under MPL-2.0. */
export function selectLicenceBreaches(lockfile: string): string[] {
  return [...readPackages(lockfile)]
    .filter(([, { license, dev }]) => !isAllowed(license ?? '', dev ? ALLOWED_IN_TOOLS : ALLOWED))
    .map(([path, { license }]) => `${path.replace(/^.*node_modules\//, '')}: licence ${license ?? 'not stated'}`);
}

/** Name, version, licence and licence text of each package that has a part in the built site. */
export async function writeNotices(root: string, packages: readonly string[]): Promise<string> {
  const locked = readPackages(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const notices = await Promise.all(
    packages.map(async (name) => {
      const { version, license } = locked.get(`node_modules/${name}`) ?? { version: '', license: 'see the package' };
      return `${name} ${version}, ${license}\n\n${await readLicence(join(root, 'node_modules', name))}`;
    }),
  );
  const heading =
    'Third-party notices\n\nThe dashboard contains parts of these packages, each under the licence below it.';
  return `${[heading, ...notices].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** A licence expression is allowed when one alternative (OR) has only allowed parts (AND). */
export function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const alternatives = expression.replace(/[()]/g, '').split(' OR ');
  return alternatives.some((alternative) => alternative.split(' AND ').every((licence) => allowed.has(licence.trim())));
}

function readPackages(lockfile: string): Map<string, LockedPackage> {
  const { packages } = JSON.parse(lockfile) as { packages: Record<string, LockedPackage> };
  return new Map(Object.entries(packages).filter(([path]) => path !== ''));
}

async function readLicence(folder: string): Promise<string> {
  const name = (await readdir(folder)).toSorted().find((file) => /^licen[cs]e/i.test(file));
  return name === undefined
    ? 'The package holds no licence text.'
    : (await readFile(join(folder, name), 'utf8')).trim();
}
