import type { SlideInks } from '../../../view/snapshot/draw-slide.js';

/** The colours of the element as its styles have them (`styles-skeleton.ts`, `styles-panes.ts`). */
const sources = {
  canvas: 'Canvas',
  surface: 'var(--_surface)',
  text: 'var(--_ink)',
  quiet: 'var(--_quiet)',
  true: 'var(--_true)',
  naive: 'var(--_naive)',
  refused: 'var(--_refused)',
  hairline: 'var(--_hairline)',
  plate: 'var(--_plate)',
  middle: 'color-mix(in oklab, var(--_ink) 2%, var(--_surface))',
  rim: 'color-mix(in oklab, var(--_ink) 11%, var(--_surface))',
};

/** What a picture of the element is painted with: the colours of the page's scheme, and the type of the element. */
export function readInks(root: ShadowRoot): { inks: SlideInks; font: string; isMirrored: boolean } {
  const probe = document.createElement('span');
  probe.hidden = true;
  root.append(probe);
  const style = getComputedStyle(probe);
  const read = (source: string) => {
    // By script: hosts forbid style attributes.
    probe.style.color = source;
    return style.color;
  };
  const found = Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, read(source)]));
  const { fontFamily: font, direction } = style;
  probe.remove();
  const { canvas, middle, rim, ...inks } = found as Record<keyof typeof sources, string>;
  return {
    inks: { ...inks, ground: [middle, rim], beneath: canvas },
    font,
    isMirrored: direction === 'rtl',
  };
}
