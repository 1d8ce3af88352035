import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { project, run } from './run.mjs';

/** What draws on a screen that nobody sees. */
const screen = [
  'xvfb',
  'libgl1-mesa-dri',
  'libgl1',
  'libegl1',
  'libgles2',
  'fonts-dejavu-core',
  'fonts-liberation',
];

/** What tests call that npm does not bring: Debian's packages of it, how it is found, and the tests that call it. */
const programs = [
  {
    packages: ['dcmtk'],
    isHere: () => ['dcmcrle', 'dcmcjpls', 'dcmcjpeg'].every((name) => answers(name, '--version', /dcmtk/)),
    calledBy: ['test/readers/dicom/pixels/decode.test.ts'],
  },
  {
    packages: ['libtiff-tools'],
    isHere: () => answers('tiffcp', '-h', /tiffcp/),
    calledBy: ['test/readers/images/tiff/libtiff.test.ts'],
  },
  {
    packages: ['imagemagick'],
    // By its answer: other programs are named convert, too.
    isHere: () => ['magick', 'convert'].some((name) => answers(name, '-version', /^Version: ImageMagick/)),
    calledBy: ['test/readers/images/imagemagick.test.ts'],
  },
  {
    packages: ['libjxl-tools'],
    isHere: () => answers('cjxl', '--version', /cjxl/),
    calledBy: ['test/volume/frames/frame-worker-pool.browser.test.ts'],
  },
  {
    packages: ['orthanc', 'orthanc-dicomweb'],
    isHere: () =>
      ['/usr/sbin/Orthanc', '/usr/share/orthanc/plugins/libOrthancDicomWeb.so'].every((path) =>
        existsSync(path),
      ),
    calledBy: ['test/sources/http/orthanc.test.ts', 'test/element/orthanc.browser.test.ts'],
  },
  {
    packages: ['redis-server'],
    isHere: () => answers('redis-server', '--version', /Redis server/),
    calledBy: ['test/cli/ingest/redis.test.ts'],
  },
  {
    packages: ['swift-proxy', 'swift-account', 'swift-container', 'swift-object'],
    isHere: () => existsSync('/usr/bin/swift-proxy-server') && existsSync('/usr/bin/swift-object-server'),
    calledBy: ['test/cli/ingest/swift.test.ts'],
  },
];

/** The same of the browsers beside Chromium, and of what they draw on. */
const browserPrograms = {
  Firefox: {
    packages: ['firefox-esr', ...screen],
    isHere: () => ['firefox-esr', 'Xvfb'].every((name) => existsSync(`/usr/bin/${name}`)),
  },
  WebKit: {
    packages: ['webkit2gtk-driver', 'dbus', ...screen],
    isHere: () => ['WebKitWebDriver', 'Xvfb'].every((name) => existsSync(`/usr/bin/${name}`)),
  },
};

/**
 * Debian asks policy-rc.d whether what it installs may start its services: Orthanc, Redis and Swift would hold their ports,
 * and come back with the machine. Where the machine has a policy of its own, that one stands.
 */
const installation = `
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
  trap 'rm -f $policy' EXIT
  trap 'exit 130' INT TERM
  printf '#!/bin/sh\\nexit 101\\n' > $policy && chmod +x $policy
fi
apt-get -qq update
apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=120 install "$@" || exit
for service in orthanc redis-server; do
  case " $* " in *" $service "*) update-rc.d $service disable ;; esac
done
case " $* " in *" swift-proxy "*)
  for script in /etc/init.d/swift-*; do update-rc.d "$(basename "$script")" disable; done ;;
esac
`;

/**
 * Installs the programs that the given test files call, and the browsers they run in, where this machine lacks them:
 * in one step, announced, as root on Debian. Elsewhere, and where that fails, those tests skip and say what they miss.
 */
export async function installTestPrograms(files, browsers) {
  const gone = programs
    .flatMap(({ calledBy }) => calledBy)
    .filter((file) => !existsSync(join(project, file)));
  if (gone.length > 0)
    throw new Error(`No such test: ${gone.join(', ')}. Correct its path in ${import.meta.filename}.`);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const wanted = [
    ...programs.filter(({ calledBy }) => calledBy.some((file) => files.includes(file))),
    ...browsers.flatMap((name) => browserPrograms[name] ?? []),
  ];
  const lacking = wanted.filter(({ isHere }) => !isHere()).flatMap((program) => program.packages);
  const packages = [...new Set(lacking)];
  if (packages.length === 0) return;
  console.log(`Installing what tests call (apt-get install ${packages.join(' ')})…`);
  const { status, output } = await run('sh', ['-c', installation, 'install', ...packages], {
    quiet: true,
    env: { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
  });
  if (status !== 0) console.error(`They could not be installed: ${output.trim().split('\n').at(-1)}`);
}

function answers(command, question, expected) {
  const { stdout, stderr } = spawnSync(command, [question], { encoding: 'utf8' });
  return expected.test(`${stdout ?? ''}${stderr ?? ''}`);
}
