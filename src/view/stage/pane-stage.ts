import type { ProblemError } from '../../model/problem/problem.js';
import type { StackReport } from '../../model/report.js';
import type { SampleBox, ScalarVolume } from '../../volume/scalar-volume.js';
import type { Camera, CameraChange } from '../camera/camera.js';
import type { MarkFormats, StageTool } from '../marks/marks.js';
import type { LookName } from '../rays/look-names.js';
import type { Shaping } from '../shaping/shaping.js';
import type { SeenSpecimen } from '../rays/measure-specimen.js';
import type { Cuts } from '../slices/slice-panes.js';
import type { Scene } from '../snapshot/scene.js';
import type { Arrangement } from './panes.js';
import type { DrawnSpacing, PictureKind, StageReading } from './picture.js';

/** What draws readings of one volume in the places of a layout, at one scale. */
export interface PaneStage {
  onChange: ((change: CameraChange) => void) | null;
  /** Told why nothing is drawn any more. */
  onError: ((error: ProblemError) => void) | null;
  /** A copy; change it through {@link setCamera}. */
  readonly camera: Camera;
  /** The size of one CSS pixel in every pane, in the unit of the spacing that is shown; 0 before anything is. */
  readonly millimetresPerPixel: number;
  /** CSS pixels across the first pane. */
  readonly paneWidth: number;
  /** Voxels that a volume may have along an axis; `undefined` where nothing limits them. */
  readonly largestAxis: number | undefined;
  /** What is drawn of the volume that was asked for; `null` before anything is. */
  readonly shown: ScalarVolume | null;
  /** The samples of the stack that are in view in the first pane; `null` before anything is drawn. */
  readonly inView: SampleBox | null;
  /** Settles when what was asked for stands on the screen at full quality. */
  readonly settled: Promise<void>;
  /** What a tool needs to know of a picture of the whole; `null` where it is none, or before anything is drawn. */
  readonly scene: Scene | null;
  /** The same of planes. */
  readonly cuts: Cuts | null;
  /** What a person works with in the panes from now on; `null` for nothing. */
  set tool(tool: StageTool | null);
  /** How numbers are written from now on. */
  set formats(formats: MarkFormats);
  /** What the box of the first reading is called where it lies over another. */
  set boxName(name: string);
  /** What the line between two readings in one place is called. */
  set dividerLabel(label: string);
  arrange(arrangement: Arrangement): void;
  /** How large the specimen is, as far as it is drawn; `null` without one. */
  measure(): Promise<SeenSpecimen | null>;
  show(volume: ScalarVolume, readings: readonly StageReading[], kind?: PictureKind): Promise<void>;
  setSpacing(id: string, spacing: DrawnSpacing | null): void;
  markSlices(report: StackReport): void;
  setCamera(camera: Partial<Camera>): void;
  resetCamera(): void;
  /** Where it draws the whole; see `Stage`. */
  setLook?(look: LookName | null, shaping: Shaping, isPassing?: boolean): Promise<void>;
  dispose(): void;
}
