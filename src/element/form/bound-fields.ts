import type { ReactiveControllerHost } from 'lit';
import type { Axis, Spacing } from '../../model/report.js';
import type { NumberFormats } from '../../words/number-formats.js';
import { axes } from '../state/typed-spacing.js';
import type { FieldTexts } from './compare-typed.js';
import { readUnit, units } from './field-unit.js';
import { plainDecimal } from './plain-decimal.js';
import { isNamed } from '../node-kinds.js';

/** A field that is still being typed in is compared once it rests for so long. */
const REST_MS = 400;

type Field = HTMLElement & { value: string };

/** The fields of its own that a page has for the spacing, by the ids in `data-x`, `data-y`, `data-z` and `data-unit`. */
export class BoundFields {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #root: Node | null = null;
  #listening = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #texts: FieldTexts | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** What they hold, once nobody is typing; `null` where the page has none. The same object while that is the same. */
  get texts(): FieldTexts | null {
    if (this.#timer === undefined) {
      const texts = this.#read();
      if (JSON.stringify(texts) !== JSON.stringify(this.#texts)) this.#texts = texts;
    }
    return this.#texts;
  }

  /** Fields come and go with the page: what is typed is heard where it bubbles to. */
  listen(): void {
    const root = this.#host.getRootNode();
    if (root === this.#root) return;
    this.stop();
    this.#root = root;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    root.addEventListener('input', (event) => this.#hear(event, REST_MS), { signal, capture: true });
    root.addEventListener('change', (event) => this.#hear(event, 0), { signal, capture: true });
    // Fields are emptied only after the event.
    root.addEventListener('reset', () => this.#wait(0), { signal, capture: true });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#listening.abort();
    this.#root = null;
  }

  /** Their unit is one that is known, or they can be told millimetres. */
  get canFill(): boolean {
    const field = this.#find('unit');
    return !field || readUnit(textOfUnit(field)) !== null || offersMillimetres(field);
  }

  /** Writes what is known (mm) into the fields as a person would, in their unit; without one that is known, in mm. */
  fill(spacing: Spacing, formats: NumberFormats): void {
    if (!this.canFill) return;
    const unitField = this.#find('unit');
    const unit = unitField ? readUnit(textOfUnit(unitField)) : 'mm';
    if (unitField && !unit) {
      write(unitField, isNamed(unitField, 'select') ? (findMillimetres(unitField)?.value ?? '') : 'mm');
    }
    for (const axis of axes) {
      const [field, length] = [this.#find(axis), spacing[axis]];
      if (field && length !== null) write(field, plainDecimal(length, formats, units[unit ?? 'mm']));
    }
  }

  #read(): FieldTexts | null {
    const found = axes.flatMap((axis): [Axis, string][] => {
      const field = this.#find(axis);
      return field ? [[axis, field.value]] : [];
    });
    const unit = this.#find('unit');
    return found.length > 0 ? { axes: Object.fromEntries(found), unit: unit && textOfUnit(unit) } : null;
  }

  #find(name: Axis | 'unit'): Field | null {
    const id = this.#host.dataset[name];
    const root = this.#host.getRootNode();
    const found = id && 'getElementById' in root ? (root as Document).getElementById(id) : null;
    return found && 'value' in found && typeof found.value === 'string' ? (found as Field) : null;
  }

  #hear({ target }: Event, rest: number): void {
    const isOurs = ([...axes, 'unit'] as const).some((name) => this.#find(name) === target);
    if (isOurs) this.#wait(rest);
  }

  #wait(rest: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#host.requestUpdate();
    }, rest);
  }
}

/** A list of units may number them: then what a person reads tells the unit. */
function textOfUnit(field: Field): string {
  const shown = isNamed(field, 'select') ? (field.selectedOptions[0]?.text ?? '') : '';
  return field.value && !readUnit(field.value) && readUnit(shown) ? shown : field.value;
}

function offersMillimetres(field: Field): boolean {
  return isNamed(field, 'select') ? findMillimetres(field) !== undefined : !field.value.trim();
}

function findMillimetres({ options }: HTMLSelectElement): HTMLOptionElement | undefined {
  return [...options].find(({ value, text }) => (readUnit(value) ?? readUnit(text)) === 'mm');
}

/**
 * As a person would, so that frameworks notice: they put setters of their own over the value of a field. What a person
 * could not write into stays as it is.
 */
function write(field: Field, text: string): void {
  const isFixed = field.matches(':disabled') || ('readOnly' in field && field.readOnly === true);
  if (isFixed || field.value === text) return;
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  if (own?.set) own.set.call(field, text);
  else field.value = text;
  for (const type of ['input', 'change']) {
    field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
}
