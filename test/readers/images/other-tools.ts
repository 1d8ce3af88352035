import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs by which images are written independently of this project, and what is to be installed to have them. */
const tools = {
  tiffcp: { commands: ['tiffcp'], asks: ['-h'], answers: /tiffcp/i, comesWith: 'libtiff-tools' },
  convert: {
    commands: ['magick', '/usr/bin/convert', 'convert'],
    asks: ['-version'],
    answers: /^Version: ImageMagick/,
    comesWith: 'imagemagick',
  },
} as const;

export type ToolName = keyof typeof tools;

/** A program on this machine, or the reason to skip what needs it. */
export function findTool(name: ToolName): { command: string; skip: false } | { command: ''; skip: string } {
  const { commands, asks, answers, comesWith } = tools[name];
  for (const command of commands) {
    const { stdout, stderr, error } = spawnSync(command, asks, { encoding: 'utf8' });
    if (!error && answers.test(`${stdout}${stderr}`)) return { command, skip: false };
  }
  return { command: '', skip: `no ${name} on this machine (apt-get install ${comesWith})` };
}

/** What a program makes of a file: its arguments come before the names of both. */
export function rewrite(
  command: string,
  source: Uint8Array,
  { from, to }: { from: string; to: string },
  args: readonly string[],
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'images-'));
  try {
    const [input, output] = [join(folder, `in.${from}`), join(folder, `out.${to}`)];
    writeFileSync(input, source);
    const inOrder = command.includes('tiffcp') ? [...args, input, output] : [input, ...args, output];
    const { status, stderr } = spawnSync(command, inOrder, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
    return readFileSync(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A slope with noise on it, too uneven for tables of strings to be of much use: each packer has to work. */
export function unevenValues(count: number, columns: number, largest: number): number[] {
  let state = 1;
  return Array.from({ length: count }, (_, index) => {
    state = (state * 48_271) % 2_147_483_647;
    const [x, y] = [index % columns, Math.floor(index / columns)];
    return (x * 7 + y * 3 + (state % 61)) % (largest + 1);
  });
}
