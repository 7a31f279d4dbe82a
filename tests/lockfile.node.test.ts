import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly resolved?: string }>>;
}

test('every dependency is pinned to one exact version', () => {
  const { dependencies, devDependencies } = readJson('package.json') as Manifest;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('every installed package has a SHA-512 digest and comes from the registry', () => {
  const packages = Object.entries((readJson('package-lock.json') as Lockfile).packages).filter(([path]) => path !== '');
  expect(packages.length).toBeGreaterThan(100);
  const suspects = packages.filter(
    ([, { integrity, resolved }]) => !integrity?.startsWith('sha512-') || resolved !== undefined,
  );
  expect(suspects).toEqual([]);
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
