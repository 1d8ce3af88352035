import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, run } from './run.mjs';

/**
 * What is within the published package, as CycloneDX: npm's own bill of everything in the lockfile, of which those
 * packages are kept that have code in `dist/` (`licences`: its THIRD-PARTY-LICENCES.txt) and those that npm installs
 * beside it. Throws with npm's words where it makes none.
 */
async function listMaterials(licences) {
  const wanted = [
    'sbom',
    '--sbom-format=cyclonedx',
    '--sbom-type=library',
    '--package-lock-only',
    '--offline',
  ];
  const { status, output } = await run('npm', wanted, { quiet: true });
  if (status !== 0) throw new Error(`npm could not list what the package is made of:\n${output}`);
  const bill = JSON.parse(output.slice(output.indexOf('{')));
  const { name, version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const inside = new Set(listBundled(licences));
  const beside = new Set(listInstalled());
  const isShipped = (one) => [inside, beside].some((shipped) => shipped.has(nameOf(one)));
  const components = bill.components.filter(isShipped).map((one) => ({ ...one, scope: 'required' }));
  const self = bill.metadata.component;
  const kept = new Set([self, ...components].map((one) => one['bom-ref']));
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
  const missing = [...inside].filter((one) => !components.some((found) => nameOf(found) === one));
  if (missing.length > 0)
    throw new Error(`The lockfile does not name ${missing.join(', ')}, whose code is in dist/.`);
  return {
    ...bill,
    metadata: { ...bill.metadata, component: { ...self, name, version } },
    components: components.map(withoutPlaces),
    dependencies,
  };
}

/** `lit 3.3.3` for each package that has code in the published scripts. */
function listBundled(licences) {
  return [...licences.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+ \d+\.\d+\.\d+\S*) \([^)]*\)/gm)].map(
    ([, name]) => name,
  );
}

/** The same for each package that npm installs for whoever uses this one. */
function listInstalled() {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)} ${version}`);
}

function nameOf({ group, name, version }) {
  return `${group ? `${group}/` : ''}${name} ${version}`;
}

/** Where it lay on the machine that made the bill is nobody's matter, nor that it was a tool for building. */
function withoutPlaces(component) {
  const told = { ...component };
  delete told.properties;
  return told;
}

if (process.argv[1] === import.meta.filename) {
  const dist = join(project, 'dist');
  const bill = await listMaterials(readFileSync(join(dist, 'THIRD-PARTY-LICENCES.txt'), 'utf8'));
  writeFileSync(join(dist, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`dist/sbom.cdx.json names ${bill.components.length} packages.`);
}
