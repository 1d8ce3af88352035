import type { VolumeProblems } from '../words.js';
import { rawVolumes } from './raw-volumes.js';

const found = {
  nothing: 'il ne contient aucune description Zarr (zarr.json, .zattrs)',
  array: 'c’est un tableau Zarr isolé, qui ne déclare pas d’échelle',
  plate: 'c’est une plaque à nombreux puits',
  group: 'sa description ne nomme aucune image (multiscales)',
};

const wrong = {
  absent: 'sa description manque',
  shape: 'ses dimensions ne sont pas une liste de nombres entiers',
  chunks: 'les tailles de ses blocs (chunks) n’ont pas de sens',
  axes: 'il n’a pas autant d’axes que l’image',
};

/** What is said of OME-Zarr: volumes that declare their scale, previews that were packed, and why one can't be read. */
export const volumes: VolumeProblems = {
  ...rawVolumes,
  ZARR_SCALE: ({ axes, lengths, unit, version }, formats) =>
    `${formats.axes(axes)}\u202f: ${formats.along(lengths)}, comme le ${formats.plural(axes.length, { one: 'déclare', other: 'déclare', many: 'déclare' })} OME-Zarr${version === null ? '' : ` ${version}`} (scale, en ${unit}). Rien dans le fichier ne le mesure.`,
  ZARR_NO_UNIT: ({ axes, scale, unit }, formats) =>
    `L’échelle de ${formats.axes(axes)} (${formats.list(scale.map((step) => formats.factor(step)))}) ${unit === null ? 'n’a pas d’unité' : `a pour unité «\u202f${unit}\u202f», qui n’est pas une longueur`}\u202f: ${formats.plural(axes.length, { one: 'cet axe reste inconnu', other: 'ces axes restent inconnus', many: 'ces axes restent inconnus' })}. D’autres programmes la prennent pour des micromètres ou des millimètres. Saisissez la longueur, ou écrivez l’unité dans le fichier.`,
  ZARR_NO_SCALE: ({ axes }, formats) =>
    `Aucune échelle utilisable n’est déclarée pour ${formats.axes(axes)}\u202f: ${formats.plural(axes.length, { one: 'cet axe reste inconnu', other: 'ces axes restent inconnus', many: 'ces axes restent inconnus' })}. Saisissez la longueur, ou écrivez l’échelle dans le fichier.`,
  'LOOKS_LIKE_DEFAULT:zarr': ({ unit, length }, formats) =>
    `X, Y et Z valent tous exactement 1 ${unit} = ${formats.length(length)}, ce qui est d’ordinaire une valeur par défaut du programme qui a écrit le fichier. Comparez avec le journal du scanner.`,
  ZARR_LEVELS: ({ level, axis, byScale, bySize, levels }, formats) =>
    `Le niveau ${formats.count(level)} est réduit d’un facteur ${formats.factor(bySize)} le long de ${axis.toUpperCase()} d’après sa taille, mais d’un facteur ${formats.factor(byScale)} d’après son échelle${formats.plural(levels, { one: '', other: `, et ainsi à ${formats.count(levels)} endroits`, many: `, et ainsi à ${formats.count(levels)} endroits` })}. Il est dessiné d’après sa taille. L’échelle de l’un des niveaux est fausse\u202f: vérifiez-la.`,
  'FOUR_D:zarr': ({ locations, phases }, formats) =>
    `${formats.count(phases)} instants de ${formats.plural(locations, { one: '1 coupe', other: `${formats.count(locations)} coupes`, many: `${formats.count(locations)} coupes` })} chacun, affichés un à la fois.`,
  ZARR_PACKED: ({ packed, files, isMeasured, voxel }, formats) =>
    `Ceci est un aperçu\u202f: son espacement a été ${isMeasured ? 'mesuré d’après les positions des coupes' : 'établi'} lors de sa création${packed === null ? '' : `, ${packed}`}${files === null ? '' : `, à partir de ${formats.plural(files, { one: '1 fichier', other: `${formats.count(files)} fichiers`, many: `${formats.count(files)} fichiers` })}`}.${voxel === null ? '' : ` Ses propres voxels sont des moyennes\u202f: ${formats.along(voxel)}.`}`,
  ZARR_PACKED_EMPTY: ({ empty }, formats) =>
    `${formats.plural(empty, { one: 'Il manquait 1 coupe à la création de cet aperçu\u202f: sa place est vide', other: `Il manquait ${formats.count(empty)} coupes à la création de cet aperçu\u202f: leurs places sont vides`, many: `Il manquait ${formats.count(empty)} coupes à la création de cet aperçu\u202f: leurs places sont vides` })}. La série elle-même montre si des fichiers ont été perdus.`,
  ZARR_REWRITTEN: ({ axes, was, is }, formats) =>
    `À la création de l’aperçu, la boîte mesurait ${formats.along(was)} le long de ${formats.axes(axes)}\u202f; d’après l’échelle et la taille du fichier actuel, c’est ${formats.along(is)}. Le fichier a sans doute été modifié depuis. Recréez-le à partir des coupes.`,

  'NOT_AN_IMAGE:zarr-json': ({ file }) =>
    `${file} devrait être un objet JSON, mais ne peut pas être lu comme tel. La copie est sans doute endommagée\u202f: copiez de nouveau l’OME-Zarr.`,
  'NOT_AN_IMAGE:zarr-no-image': ({ file, what }) =>
    `${file} a été lu comme un OME-Zarr, mais ${found[what]}. Choisissez le groupe d’une seule image.`,
  'NOT_AN_IMAGE:zarr-no-level': ({ file }) =>
    `${file} est une image OME-Zarr sans aucun niveau de résolution (datasets) lisible\u202f: il n’y a rien à afficher. Écrivez-la de nouveau.`,
  'NOT_AN_IMAGE:zarr-axes': ({ file, axes }, formats) =>
    `${file} doit avoir deux ou trois axes d’espace, tels que z, y et x\u202f; trouvés\u202f: ${axes.length === 0 ? 'aucun' : formats.list(axes)}. Vérifiez les axes dans sa description.`,
  'NOT_AN_IMAGE:zarr-array': ({ file, what }) =>
    `Le tableau Zarr ${file} ne peut pas être lu\u202f: ${wrong[what]}. Copiez de nouveau l’OME-Zarr, ou récrivez-le.`,
  'TOO_LARGE:zarr-chunk': ({ file, most }, formats) =>
    `${file} a des blocs (chunks ou shards) trop grands\u202f: au plus ${formats.count(most)} valeurs peuvent être tenues à la fois. Récrivez-le avec des blocs plus petits.`,
  'TOO_LARGE:zarr-chunks': ({ file, chunks, most }, formats) =>
    `${file} est découpé en trop de morceaux\u202f: l’image demanderait ${formats.count(chunks)} blocs, et au plus ${formats.count(most)} sont lus. Récrivez-le avec des blocs plus grands, ou avec des niveaux plus grossiers.`,
  'UNSUPPORTED_SYNTAX:zarr-codec': ({ file, codec }) =>
    `${file} est compressé avec «\u202f${codec}\u202f», qui ne peut pas être décompressé ici\u202f: il n’est pas affiché. Les nombres restent valables. Récrivez-le avec gzip, zstd, blosc ou sans compression.`,
  'UNSUPPORTED_SYNTAX:zarr-type': ({ file, type }) =>
    `${file} contient des valeurs du type «\u202f${type}\u202f», qui ne peuvent pas être dessinées. Les nombres restent valables. Récrivez-le avec des nombres entiers ou à virgule flottante.`,
  'UNSUPPORTED_SYNTAX:zarr-decoder': ({ file, codec }) =>
    `${file} est compressé avec ${codec}, et le décodeur n’a pas pu démarrer\u202f: il n’a pas été chargé, ou 'wasm-unsafe-eval' manque dans la Content-Security-Policy de la page. Les nombres restent valables. Rechargez la page, ou avertissez son propriétaire.`,
  'TRUNCATED:zarr-chunk': ({ file, damaged, chunks }, formats) =>
    `Sur ${formats.count(chunks)} morceaux lus de ${file}, ${formats.plural(damaged, { one: '1 est endommagé ou coupé et reste vide', other: `${formats.count(damaged)} sont endommagés ou coupés et restent vides`, many: `${formats.count(damaged)} sont endommagés ou coupés et restent vides` })} dans l’image. Copiez de nouveau l’OME-Zarr.`,
  'TRUNCATED:zarr-empty': ({ file, chunks }, formats) =>
    `${formats.plural(chunks, { one: 'Le morceau', other: `Aucun des ${formats.count(chunks)} morceaux`, many: `Aucun des ${formats.count(chunks)} morceaux` })} dont ${file} devrait être fait ${formats.plural(chunks, { one: 'manque', other: 'n’est là', many: 'n’est là' })}\u202f: l’image serait vide. Copiez de nouveau l’OME-Zarr avec tous ses dossiers.`,
};
