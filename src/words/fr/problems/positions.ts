import type { PositionFindings, PositionStrays } from '../../../model/problem/findings-positions.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { NumberFormats } from '../../number-formats.js';
import { pixelOf, skipped, some } from './findings.js';

const between = (places: PositionFindings['RUNS_APART']['places'], formats: NumberFormats): string =>
  some(
    places.map(
      ({ after, slice, gap }) =>
        `${formats.length(gap)} après la coupe ${formats.count(slice + 1)}, ${after}`,
    ),
    formats,
  );

/** Ce qui se dit des piles irrégulières ou qui contiennent plus d’un scan. */
export const positions: ProblemSentences<keyof (PositionFindings & PositionStrays)> = {
  RUNS_APART: ({ runs, z, places }, formats) =>
    `Les coupes forment ${formats.count(runs)} suites de même espacement, mais la distance entre ces suites n’est pas un nombre entier de coupes (${between(places, formats)}). Z vaut ${formats.length(z)} dans chaque suite. S’il s’agit de scans distincts, déposez chacun séparément.`,
  'RUNS_APART:uncounted': ({ runs, z, places }, formats) =>
    `Les coupes forment ${formats.count(runs)} suites de même espacement, distantes de plus d’une coupe (${between(places, formats)}). Les positions ne sont pas assez précises pour dire combien de coupes y manquent. Z vaut ${formats.length(z)} dans chaque suite. Vérifiez s’il manque des fichiers.`,
  'VARIABLE_SPACING:coarse': ({ rounding, least, most }, formats) =>
    `Les positions sont arrondies à ${formats.length(rounding, { digits: 3 })}, plus grossièrement que l’espacement des coupes. Elles montrent seulement que Z est compris entre ${formats.length(least)} et ${formats.length(most)}. Exportez les positions avec plus de décimales, ou prenez Z dans le journal du scan.`,
  'DUPLICATE_POSITION:untold': ({ duplicates, pairs, areDifferent }, formats) => {
    const told = some(
      pairs.map(({ kept, dropped }) => `${dropped} là où se trouve ${kept}`),
      formats,
    );
    const what = areDifferent
      ? 'Ces images montrent des contenus différents, mais les en-têtes ne disent pas en quoi elles diffèrent, par exemple par le temps ou l’écho. Déposez chaque volume séparément.'
      : 'Les en-têtes ne disent pas si ces images sont des copies ou des volumes à part entière, par exemple à un autre moment ou à un autre écho. Comparez-les : retirez les copies et déposez les volumes séparément.';
    return `${skipped(duplicates, formats, '')}, car une autre image a la même position (${told}). ${what}`;
  },
  OUTLIER_SLICE: ({ files, slices, off, z }, formats) => {
    const told = files.map((file, i) => `coupe ${formats.count((slices[i] ?? 0) + 1)}, ${file}`);
    const found = formats.plural(files.length, {
      one: `${formats.count(files.length)} coupe s’écarte de ${formats.length(off)} de l’espacement régulier des autres`,
      other: `${formats.count(files.length)} coupes s’écartent de ${formats.length(off)} au plus de l’espacement régulier des autres`,
    });
    return `${found} (${some(told, formats)}). Z vaut ${formats.length(z)} d’après les autres. Vérifiez ${formats.plural(files.length, { one: 'la position de cette image', other: 'les positions de ces images' })}.`;
  },
  SEVERAL_ACQUISITIONS: ({ scans, tag, alone, together }, formats) => {
    const parts = `${formats.count(scans)} scans qui diffèrent par ${formats.attribute(tag)}`;
    return together === null
      ? `La série contient ${parts}, avec un espacement de ${formats.length(alone)} dans chacun. Ils sont gardés à part. Déposez chacun séparément.`
      : `La série peut être un seul scan avec un espacement de ${formats.length(together)}, valeur retenue, ou ${parts}, avec ${formats.length(alone)} dans chacun. Le protocole du scan le dit\u202f: vérifiez si les coupes devaient s’intercaler.`;
  },
  MIXED_THICKNESS: ({ tag, parts }, formats) => {
    const told = parts.map(({ printed, frames }) => {
      const value =
        tag === 'SliceThickness' ? pixelOf({ spacing: printed }, formats) : `«\u202f${printed}\u202f»`;
      return `${value}\u202f: ${formats.count(frames)} ${formats.plural(frames, { one: 'image', other: 'images' })}`;
    });
    return `La série contient des piles qui diffèrent par ${formats.attribute(tag)} (${some(told, formats)}). Elles sont gardées à part, chacune avec son propre Z.`;
  },
  DERIVED_SET_ASIDE: ({ frames, files }, formats) =>
    `${formats.count(frames)} ${formats.plural(frames, { one: 'image a été mise', other: 'images ont été mises' })} de côté\u202f: ${formats.plural(frames, { one: 'projection ou moyenne calculée', other: 'projections ou moyennes calculées' })} à partir des coupes (${some(files, formats)}).`,
  'DERIVED_SET_ASIDE:file': ({ kind }) => `Image calculée à partir des coupes (${kind}), pas une coupe.`,
};
