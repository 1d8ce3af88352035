import type { HeaderFindings } from '../../../model/problem/findings-headers.js';
import type { ProblemSentences } from '../../dictionary.js';
import { some } from '../phrases.js';

/** What is said of headers that are damaged, or say what few say. */
export const headerFindings: ProblemSentences<keyof HeaderFindings> = {
  HEADER_BROKEN: ({ what, files, frames, without, items }, formats) => {
    const named = some(files, formats);
    const header = `O cabeçalho de ${named}`;
    const broken = {
      cut: formats.plural(files.length, {
        one: `${header} é interrompido antes do fim.`,
        other: `Os cabeçalhos de ${named} são interrompidos antes do fim.`,
      }),
      unreadable: formats.plural(files.length, {
        one: `${header} está danificado: partes dele não podem ser lidas.`,
        other: `Os cabeçalhos de ${named} estão danificados: partes deles não podem ser lidas.`,
      }),
      items: `${header} descreve ${formats.count(items)} imagens, mas são anunciadas ${formats.count(frames)}.`,
    };
    const lost = formats.plural(without, {
      one: ` De ${formats.count(frames)} imagens, 1 não tem posição legível.`,
      other: ` De ${formats.count(frames)} imagens, ${formats.count(without)} não têm posição legível.`,
    });
    return `${broken[what]}${without > 0 ? lost : ''} Obtenha uma cópia intacta antes de confiar em Z.`;
  },
  GFOV_LENGTH: ({ stated, frames, step }, formats) => {
    const offered =
      step === null ? '' : ` Confirme o passo de ${formats.length(step)} ou exporte a dose de novo.`;
    return `Grid Frame Offset Vector indica ${formats.count(stated)} planos para ${formats.count(frames)} imagens, portanto não pode situar cada uma.${offered || ' Exporte a dose de novo.'}`;
  },
  SBS_VARIES: ({ values, frames, without }, formats) => {
    const told = some(
      values.map((value) => formats.length(value)),
      formats,
    );
    const found =
      values.length > 1
        ? `Spacing Between Slices varia de imagem para imagem (${told})`
        : `Apenas ${formats.count(frames - without)} de ${formats.count(frames)} imagens ${formats.plural(frames - without, { one: 'indica', other: 'indicam' })} Spacing Between Slices (${told})`;
    return `${found}, portanto não foi usado para Z. Confirme um valor ou consulte o log do scanner.`;
  },
  'NO_PIXEL_SPACING:ultrasound': ({ x, y }, formats) =>
    `X e Y desconhecidos: estes arquivos não têm Pixel Spacing. As regiões de ultrassom dão pixels de ${formats.along([x, y])}. Confirme esse valor se o espécime estiver dentro de uma região.`,
  STACK_ID_IGNORED: ({ stacks }, formats) =>
    `Cada um dos ${formats.count(stacks)} Stack IDs corresponde a um único corte, portanto eles não distinguem pilhas. Foram ignorados, e os cortes formam uma só pilha.`,
  'FOUR_D:segments': ({ locations, phases }, formats) =>
    `${formats.count(phases)} segmentos em ${formats.count(locations)} cortes, mostrados um de cada vez. Não é preciso fazer nada.`,
  SPARSE_SEGMENTATION: ({ frames, slices }, formats) =>
    `Esta segmentação omite os cortes em que nada está marcado, como o DICOM permite: ${formats.count(frames)} imagens para ${formats.count(slices)} cortes. Nada está faltando.`,
};
