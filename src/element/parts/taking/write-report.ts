import type { Axis } from '../../../model/report.js';
import { makeLegible } from '../../../words/legible.js';
import type { TakingWords } from '../../../words/taking-words.js';
import type { Words } from '../../../words/words.js';
import { captionNaive, captionTrue, sayCaption, type SaidCaption } from '../../state/caption.js';
import { sortFindings } from '../findings/sort-findings.js';
import { tellAxis } from '../table/template-table.js';
import { nameSource } from './name-file.js';
import type { Taken } from './take-picture.js';

const axes: readonly Axis[] = ['x', 'y', 'z'];

/** The report as lines of text: the numbers with their sources, what stands beside them, and every note. */
export function writeReport({ shown, version, src }: Omit<Taken, 'root'>, taking: TakingWords): string {
  const { report, supplied, comparison, rule, alt, session, words } = shown;
  if (!report) return '';
  const { formats } = words;
  const seen = session.seen === 'nothing' ? null : session.seen;
  const truth = sayCaption(captionTrue(report, supplied?.by ?? null, seen, !session.noPicture), words);
  const naive = sayCaption(captionNaive(report, comparison, rule), words);
  const { dimensions, regularity, series } = report;
  const source = src ? nameSource(src) : null;
  const sections = [
    [makeLegible(alt || series.description), words.say('table.grid', { ...dimensions, regularity })],
    axes.map((axis) => {
      const { spacing, details } = tellAxis(report, axis, words);
      return formats.labelled(`${axis.toUpperCase()} ${spacing}`, formats.phrases(details));
    }),
    tellCaption(truth, words),
    comparison?.kind === 'reading' ? tellCaption(naive, words) : [],
    report.findings.length > 0
      ? [
          taking.say('taking.notes', formats),
          ...sortFindings(report.findings).map(({ severity, message }) =>
            formats.labelled(words.say(`severity.${severity}`), message),
          ),
        ]
      : [words.say('findings.none')],
    report.setAside.length > 0
      ? [
          taking.say('taking.aside', formats),
          ...report.setAside.map(({ file, message }) => formats.labelled(makeLegible(file), message)),
        ]
      : [],
    [taking.say('taking.made', formats, { version, files: series.files, source })],
  ];
  return sections
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}

function tellCaption(
  { title, factor, numbers, provenance, size }: SaidCaption,
  { formats }: Words,
): string[] {
  const head = title ? formats.labelled(title, numbers) : numbers;
  return [factor === null ? head : `${head} (${factor})`, provenance, size];
}
