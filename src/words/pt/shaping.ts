import type { shaping as english } from '../en/shaping.js';
import type { Translated } from '../dictionary.js';

export const shaping: Translated<typeof english> = {
  threshold: 'Limiar',
  'threshold.at': ({ value, isDark }: { value: string; isDark: boolean }) =>
    isDark ? `Desenhado até ${value}` : `Desenhado a partir de ${value}`,
  'threshold.hu': 'UH',
  'threshold.help':
    'As colinas mostram quantas vezes cada valor ocorre. Arraste a linha ou use as setas do teclado.',
  'threshold.auto': 'Encontrar automaticamente',

  cut: 'Cortar',
  'cut.help': 'As duas leituras são cortadas no mesmo lugar da digitalização.',
  'cut.from': ({ axis }: { axis: string }) => `${axis} de`,
  'cut.to': ({ axis }: { axis: string }) => `${axis} até`,
  'cut.at': ({ axis, from, to }: { axis: string; from: string; to: string }) => `${axis}: de ${from} a ${to}`,
  'cut.whole': 'Mostrar tudo',

  close: 'Guardar',
};
