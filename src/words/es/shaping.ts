import type { shaping as english } from '../en/shaping.js';
import type { Translated } from '../dictionary.js';

export const shaping: Translated<typeof english> = {
  threshold: 'Umbral',
  'threshold.at': ({ value, isDark }: { value: string; isDark: boolean }) =>
    isDark ? `Se dibuja hasta ${value}` : `Se dibuja desde ${value}`,
  'threshold.hu': 'UH',
  'threshold.help':
    'Las colinas muestran cuántas veces aparece cada valor. Arrastre la línea o use las flechas del teclado.',
  'threshold.auto': 'Buscarlo automáticamente',

  cut: 'Cortar',
  'cut.help': 'Ambas lecturas se cortan en el mismo lugar del escaneo.',
  'cut.from': ({ axis }: { axis: string }) => `${axis} desde`,
  'cut.to': ({ axis }: { axis: string }) => `${axis} hasta`,
  'cut.at': ({ axis, from, to }: { axis: string; from: string; to: string }) => `${axis}: de ${from} a ${to}`,
  'cut.whole': 'Mostrar todo',

  close: 'Guardarlo',
};
