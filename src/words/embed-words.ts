import { chooseLanguage } from './choose-language.js';
import { embed as de } from './de/embed.js';
import { embed as en, type GivenAddress } from './en/embed.js';
import { embed as es } from './es/embed.js';
import { embed as fr } from './fr/embed.js';
import { makeLegible } from './legible.js';
import { embed as pt } from './pt/embed.js';
import { embed as zhHans } from './zh-Hans/embed.js';

/** All languages in one: what says that something could not be fetched cannot wait for its own words. */
const languages = { en, de, fr, es, pt, 'zh-Hans': zhHans };

/** What the page for frames says by itself, in the language nearest to a BCP 47 tag. */
export class EmbedWords {
  readonly #lines: (typeof languages)['de'];

  constructor(tag: string | null) {
    this.#lines = languages[chooseLanguage(tag)];
  }

  say(key: Exclude<keyof typeof en, 'embed.address'>): string {
    return this.#lines[key];
  }

  /** Why an address among the parameters is not opened. */
  refuse(address: GivenAddress): string {
    const sentence = this.#lines['embed.address'] as (data: GivenAddress) => string;
    return sentence(makeLegible(address));
  }
}
