import { inspect } from 'node:util';

const PLACEHOLDER = '[secret]';

/**
 * Holds a value that must not reach a log, an error, a URL or a snapshot: an e-mail address, an IP
 * address, a private key. Every implicit way to text (template, JSON, `console`, `inspect`) gives
 * a placeholder; only `reveal()` gives the value, so a search for that word finds each place that
 * reads identity data.
 */
export class Secret<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The value. Call it only where the value is written to a sealed package or compared. */
  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return PLACEHOLDER;
  }

  toJSON(): string {
    return PLACEHOLDER;
  }

  [Symbol.toPrimitive](): string {
    return PLACEHOLDER;
  }

  [inspect.custom](): string {
    return PLACEHOLDER;
  }
}
