import type { ContextPoolRenderingEngine } from '@cornerstonejs/core';
import type vtkOpenGLTexture from '@kitware/vtk.js/Rendering/OpenGL/Texture.js';
import type vtkVolumeMapper from '@kitware/vtk.js/Rendering/Core/VolumeMapper.js';
import type vtkVolumeProperty from '@kitware/vtk.js/Rendering/Core/VolumeProperty.js';

/*
 * All that is used of Cornerstone3D and vtk.js beyond what they document, apart from the two members that `PaneEngine`
 * overrides. test/view/engine/reached.browser.test.ts tries each of them, so that it fails first when an upgrade moves one.
 */

/** The pool in which Cornerstone keeps its contexts to itself. */
export interface ContextPool {
  /** @returns whether the size of the canvas that the viewport is drawn in has to change */
  updateViewportSize(viewportId: string, width: number, height: number): boolean;
  getContextByIndex(index: number): { context: { getOpenGLRenderWindow(): GraphicsWindow } } | null;
}

/** vtk.js's OpenGL render window; its typings lack most of it. */
export interface GraphicsWindow {
  getContext(): WebGL2RenderingContext;
  /** Where its engine is gone, all that it held went with it. */
  isDeleted(): boolean;
  activateTexture(texture: vtkOpenGLTexture): void;
  /** Has `texture` found by what it was made of, as long as that has the same `hash`. */
  setGraphicsResourceForObject(core: object, texture: vtkOpenGLTexture, hash: string): void;
  registerGraphicsResourceUser(core: object, user: object): void;
  unregisterGraphicsResourceUser(core: object, user: object): void;
}

export function contextPoolOf(engine: ContextPoolRenderingEngine): ContextPool {
  return Reflect.get(engine, 'contextPool') as ContextPool;
}

/** The window onto the GPU that all viewports of an engine of one context share. */
export function graphicsOf(engine: ContextPoolRenderingEngine): GraphicsWindow {
  const first = contextPoolOf(engine).getContextByIndex(0);
  if (!first) throw new TypeError('Cornerstone3D has no context');
  return first.context.getOpenGLRenderWindow();
}

/** Lets the ground show through a viewport: typings know no fourth component. */
export function clearGround(engine: ContextPoolRenderingEngine, viewportId: string): void {
  engine.getRenderer(viewportId)?.setBackground([0, 0, 0, 0] as unknown as [number, number, number]);
}

/** Cornerstone draws no canvas that the page gives no room; one that is in no page has none. */
export function passAsLaidOut(canvas: HTMLCanvasElement): void {
  Object.defineProperties(canvas, { clientWidth: { value: 1 }, clientHeight: { value: 1 } });
}

/** By these vtk.js turns scalar ranges into what the shader reads, as it notes itself where it uploads the data. */
export function noteByteScale(texture: vtkOpenGLTexture): void {
  const { volumeInfo } = texture.get('volumeInfo') as { volumeInfo: object };
  Object.assign(volumeInfo, { dataComputedScale: [255], dataComputedOffset: [0] });
}

/** What vtk.js finds a texture by among those of its window: the data array as it was last changed. */
export function hashOf(scalars: { getMTime(): number }): string {
  return String(scalars.getMTime());
}

/** Two numbers for the shader, in uniforms that vtk.js fills for other projections than ours. */
export function setLevels(property: vtkVolumeProperty, [low, high]: readonly [number, number]): void {
  property.set({ ipScalarRange: [low, high] });
}

/** All that is left of vtk.js's own fragment shader. */
const shaderTemplate = '//VTK::RayCast';

/**
 * Puts `fragment` in the place of vtk.js's fragment shader. It goes there as a replacement of a template's one line:
 * vtk.js builds its program anew when a mapper has other replacements, and not when it has another template.
 */
export function setFragmentShader(mapper: vtkVolumeMapper, fragment: string): void {
  const replacement = {
    shaderType: 'Fragment',
    originalValue: shaderTemplate,
    replaceFirst: true,
    replacementValue: fragment,
    replaceAll: false,
  };
  const OpenGL = { FragmentShaderCode: shaderTemplate, ShaderReplacements: [replacement] };
  mapper.set({ viewSpecificProperties: { OpenGL } });
  mapper.modified();
}
