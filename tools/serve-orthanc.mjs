import { startOrthanc } from '../test/support/orthanc.ts';
import { receive } from './receive.mjs';

let server;

/**
 * Gives browser tests an Orthanc of their own, started when it is first asked for: files posted to `/__orthanc/` are
 * stored, `/__orthanc/PATH` is answered by its DICOMweb service. 503 and why where there is none.
 */
export async function serveOrthanc(context, next) {
  const path = /^\/__orthanc\/(.*)$/.exec(context.path)?.[1];
  if (path === undefined) return next();
  server ??= startOrthanc();
  const started = await server;
  if (typeof started === 'string') {
    context.status = 503;
    context.body = started;
  } else if (context.method === 'POST') {
    await started.store(new Uint8Array(await receive(context.req)));
    context.status = 204;
  } else {
    await passOn(context, `${started.dicomWeb}${path}${context.search}`);
  }
}

/** Stops it when the tests are over. */
export const orthancStop = {
  name: 'orthanc-stop',
  async serverStop() {
    const started = await server;
    if (typeof started === 'object') await started.stop();
  },
};

async function passOn(context, url) {
  const answered = await fetch(url, { headers: { Accept: context.get('Accept') } });
  context.status = answered.status;
  context.set('Content-Type', answered.headers.get('Content-Type') ?? '');
  context.body = Buffer.from(await answered.arrayBuffer());
}
