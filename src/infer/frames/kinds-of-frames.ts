import type { NotAVolume } from '../../model/problem/findings-kinds.js';
import type { HeaderFacts } from '../../model/report.js';
import { numbersOf, textOf } from '../read-facts.js';
import { isFilm, pointsAt } from './increment-pointer.js';

/**
 * What headers say of frames before any position is looked at. `slices`: of one body, one behind the other. `film`: of
 * one place over time. `moving`: of a kind that is a film more often than not. `open`: nothing.
 */
export type FrameKind = 'slices' | 'film' | 'moving' | 'open' | NotAVolume;

const STORAGE = '1.2.840.10008.5.1.4.1.1.';
/**
 * Storage of images that show a body through, or its surface (PS3.4 B.5): CR, DX, mammography, intra-oral, XA, RF,
 * breast projections, RT Image, photographs and endoscopy. A scout of CT is such a view, too; one of MR is a slice.
 */
const VIEWS =
  /^(?:1|1\.[123]|1\.[123]\.1|12\.1|12\.1\.1|12\.2|12\.2\.1|12\.3|13\.1\.[45]|481\.1|481\.2[34]|77\.1\.[124](?:\.1)?|77\.1\.5\.[12])$/;
const NUCLEAR = /^(?:20|5)$/;
const ULTRASOUND = /^(?:3|3\.1|6|6\.1)$/;
const VIEW_MODALITIES = /^(?:CR|DX|MG|IO|PX|XA|RF|RTIMAGE|ES|XC|GM|OP)$/;
const MOVING_MODALITIES = /^(?:US|IVUS|BDUS)$/;
const PROJECTED = /(?:^|\\)(?:TOMO[ _]?)?PROJ(?:ECTIONS?)?(?:\\|$)/i;

/** Recognises the kind of a file's frames by what its header says of all of them. */
export function recogniseFrames(facts: HeaderFacts): FrameKind {
  const modality = textOf(facts, 'Modality');
  const storage = textOf(facts, 'SOPClassUID');
  const known = storage.startsWith(STORAGE) ? storage.slice(STORAGE.length) : '';
  const type = textOf(facts, 'ImageType').toUpperCase();
  if (modality === 'NM' || NUCLEAR.test(known)) return recogniseNuclear(facts, type);
  if (/\\REPROJECTION/i.test(textOf(facts, 'SeriesType')) || PROJECTED.test(type)) return 'projections';
  if (pointsAt(facts, 'RotationVector', 'AngularViewVector')) return 'projections';
  if (/(?:^|\\)(?:00182003|00182004)/.test(textOf(facts, 'FrameIncrementPointer'))) return 'projections';
  if (modality === 'CT' && type.includes('\\LOCALIZER')) return 'views';
  if (isStacked(facts)) return 'slices';
  if (isFilm(facts)) return 'film';
  if (VIEWS.test(known) || (known === '' && VIEW_MODALITIES.test(modality))) return 'views';
  return MOVING_MODALITIES.test(modality) || ULTRASOUND.test(known) ? 'moving' : 'open';
}

/** Nuclear medicine tells it by Image Type value 3 (PS3.3 C.8.4.9.1.1); the vectors stand in where that is lost. */
function recogniseNuclear(facts: HeaderFacts, type: string): FrameKind {
  const third = (type.split('\\')[2] ?? '').trim().replace(/[ _-]+/g, ' ');
  if (/^RECON (?:GATED )?TOMO$/.test(third)) return 'slices';
  if (/^(?:GATED )?TOMO$/.test(third)) return 'projections';
  if (/^(?:STATIC|DYNAMIC|GATED|WHOLE BODY)$/.test(third)) return 'planes';
  if (isStacked(facts)) return 'slices';
  return pointsAt(facts, 'RotationVector', 'AngularViewVector') ? 'projections' : 'moving';
}

/** A place for each frame is stated along the stack. */
const isStacked = (facts: HeaderFacts): boolean =>
  textOf(facts, 'DimensionOrganizationType').startsWith('3D') ||
  (['SliceVector', 'SliceLocationVector', 'GridFrameOffsetVector'] as const).some(
    (vector) => new Set(numbersOf(facts, vector)).size > 1,
  );
