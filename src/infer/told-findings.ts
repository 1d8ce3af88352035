import type { Finding, Severity } from '../model/report.js';

/** What makes findings of a table of sentences that most pages never load, each with its severity. */
export function tellBy<Sentences extends Record<string, (data: never) => string>>(
  sentences: Sentences,
  severities: Record<keyof Sentences, Severity>,
) {
  return <Code extends keyof Sentences & string>(
    code: Code,
    data: Parameters<Sentences[Code]>[0],
  ): Finding => {
    const message = (sentences[code] as (told: typeof data) => string)(data);
    return { code, severity: severities[code], message, data: { ...(data as object) } };
  };
}
