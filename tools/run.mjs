import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const project = join(import.meta.dirname, '..');

/**
 * Runs a program in the project's folder and waits for it. With `quiet` its output is kept and returned instead
 * of shown. Never throws: a program that cannot be started has status 127.
 */
export function run(program, args, { quiet = false, env = {}, cwd = project } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32' && program === 'npm',
    });
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    child.on('error', ({ message }) => done({ status: 127, output: message }));
    child.on('close', (status) => done({ status: status ?? 1, output }));
  });
}

/** Runs the script of a package in `node_modules` with the node that runs us, as `npx` would. */
export function runBin(script, args, options) {
  return run(process.execPath, [join(project, 'node_modules', script), ...args], options);
}
