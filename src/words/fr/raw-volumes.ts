import type { UnreadFormat } from '../../model/problem/findings-volumes.js';
import type { RawProblems } from '../words.js';

const unread: Record<UnreadFormat, string> = {
  amira:
    'un fichier Amira/Avizo, qui n’est pas lu ici. Dans Amira ou Avizo, enregistrez-le en coupes TIFF, NRRD ou DICOM',
  czi: 'un fichier Zeiss CZI, qui n’est pas lu ici. Dans ZEN ou Fiji, exportez-le en OME-TIFF, coupes TIFF ou OME-Zarr',
  hdf5: 'un fichier HDF5, qui n’est pas lu ici. Exportez le volume qu’il contient en coupes TIFF, NRRD ou OME-Zarr',
  '7-zip':
    'une archive 7-Zip, qui n’est pas ouverte ici. Décompressez-la, et choisissez les fichiers ou un ZIP de ceux-ci',
  rar: 'une archive RAR, qui n’est pas ouverte ici. Décompressez-la, et choisissez les fichiers ou un ZIP de ceux-ci',
};

/** Ce qui est dit des volumes de valeurs brutes : ce que leur en-tête déclare, et pourquoi l’un d’eux ne peut pas être lu. */
export const rawVolumes: RawProblems = {
  RAW_HEADER: ({ format, field, axes, lengths, unit }, formats) =>
    `${formats.axes(axes)} ${formats.plural(axes.length, { one: 'mesure', other: 'mesurent' })} ${formats.along(lengths)}, comme le déclare l’en-tête ${format} (${field}${unit === null ? '' : `, en ${unit}`}). ${unit === null ? `Il ne nomme pas d’unité : par usage ${format} est en millimètres, mais certains programmes écrivent des micromètres. Vérifiez avec le journal du scanner.` : 'Rien dans le fichier ne le mesure.'}`,
  RAW_NO_UNIT: ({ format, field, axes, scale, unit }, formats) =>
    `L’en-tête ${format} donne pour ${formats.axes(axes)} ${formats.list(scale.map((step) => formats.factor(step)))} (${field})${unit === null ? ' sans unité' : ` en « ${unit} », qui n’est pas une longueur`} : ${formats.plural(axes.length, { one: 'la valeur reste inconnue', other: 'les valeurs restent inconnues' })}. D’autres programmes supposent des millimètres. Saisissez la longueur, ou écrivez l’unité dans l’en-tête.`,
  RAW_NO_SPACING: ({ format, axes }, formats) =>
    `L’en-tête ${format} ne donne aucune longueur utilisable pour ${formats.axes(axes)} : ${formats.plural(axes.length, { one: 'la valeur reste inconnue', other: 'les valeurs restent inconnues' })}. Saisissez la longueur, ou ajoutez le journal du scanner.`,
  RAW_CONFLICT: ({ format, axes, field, lengths, other, others }, formats) =>
    `L’en-tête ${format} se contredit pour ${formats.axes(axes)} : ${formats.along(lengths)} selon ${field}, ${formats.along(others)} selon ${other}. La première indication est utilisée. D’autres programmes lisent peut-être la seconde : corrigez l’en-tête.`,
  RAW_LEANS: ({ format, degrees }, formats) =>
    `Selon l’en-tête ${format}, les coupes sont décalées les unes par rapport aux autres : le troisième axe penche de ${formats.degrees(degrees)}. Z est donné à angle droit des coupes, et elles sont dessinées droites. Rééchantillonnez le volume pour voir sa forme.`,
  RAW_SURPLUS: ({ file, surplus }, formats) =>
    `${file} est plus long de ${formats.bytes(surplus)} que ne le dit l’en-tête. Si l’image paraît décalée ou rayée, le fichier commence par un en-tête à lui : corrigez le début ou la taille dans l’en-tête.`,
  RAW_BY_NAME: ({ file, size, type }, formats) =>
    `${file} n’a pas d’en-tête. Sa taille (${size.map((count) => formats.count(count)).join(' × ')}) vient de son nom, et le type de ses valeurs (${type}) convient à sa longueur. Rien ne dit son espacement. Saisissez-le, ou ajoutez le journal du scanner ou un en-tête.`,

  'NOT_AN_IMAGE:raw-header': ({ file, format, entry, value }) =>
    `${file} ressemble à un en-tête ${format}, mais ${value === '' ? `il lui manque une entrée « ${entry} » utilisable` : `son entrée « ${entry} » ne peut pas être juste : ${value}`}. Exportez de nouveau le volume.`,
  'NOT_AN_IMAGE:raw-no-data': ({ file, format, data }) =>
    `${file} est un en-tête ${format} seul : les valeurs devraient se trouver à côté dans ${data}, qui manque. Choisissez les deux fichiers ensemble, ou donnez les deux adresses.`,
  'NOT_AN_IMAGE:raw-alone': ({ file, size }, formats) =>
    `${file} contient des valeurs brutes${size === null ? '' : ` (${formats.bytes(size)})`} sans en-tête : rien ne dit la largeur, la hauteur, le nombre de coupes ni le type. Ajoutez l’en-tête avec lequel il a été exporté (.vgi, .pcr, .mhd, .nhdr, .hdr), ou écrivez la taille et le type dans son nom, comme bone_1024x1024x800_uint16.raw.`,
  'NOT_AN_IMAGE:unread': ({ file, kind }) => `${file} est ${unread[kind]}.`,
  'UNSUPPORTED_SYNTAX:raw': ({ file, format, entry, value }) =>
    `${file} est un volume ${format} avec ${entry} = ${value === '' ? '(rien)' : value}, qui ne peut pas être lu ici. Exportez-le avec des nombres entiers ou à virgule flottante dans un seul fichier, non compressé ou compressé avec gzip.`,
  'TRUNCATED:raw': ({ file, expected, found, shown, slices }, formats) =>
    `${file} est coupé : d’après l’en-tête il devrait avoir ${formats.bytes(expected)}, mais en a ${formats.bytes(found)}. ${shown === 0 ? 'Aucune coupe n’est entière' : `${formats.count(shown)} coupes sur ${formats.count(slices)} sont montrées`}. Copiez de nouveau le fichier, ou vérifiez la taille dans l’en-tête.`,
  'TOO_LARGE:raw-packed': ({ file, bytes, most }, formats) =>
    `${file} donne ${formats.bytes(bytes)} une fois décompressé. Au plus ${formats.bytes(most)} peuvent l’être à la fois, car un fichier compressé ne se lit pas par parties. Décompressez-le avant de le choisir : les fichiers non compressés de toute taille sont lus.`,
};
