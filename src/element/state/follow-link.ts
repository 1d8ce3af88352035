import type { Camera } from '../../view/camera/camera.js';
import type { LayoutName } from '../../view/stage/layouts.js';
import { findInFragment, nameInLinks } from './view-link.js';
import type { View } from './view.js';

/** What a link can change of an element. */
export interface Linked extends Element {
  view: View;
  layout: LayoutName;
  naive: string;
  morph: number;
  setCamera(camera: Partial<Camera>): void;
}

/** Looks at a scan as the fragment of the page's address asks for, as far as it does. */
export function followLink(element: Linked, fragment: string): void {
  const name = nameInLinks(element);
  const state = name === null ? null : findInFragment(fragment, name);
  if (!state) return;
  const { camera, ...rest } = state;
  Object.assign(element, rest);
  if (camera) element.setCamera(camera);
}
