import type { HeaderFindings } from '../../../model/problem/findings-headers.js';
import type { ProblemSentences } from '../../dictionary.js';
import { some } from './findings.js';

/** What is said of headers that are damaged, or say what few say. */
export const headerFindings: ProblemSentences<keyof HeaderFindings> = {
  HEADER_BROKEN: ({ what, files, frames, without, items }, formats) => {
    const named = some(files, formats);
    const header = `La cabecera de ${named}`;
    const broken = {
      cut: formats.plural(files.length, {
        one: `${header} se interrumpe antes de su final.`,
        other: `Las cabeceras de ${named} se interrumpen antes de su final.`,
      }),
      unreadable: formats.plural(files.length, {
        one: `${header} está dañada: algunas partes no se pueden leer.`,
        other: `Las cabeceras de ${named} están dañadas: algunas partes no se pueden leer.`,
      }),
      items: `${header} describe ${formats.count(items)} imágenes, pero se anuncian ${formats.count(frames)}.`,
    };
    const lost = formats.plural(without, {
      one: ` De ${formats.count(frames)} imágenes, 1 no tiene una posición legible.`,
      other: ` De ${formats.count(frames)} imágenes, ${formats.count(without)} no tienen una posición legible.`,
    });
    return `${broken[what]}${without > 0 ? lost : ''} Consiga una copia intacta antes de confiar en Z.`;
  },
  GFOV_LENGTH: ({ stated, frames, step }, formats) => {
    const offered =
      step === null ? '' : ` Confirme el paso de ${formats.length(step)} o vuelva a exportar la dosis.`;
    return `Grid Frame Offset Vector indica ${formats.count(stated)} planos para ${formats.count(frames)} imágenes, así que no puede situar cada una.${offered || ' Vuelva a exportar la dosis.'}`;
  },
  SBS_VARIES: ({ values, frames, without }, formats) => {
    const told = some(
      values.map((value) => formats.length(value)),
      formats,
    );
    const found =
      values.length > 1
        ? `Spacing Between Slices varía de una imagen a otra (${told})`
        : `Solo ${formats.count(frames - without)} de ${formats.count(frames)} imágenes ${formats.plural(frames - without, { one: 'indica', other: 'indican' })} Spacing Between Slices (${told})`;
    return `${found}, así que no se usó para Z. Confirme un valor o consulte el registro del escáner.`;
  },
  'NO_PIXEL_SPACING:ultrasound': ({ x, y }, formats) =>
    `X e Y desconocidos: estos archivos no tienen Pixel Spacing. Sus regiones de ultrasonido dan píxeles de ${formats.along([x, y])}. Confírmelo si el espécimen está dentro de una región.`,
  STACK_ID_IGNORED: ({ stacks }, formats) =>
    `Cada uno de los ${formats.count(stacks)} Stack ID corresponde a un solo corte, así que no distinguen pilas. Se ignoraron, y los cortes forman una sola pila.`,
  'FOUR_D:segments': ({ locations, phases }, formats) =>
    `${formats.count(phases)} segmentos en ${formats.count(locations)} cortes, que se muestran de uno en uno. No hay que hacer nada.`,
  SPARSE_SEGMENTATION: ({ frames, slices }, formats) =>
    `Esta segmentación omite los cortes donde no hay nada marcado, como permite DICOM: ${formats.count(frames)} imágenes para ${formats.count(slices)} cortes. No falta nada.`,
};
