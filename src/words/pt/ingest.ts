import type { Translated } from '../dictionary.js';
import type { ingest as english } from '../en/ingest.js';

const inBrackets = (system: string | null) => (system === null ? '' : ` (${system})`);

export const ingest: Translated<typeof english> = {
  'ingest.option': ({ found }) =>
    `Era esperado --out, --edge, --bits, --concurrency, --memory, --minutes, --redis, --queue, --work ou --lang, mas foi encontrado “${found}”.`,
  'ingest.list':
    'Era esperada uma pasta de depósitos, uma lista ou “-” para a entrada padrão depois de “ingest”, mas não há nada.',
  'ingest.lists': ({ found }) =>
    `“ingest” recebe uma só pasta ou uma só lista. Processe “${found}” separadamente.`,
  'ingest.out': 'Indique depois de --out a pasta dos resultados, como --out previas.',
  'ingest.number': ({ found, option, least, most }, formats) =>
    `Era esperado um número inteiro de ${formats.count(least)} a ${formats.count(most)} depois de ${option}, mas foi encontrado “${found}”.`,
  'ingest.redis': ({ found }) =>
    `Era esperado um endereço como redis://localhost:6379 depois de --redis, mas foi encontrado “${found}”.`,
  'ingest.queue': ({ found }) =>
    `Era esperado um nome de letras, algarismos, pontos e hífens depois de --queue, mas foi encontrado “${found}”.`,
  'ingest.work': 'Indique o Redis do qual --work tira os depósitos: --redis redis://localhost:6379.',
  'ingest.not-work': ({ found }) => `Com --work, cada depósito traz o que é pedido. Retire “${found}”.`,
  'ingest.concurrency': ({ found }) =>
    `Com --redis, outros processos fazem o trabalho: indique ${found} aos que têm --work.`,

  'no-list': ({ list }) =>
    `Não há pasta nem lista “${list}”. Verifique o nome; “-” lê a lista da entrada padrão.`,
  'no-out': ({ out, system }) =>
    `Os resultados não podem ser gravados em ${out}${inBrackets(system)}. Verifique se a pasta pode ser criada e gravada.`,
  'package.s3': ({ packages }) =>
    `O S3 precisa de um módulo que não está instalado. Instale-o ao lado de spacing-preview: npm install ${packages}`,
  'package.redis': ({ packages }) =>
    `O Redis precisa de módulos que não estão instalados. Instale-os ao lado de spacing-preview: npm install ${packages}`,
  left: ({ files }, formats) =>
    formats.plural(files, {
      one: `${formats.count(files)} arquivo ao lado dos depósitos não é pasta nem ZIP e ficou de fora. Cite-o numa lista para incluí-lo.`,
      many: `${formats.count(files)} de arquivos ao lado dos depósitos não são pastas nem ZIPs e ficaram de fora. Cite-os numa lista para incluí-los.`,
      other: `${formats.count(files)} arquivos ao lado dos depósitos não são pastas nem ZIPs e ficaram de fora. Cite-os numa lista para incluí-los.`,
    }),
  line: ({ line }, formats) =>
    `A linha ${formats.count(line)} da lista não indica nenhum depósito. Era esperado um caminho, um endereço ou {"id": "…", "source": "…"}.`,
  twin: ({ id }) =>
    `Outro depósito da lista tem o nome “${id}”; por isso este ficou de fora. Dê a cada um um "id" próprio.`,

  done: ({ deposits }, formats) => `Depósitos concluídos: ${formats.count(deposits)}`,
  summary: ({ made, none, kept, failed }, formats) =>
    `Pacotes feitos: ${formats.count(made)}. Nada a empacotar: ${formats.count(none)}. Inalterados e mantidos: ${formats.count(kept)}. Falhas: ${formats.count(failed)}.`,
  nothing: 'Nenhum depósito foi encontrado: nem pastas, nem ZIPs, nem linhas de uma lista.',
  again: 'Repita o mesmo comando para tentar de novo os que falharam. Todos os outros são mantidos.',
  stopped: 'Parado. Repita o mesmo comando para continuar de onde parou.',
  'stopped-full':
    'O disco está cheio; por isso nenhum outro depósito foi iniciado. Libere espaço e repita o mesmo comando.',
  broken: 'O processamento parou antes do fim. Repita o mesmo comando para continuar de onde parou.',

  'failed.memory': ({ limit }, formats) =>
    `Este depósito precisava de mais de ${formats.count(limit)}\u202fMiB de memória e foi interrompido. Permita mais com --memory.`,
  'failed.time': ({ limit }, formats) =>
    formats.plural(limit, {
      one: `Este depósito levou mais de ${formats.count(limit)} minuto e foi interrompido. Permita mais com --minutes.`,
      many: `Este depósito levou mais de ${formats.count(limit)} de minutos e foi interrompido. Permita mais com --minutes.`,
      other: `Este depósito levou mais de ${formats.count(limit)} minutos e foi interrompido. Permita mais com --minutes.`,
    }),
  'failed.lost':
    'O processo que tratava este depósito terminou todas as vezes. Empacote-o separadamente para ver o que o interrompe.',
  'failed.stopped':
    'Este depósito não pôde ser lido até o fim. Empacote-o separadamente para ver o que o interrompe.',
  'failed.full': 'Não há espaço para os resultados deste depósito. Libere espaço e repita o comando.',
  'failed.unwritable': ({ system }) =>
    `Os resultados deste depósito não puderam ser gravados${inBrackets(system)}. Verifique a pasta para onde vão.`,
  'failed.network': ({ host }) =>
    `Não foi possível alcançar ${host}, ou a conexão caiu todas as vezes. Verifique o endereço e a conexão.`,
  'failed.busy': ({ host, status }) =>
    `${host} estava sobrecarregado a cada pedido (HTTP ${String(status)}). Tente mais tarde.`,
  'failed.absent': ({ host, status }) =>
    `${host} não tem nada neste endereço (HTTP ${String(status)}). Verifique o endereço.`,
  'failed.denied': ({ host, status }) =>
    `${host} negou o acesso (HTTP ${String(status)}). Verifique as credenciais e o que elas permitem.`,
  'failed.answer': ({ host, status }) =>
    `${host} recusou o pedido (HTTP ${String(status)}). Verifique o endereço e as configurações.`,

  following: ({ deposits }, formats) =>
    `Depósitos na fila: ${formats.count(deposits)}. Os resultados chegam à medida que ficam prontos.`,
  'no-workers':
    'Nenhum processo tira depósitos da fila ainda. Inicie algum: spacing-preview ingest --work --redis ENDEREÇO',
  working: 'À espera de depósitos. Ctrl-C interrompe; o que não está pronto volta para a fila.',
  'redis-gone': 'O Redis não responde. As tentativas continuam; nada se perde.',
  'redis-back': 'O Redis responde de novo.',
};
