/** Content types of files that a dataset holds one per slice. */
const slices = /^(application\/dicom|image\/(tiff|png|jpeg|bmp|x-ms-bmp))$/;

/**
 * What Dataverse launches the tool with: directly in the query, or, from version 5.13 on, behind a `callback` whose
 * answer has the same parameters and the addresses that the manifest asked for, signed for the person who looks.
 * @param query of the page
 * @returns what to show: addresses, the name of the file or dataset, and where its page is (`null` where unknown)
 * @throws {Error} with a sentence for people
 */
export async function readLaunch(query) {
  const callback = query.get('callback');
  const { parameters, signed } = callback
    ? await askBack(callback)
    : { parameters: query, signed: new Map() };
  const site = webAddress(parameters.get('siteUrl') ?? '');
  const file = number(parameters.get('fileid'));
  const dataset = number(parameters.get('datasetid'));
  const version = parameters.get('datasetversion') ?? ':latest';
  const unsigned = (path) => (site ? new URL(path, site).href : null);
  const listing =
    signed.get('getDatasetVersionMetadata') ??
    (dataset && unsigned(`/api/v1/datasets/${dataset}/versions/${encodeURIComponent(version)}`));
  const files = listing ? await listFiles(listing) : null;
  const lang = query.get('locale') ?? parameters.get('locale');

  if (file || signed.has('retrieveFileContents')) {
    const src = signed.get('retrieveFileContents') ?? unsigned(`/api/v1/access/datafile/${file}?gbrecs=true`);
    if (!src) throw new Error('Dataverse named no file to show. Check the manifest of this tool.');
    const title = files?.find(({ id }) => String(id) === file)?.label ?? '';
    const home = file ? unsigned(`/file.xhtml?fileId=${file}`) : null;
    return { src: [src], title, home, lang };
  }
  const found = files?.filter(({ type }) => slices.test(type)) ?? [];
  if (!site || found.length === 0)
    throw new Error('This dataset has no DICOM or image files that can be shown as a stack.');
  const src = found.map(({ id }) => new URL(`/api/v1/access/datafile/${id}?gbrecs=true`, site).href);
  return { src, title: '', home: unsigned(`/dataset.xhtml?id=${dataset}`), lang };
}

async function askBack(encoded) {
  const address = webAddress(decode(encoded));
  if (!address)
    throw new Error('Dataverse gave no address to call back. Open the preview from Dataverse again.');
  const { data } = await askJson(address);
  const parameters = new URLSearchParams(stringsOf(data?.queryParameters));
  const calls = Array.isArray(data?.signedUrls) ? data.signedUrls : [];
  const signed = calls.flatMap(({ name, signedUrl }) => {
    const href = webAddress(String(signedUrl));
    return href ? [[name, href]] : [];
  });
  return { parameters, signed: new Map(signed) };
}

/** The files of a version of a dataset, `null` where they are not told: the file itself can be shown without. */
async function listFiles(address) {
  try {
    const { data } = await askJson(address);
    const files = data?.files ?? data?.latestVersion?.files ?? [];
    return files.flatMap(({ label, dataFile }) =>
      dataFile
        ? [{ id: dataFile.id, label: label ?? dataFile.filename, type: dataFile.contentType ?? '' }]
        : [],
    );
  } catch {
    return null;
  }
}

async function askJson(address) {
  const { host } = new URL(address);
  let answer;
  try {
    answer = await fetch(address, { headers: { Accept: 'application/json' } });
  } catch {
    throw new Error(
      `${host} can’t be reached, or doesn’t allow this page to ask (dataverse.cors.origin must name ${location.origin}).`,
    );
  }
  if (answer.status === 401 || answer.status === 403)
    throw new Error(`${host} says that this preview has expired. Open it from Dataverse again.`);
  if (!answer.ok) throw new Error(`${host} answered with status ${answer.status}. Try again later.`);
  return answer.json();
}

/** Base64 of UTF-8, in the alphabet of addresses or the usual one. */
function decode(encoded) {
  try {
    const bytes = atob(encoded.replaceAll(' ', '+').replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
  } catch {
    return '';
  }
}

function webAddress(text) {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).href : null;
}

function number(text) {
  return /^\d+$/.test(text ?? '') ? text : null;
}

function stringsOf(record) {
  return Object.entries(record ?? {}).map(([name, value]) => [name, String(value)]);
}
