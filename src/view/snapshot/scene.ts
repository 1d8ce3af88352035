import type { Viewpoint } from '../stage/viewpoint.js';
import type { StageMarks } from '../marks/marks.js';
import type { Mode } from '../rays/ray-cast-shader.js';
import type { Specimen } from '../rays/specimen.js';
import type { Panes } from '../stage/panes.js';
import type { StageReading } from '../stage/picture.js';

/** What a stage shows, and how: all that it takes to draw the same once more at another size. */
export interface Scene extends StageMarks {
  specimen: Specimen;
  /** As many as the layout shows; without a spacing its panes stay empty. */
  readings: readonly StageReading[];
  /** `share`: what lies before the line of a layout that has one, 0 to 100. */
  panes: Pick<Panes, 'engine' | 'layout' | 'share' | 'lookAt'>;
  viewpoint: Viewpoint;
  mode: Mode;
  /** Whether the specimen is gone meanwhile, or what draws it. */
  isGone(): boolean;
}
