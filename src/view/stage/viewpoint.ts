import type { StackReport } from '../../model/report.js';
import {
  clampCamera,
  flatCamera,
  openingCamera,
  viewAxes,
  type Camera,
  type ViewAxes,
} from '../camera/camera.js';
import type { GestureHandler } from '../camera/gestures.js';
import { findPatient, onItsSlices, standUpright, type PatientAxes, type Stand } from '../camera/stand.js';

/** Where the viewer stands, and how the stack stands before them: upright where it is known how it lies in the patient. */
export class Viewpoint implements GestureHandler {
  /** One image is looked at face on. */
  isFlat = false;
  #camera: Camera = { ...openingCamera };
  #patient: PatientAxes | null = null;
  #isPlaced = false;
  /** Whether the page chose to look along the axes of the stack. */
  #isOnItsSlices = false;

  readonly #tell: (byPerson: boolean) => void;

  /** @param tell is told of every move, and whether a hand or key made it, rather than a program */
  constructor(tell: (byPerson: boolean) => void) {
    this.#tell = tell;
  }

  /** A copy; change it through {@link place}. */
  get camera(): Camera {
    return { ...this.#camera, ...(this.stand !== onItsSlices && { upright: true }) };
  }

  get axes(): ViewAxes {
    return viewAxes(this.#camera, this.stand);
  }

  get stand(): Stand {
    const isFree = !this.#isOnItsSlices && !this.isFlat;
    return isFree && this.#patient ? standUpright(this.#patient) : onItsSlices;
  }

  get opening(): Readonly<Camera> {
    return this.isFlat ? flatCamera : openingCamera;
  }

  /** Where the axes of the stack point in the patient; `null` where the files do not tell. */
  get patient(): PatientAxes | null {
    return this.#patient;
  }

  set report(report: StackReport) {
    this.#patient = findPatient(report);
  }

  /** Whether the page chose where to stand. */
  get isPlaced(): boolean {
    return this.#isPlaced;
  }

  /** As the page asks: angles are those about the slices unless it says `upright`. */
  place({ upright, ...camera }: Partial<Camera>): void {
    const isTurned = camera.azimuth !== undefined || camera.elevation !== undefined;
    if (isTurned || upright !== undefined) this.#isOnItsSlices = !upright;
    this.#isPlaced = true;
    this.#move({ ...this.#camera, ...camera }, false);
  }

  /** By hand or key, about the axis that stands upright by now. */
  turnTo(camera: Camera): void {
    this.#move(camera, true);
  }

  reset(byPerson = true): void {
    this.#isOnItsSlices = false;
    this.#isPlaced = false;
    this.#move(this.opening, byPerson);
  }

  #move(camera: Camera, byPerson: boolean) {
    this.#camera = clampCamera(camera);
    this.#tell(byPerson);
  }
}
