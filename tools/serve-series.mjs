import { createReadStream } from 'node:fs';
import { relative, sep } from 'node:path';
import { realSeries, seriesFiles, seriesFolder } from '../test/support/real-series.ts';

/**
 * Answers browser tests with the real series on this machine: `/__series/oracles.json`,
 * `/__series/list.json?name=SERIES` (paths of its files) and `/__series/SERIES/PATH`. 404 where there are none.
 */
export async function serveSeries(context, next) {
  if (!context.path.startsWith('/__series/')) return next();
  const series = realSeries();
  const [, , name, ...rest] = decodeURIComponent(context.path).split('/');
  if (!series) context.status = 404;
  else if (name === 'oracles.json') context.body = series.oracles;
  else if (name === 'list.json') answerList(context, series);
  else answerFile(context, series, name, rest.join('/'));
}

function answerList(context, { oracles }) {
  const { name } = context.query;
  if (oracles[name]) context.body = relativeFiles(name);
  else context.status = 404;
}

function answerFile(context, { oracles }, name, path) {
  const file = oracles[name] && seriesFiles(name)[relativeFiles(name).indexOf(path)];
  if (!file) {
    context.status = 404;
    return;
  }
  context.type = 'application/octet-stream';
  context.body = createReadStream(file);
}

function relativeFiles(name) {
  const folder = seriesFolder(name);
  return seriesFiles(name).map((file) => relative(folder, file).split(sep).join('/'));
}
