import type { Translated } from '../dictionary.js';
import type { embed as english } from '../en/embed.js';

/** What the page for frames says by itself. */
export const embed: Translated<typeof english> = {
  'embed.title': 'Un escaneo en sus proporciones reales',
  'embed.address': ({ parameter, given }) =>
    `No se puede abrir «${given}»: «${parameter}» admite direcciones web que empiecen por https:// o http://. Corrija la dirección de este marco.`,
  'embed.no-viewer': 'No se pudo cargar el visor. Compruebe la conexión y vuelva a cargar la página.',
  'embed.no-viewer-in-sandbox':
    'No se pudo cargar el visor en este marco aislado (sandbox). Su servidor debe enviar la cabecera Access-Control-Allow-Origin: *, o el marco necesita allow-same-origin.',
  'embed.open': 'Abrir el escaneo original',
};
