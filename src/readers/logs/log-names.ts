import { givenName } from '../../model/given-name.js';

const endings = /\.(log|txt|xtekct|pca|pcr|vgi|rtf|nsihdr|txrm|txm|rek|isq|rsq)(;\d+)?$/i;

/** Whether a file is named as logs of scanners are; what it holds decides. */
export function mayBeLog(name: string): boolean {
  return endings.test(givenName(name));
}
