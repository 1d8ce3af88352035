import type { Translated } from '../dictionary.js';
import type { embed as english } from '../en/embed.js';

/** What the page for frames says by itself. */
export const embed: Translated<typeof english> = {
  'embed.title': 'Un scan dans ses vraies proportions',
  'embed.address': ({ parameter, given }) =>
    `Impossible d’ouvrir «\u00a0${given}\u00a0»\u202f: «\u00a0${parameter}\u00a0» attend des adresses web qui commencent par https:// ou http://. Corrigez l’adresse de ce cadre.`,
  'embed.no-viewer': 'La visionneuse n’a pas pu être chargée. Vérifiez la connexion et rechargez la page.',
  'embed.no-viewer-in-sandbox':
    'La visionneuse n’a pas pu être chargée dans ce cadre isolé (sandbox). Son serveur doit envoyer l’en-tête Access-Control-Allow-Origin: *, ou le cadre doit avoir allow-same-origin.',
  'embed.open': 'Ouvrir le scan lui-même',
};
