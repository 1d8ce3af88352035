import { makeSpecimen, specimenSlices } from './serve-host.mjs';

const signature = 'until=2030&user=curator&method=GET&token=s1gned';

/**
 * Answers browser tests as Dataverse does: `/__dataverse/KIND/api/v1/…`. Files 7 (a ZIP) and 11 to 22 (a slice each) of
 * dataset 3; a callback that gives signed addresses. What KIND is: `signed` refuses every address without its signature,
 * `public` asks for none, `expired` refuses all, `closed` allows no other origin to ask.
 */
export async function serveDataverse(context, next) {
  const [, place, kind, ...rest] = context.path.split('/');
  if (place !== '__dataverse' && place !== 'api') return next();
  if (place === 'api') return answer(context, 'public', context.path.slice(1));
  return answer(context, kind, rest.join('/'));
}

async function answer(context, kind, path) {
  if (kind !== 'closed') context.set('Access-Control-Allow-Origin', '*');
  const isAllowed = kind === 'public' || kind === 'closed' || context.querystring.includes(signature);
  if (kind === 'expired' || !isAllowed) {
    context.status = 401;
    context.body = { status: 'ERROR', message: 'Unauthorized' };
    return;
  }
  if (path.endsWith('/toolparams/5')) context.body = launch(`${context.origin}/__dataverse/${kind}`);
  else if (path === 'api/v1/datasets/3/versions/1.0')
    context.body = { status: 'OK', data: { files: files() } };
  else if (path === 'api/v1/access/datafile/7') send(context, await makeSpecimen());
  else {
    const slice = specimenSlices()[Number(/^api\/v1\/access\/datafile\/(\d+)$/.exec(path)?.[1]) - 11];
    if (slice) send(context, Buffer.from(slice.bytes));
    else context.status = 404;
  }
}

function launch(base) {
  const sign = (path) => `${base}${path}${path.includes('?') ? '&' : '?'}${signature}`;
  const call = (name, path) => ({ name, httpMethod: 'GET', signedUrl: sign(path), timeOut: 3600 });
  return {
    status: 'OK',
    data: {
      queryParameters: {
        ...{ siteUrl: new URL(base).origin, fileid: 7, datasetid: 3, datasetversion: '1.0', locale: 'fr' },
      },
      signedUrls: [
        call('retrieveFileContents', '/api/v1/access/datafile/7?gbrecs=true'),
        call('getDatasetVersionMetadata', '/api/v1/datasets/3/versions/1.0'),
      ],
    },
  };
}

function files() {
  const slices = specimenSlices().map(({ name }, index) => ({
    label: name,
    dataFile: { id: 11 + index, filename: name, contentType: 'application/dicom' },
  }));
  return [
    { label: 'tooth <b>.zip', dataFile: { id: 7, filename: 'tooth.zip', contentType: 'application/zip' } },
    { label: 'notes.txt', dataFile: { id: 8, filename: 'notes.txt', contentType: 'text/plain' } },
    ...slices,
  ];
}

function send(context, bytes) {
  context.type = 'application/octet-stream';
  context.body = bytes;
}
