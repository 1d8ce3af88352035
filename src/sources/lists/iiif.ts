/** Where a manifest may name files besides images, what is shown first. */
const places = ['body', 'rendering', 'seeAlso'] as const;
type Place = (typeof places)[number];

/** Version 3 speaks of the body of an annotation, version 2 of its resource, extensions of media elements. */
const placeOf: Record<string, Place> = {
  body: 'body',
  resource: 'body',
  elements: 'body',
  rendering: 'rendering',
  seeAlso: 'seeAlso',
};

/** Alternatives among bodies (Choice). */
const choices = new Set(['items', 'item', 'default']);

interface NamedFile {
  place: Place;
  url: string;
  isZip: boolean;
}

/** A manifest nests some ten deep; deeper, nothing is looked for. */
const deepest = 64;

const dicomFormats = /^application\/dicom$/i;
const zipFormats = /^application\/(x-)?zip(-compressed)?$/i;

/**
 * The DICOM files or the ZIP in a IIIF Presentation manifest, version 2 or 3: from the bodies of its annotations,
 * else from its renderings, else from what it says to see also. Where a ZIP comes first it alone, else every DICOM
 * file of that place. Known by their format, or the ending of their address.
 */
export function listIiifBodies(manifest: unknown): string[] {
  const named = [...walk(manifest, null)];
  for (const place of places) {
    const here = named.filter((file) => file.place === place);
    const [first] = here;
    if (first?.isZip) return [first.url];
    if (first) return here.filter(({ isZip }) => !isZip).map(({ url }) => url);
  }
  return [];
}

/** Every DICOM file or ZIP below a part of the manifest, in its order. `place`: where the part stands. */
function* walk(part: unknown, place: Place | null, depth = 0): Generator<NamedFile> {
  if (typeof part !== 'object' || part === null || depth > deepest) return;
  if (place !== null && !Array.isArray(part)) {
    const file = recognise(part, place);
    if (file) yield file;
  }
  for (const [key, value] of Object.entries(part)) {
    const within = Array.isArray(part) || choices.has(key) ? place : null;
    yield* walk(value, placeOf[key] ?? within, depth + 1);
  }
}

function recognise(part: object, place: Place): NamedFile | null {
  const { id, '@id': oldId, format = '' } = part as Record<string, unknown>;
  const url = typeof id === 'string' ? id : oldId;
  if (typeof url !== 'string' || typeof format !== 'string') return null;
  const path = url.replace(/[?#][^]*$/, '');
  const isZip = zipFormats.test(format) || /\.zip$/i.test(path);
  const isDicom = dicomFormats.test(format) || /\.(dcm|dicom)$/i.test(path);
  return isZip || isDicom ? { place, url, isZip } : null;
}
