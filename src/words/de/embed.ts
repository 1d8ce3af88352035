import type { Translated } from '../dictionary.js';
import type { embed as english } from '../en/embed.js';

/** What the page for frames says by itself. */
export const embed: Translated<typeof english> = {
  'embed.title': 'Ein Scan in seinen wahren Proportionen',
  'embed.address': ({ parameter, given }) =>
    `„${given}“ lässt sich nicht öffnen: „${parameter}“ nimmt Webadressen, die mit https:// oder http:// beginnen. Berichtigen Sie die Adresse dieses Rahmens.`,
  'embed.no-viewer':
    'Der Betrachter konnte nicht geladen werden. Prüfen Sie die Verbindung und laden Sie die Seite neu.',
  'embed.no-viewer-in-sandbox':
    'Der Betrachter konnte in diesem abgeschotteten Rahmen (sandbox) nicht geladen werden. Sein Server muss die Kopfzeile Access-Control-Allow-Origin: * senden, oder der Rahmen braucht allow-same-origin.',
  'embed.open': 'Den Scan selbst öffnen',
};
