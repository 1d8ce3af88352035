import type { Translated } from '../dictionary.js';
import type { PlaneTold, slices as english } from '../en/slices.js';
import type { Formats } from '../formats.js';

const tellPlace = (name: string, { number, count, distance, file, isMissing }: PlaneTold, formats: Formats) =>
  formats.phrases([
    `${name} ${formats.count(number)} von ${formats.count(count)}`,
    ...(isMissing ? ['fehlt'] : []),
    ...(distance === null ? [] : [`${formats.length(distance)} von der ersten`]),
    ...(file === null ? [] : [file]),
  ]);

/** What is said of slices. */
export const slices: Translated<typeof english> = {
  'slices.xy': (data, formats) => tellPlace('Schicht', data, formats),
  'slices.xz': (data, formats) => tellPlace('Zeile', data, formats),
  'slices.yz': (data, formats) => tellPlace('Spalte', data, formats),
  'slices.name': ({ plane, isTrue }) => `Ebene ${plane}, ${isTrue ? 'erste' : 'zweite'} Vorschau`,
  'slices.missing': 'fehlt',
  'slices.window': ({ low, high }, formats) =>
    `Grautöne von ${formats.number(low, { digits: 3 })} bis ${formats.number(high, { digits: 3 })}. Drücken, dann ziehen: seitwärts für den Kontrast, nach oben heller.`,
  'slices.keys':
    'Drei Ebenen durch einen Punkt. Drücken oder Ziehen in einer Ebene verschiebt den Punkt. Pfeiltasten nach oben und unten, Bildtasten oder das Mausrad gehen durch die Schichten, Pfeiltasten nach links und rechts von Ebene zu Ebene. Ziehen mit der Umschalttaste oder der rechten Maustaste, oder Umschalttaste und Pfeiltasten, ändert Kontrast und Helligkeit. Plus und Minus, zwei Finger oder Strg und Mausrad vergrößern. Pos1, R oder ein Doppelklick setzt die Ansicht zurück. Beide Vorschauen bewegen sich gemeinsam.',
};
