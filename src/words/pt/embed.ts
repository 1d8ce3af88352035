import type { Translated } from '../dictionary.js';
import type { embed as english } from '../en/embed.js';

/** What the page for frames says by itself. */
export const embed: Translated<typeof english> = {
  'embed.title': 'Uma digitalização em suas proporções reais',
  'embed.address': ({ parameter, given }) =>
    `Não é possível abrir “${given}”: “${parameter}” aceita endereços da web que comecem com https:// ou http://. Corrija o endereço deste quadro.`,
  'embed.no-viewer': 'Não foi possível carregar o visualizador. Verifique a conexão e recarregue a página.',
  'embed.no-viewer-in-sandbox':
    'Não foi possível carregar o visualizador neste quadro isolado (sandbox). O servidor precisa enviar o cabeçalho Access-Control-Allow-Origin: *, ou o quadro precisa de allow-same-origin.',
  'embed.open': 'Abrir o arquivo da digitalização',
};
