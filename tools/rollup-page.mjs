import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { cornerstone, decodersInNode } from './rollup-cornerstone.mjs';
import { onServers } from './rollup-servers.mjs';
import { templates } from './rollup-templates.mjs';

const extensions = ['.mjs', '.js', '.ts', '.json'];

/** What turns the sources into scripts for a page: the same for what is published and for what is tested. */
export function pagePlugins() {
  const browser = resolve({ browser: true, preferBuiltins: false, extensions });
  return [cornerstone(), browser, commonjs(), json(), typescript(), templates(), onServers()];
}

/** What turns the sources into scripts for node. */
export function nodePlugins() {
  const node = resolve({ preferBuiltins: true, exportConditions: ['node'], extensions });
  return [decodersInNode(), node, commonjs(), json(), typescript()];
}

/** Packages import themselves in circles that do no harm; every other warning is an error. */
export function onLog(level, log, report) {
  const theirs = log.message.includes('node_modules');
  if (theirs && ['CIRCULAR_DEPENDENCY', 'THIS_IS_UNDEFINED', 'EVAL'].includes(log.code)) return;
  report(level === 'warn' ? 'error' : level, log);
}

function typescript() {
  return esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' });
}
