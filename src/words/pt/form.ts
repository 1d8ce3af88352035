import type { Translated } from '../dictionary.js';
import type { form as english } from '../en/form.js';
import { times } from './phrases.js';
import { nameOf, says } from './sources.js';

/** What stands where the element takes part in a form. Lengths in mm. */
export const form: Translated<typeof english> = {
  'form.title': 'Espaçamento para este formulário',
  'form.sends': (data, formats) => `Enviado com este formulário: ${formats.byAxis(data.spacing)}.`,
  'form.sends.none': 'Nenhum espaçamento é enviado com este formulário.',
  'form.leaves': (data, formats) =>
    `${formats.axes(data.axes)} ${data.axes.length === 1 ? 'é desconhecido e não é enviado' : 'são desconhecidos e não são enviados'}.`,
  'form.confirmed': 'Confirmado por você.',
  'form.confirm': 'Usar estes valores',
  'form.confirm.unknown': (data, formats) =>
    `Deixar ${formats.axes(data.axes)} como ${data.axes.length === 1 ? 'desconhecido' : 'desconhecidos'}`,
  'form.confirm.partly': (data, formats) =>
    `Usar estes valores e deixar ${formats.axes(data.axes)} como ${data.axes.length === 1 ? 'desconhecido' : 'desconhecidos'}`,
  'form.fill': 'Copiar estes valores para o formulário',

  'form.scan': 'Escolha primeiro o scan: o espaçamento precisa ser confirmado aqui.',
  'form.reading': 'O espaçamento ainda está sendo lido. Confirme-o quando ele aparecer.',
  'form.choose': 'Duas leituras se contradizem. Escolha uma delas.',
  'form.ask': 'Compare estes valores com o que você sabe do scan e confirme-os.',
  'form.answer': 'Insira os valores corretos manualmente ou confirme estes.',

  'form.agrees': 'Os números do formulário coincidem com estes valores.',
  'form.unit-missing':
    'Escolha uma unidade no formulário para que os números possam ser comparados com estes valores.',
  'form.unit-unknown': (data) =>
    `“${data.text}” não é uma unidade de comprimento conhecida aqui; por isso os números do formulário não podem ser comparados.`,
  'form.no-length': (data) => `${data.axis.toUpperCase()} no formulário: ${data.problem}`,
  'form.swapped': 'X e Y estão trocados no formulário.',
  'form.differs': (data, formats) => {
    const other = data.source === 'supplied' ? 'o valor em uso é' : says(data.source);
    return `${data.axis.toUpperCase()}: você digitou ${formats.length(data.typed)}; ${other} ${formats.length(data.truth)}.`;
  },
  'form.alone': (data, formats) =>
    `${data.axis.toUpperCase()}: você digitou ${formats.length(data.typed)}; nada nos arquivos confirma isso.`,

  'form.is.thickness': (data, formats) =>
    `${formats.length(data.length)} é a Slice Thickness: a espessura da qual cada corte faz a média, não a distância até o próximo.`,
  'form.is.axis': (data, formats) =>
    `${formats.length(data.length)} é o espaçamento ao longo de ${data.axis.toUpperCase()}.`,
  'form.is.source': (data, formats) =>
    `${formats.length(data.length)} está em outro lugar dos arquivos: ${nameOf(data.source)}.`,
  'form.is.step': (data, formats) =>
    `${formats.length(data.length)} é quanto a mesa avançou de um corte ao outro; os cortes estão inclinados e por isso ficam mais próximos.`,
  'form.is.reading': (data, formats) =>
    `${formats.length(data.length)} é uma leitura errada comum destes arquivos: ${data.reading}.`,
  'form.is.reciprocal':
    'Esse é o número de pixels por milímetro. O formulário pede milímetros por pixel: divida 1 por esse número.',
  'form.is.extent': (data, formats) =>
    `${formats.length(data.length)} é o tamanho de toda a caixa escaneada, não a distância entre vizinhos.`,
  'form.is.unit': (data) => `Em ${data.unit}, esse número estaria certo: confira a unidade.`,
  'form.is.rounded': 'É o mesmo comprimento com algarismos de menos.',
  'form.is.factor': (data, formats) =>
    `O primeiro valor é ${
      data.factor >= 1
        ? `${times(data.factor, formats)} o segundo`
        : `${formats.percent(1 - data.factor)} menor que o segundo`
    }. Se tiver certeza, insira-o manualmente aqui também.`,
};
