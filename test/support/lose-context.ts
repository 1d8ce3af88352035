import { getRenderingEngine } from '@cornerstonejs/core';
import { graphicsOf } from '../../src/view/engine/reached.js';

type PoolEngine = Parameters<typeof graphicsOf>[0];

function current(): PoolEngine | undefined {
  return getRenderingEngine('spacing-preview') as PoolEngine | undefined;
}

/** Has the page's engine lose its context, as a driver does, and settles when that was told. */
export async function loseContext(): Promise<void> {
  const engine = current();
  if (!engine) throw new Error('there is no engine to lose a context');
  const gl = graphicsOf(engine).getContext();
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  while (current() === engine) await new Promise((resolve) => setTimeout(resolve));
}
