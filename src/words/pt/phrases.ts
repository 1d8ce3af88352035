import type { Zone } from '../../model/report.js';
import type { NumberFormats as Formats } from '../number-formats.js';

export const chooseOne = 'Escolha o valor correto.';
export const unitsMixed = 'Provavelmente houve troca de unidades.';
export const neverAcquired = {
  one: 'indique na descrição que ele nunca foi adquirido',
  other: 'indique na descrição que eles nunca foram adquiridos',
};

export const some = (items: readonly string[], formats: Formats) =>
  formats.some(items, (count) => `e mais ${count}`);

/** The word that agrees with a count. */
export const agree = (count: number, one: string, other: string, formats: Formats) =>
  formats.plural(count, { one, other });

/** So many of something; Portuguese says none in the singular, so that the number is always written. */
export const counted = (count: number, one: string, other: string, formats: Formats) =>
  `${formats.count(count)} ${agree(count, one, other, formats)}`;

export const slicesOf = (count: number, formats: Formats) => counted(count, 'corte', 'cortes', formats);

export const imagesOf = (count: number, formats: Formats) => counted(count, 'imagem', 'imagens', formats);

/** Images that are there already. */
export const repeatedImages = (count: number, formats: Formats) =>
  counted(count, 'imagem repetida', 'imagens repetidas', formats);

export const lacking = (count: number, formats: Formats) => agree(count, 'Falta', 'Faltam', formats);

/** From one slice to another, which are counted from 0. */
export const slicesFrom = (data: Pick<Zone, 'from' | 'to'>, formats: Formats) =>
  `cortes ${formats.count(data.from + 1)} a ${formats.count(data.to + 1)}: `;

/** How many times, in words: whatever is not exactly one is told in the plural. */
export const times = (factor: number, formats: Formats) => {
  const told = formats.factor(factor);
  return `${told} ${told === '1' ? 'vez' : 'vezes'}`;
};

/** How much of its true length something has, along the slices unless told; as a factor or a percentage. */
export const howLong = (
  factor: number,
  formats: Formats,
  along = 'de corte a corte',
  isTimes = factor >= 1,
) =>
  `${isTimes ? `${times(factor, formats)} o comprimento real` : `${formats.percent(1 - factor)} mais curto que o real`}, ${along}`;
