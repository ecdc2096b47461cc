import { ERROR_CODES, type ErrorCode } from './error-codes.ts';

/**
 * Where in an input a fault lies. `page` counts from 1; on unnumbered papers `line` is null; `entry`
 * is one of a ledger, from 0.
 */
export interface FaultPlace {
  readonly file?: string;
  readonly line?: number | null;
  readonly column?: number;
  readonly page?: number;
  readonly entry?: number;
}

/** What an error carries besides its sentence. */
export interface FaultDetail {
  readonly place?: FaultPlace;
  /** What the user can do next, as an imperative sentence. */
  readonly next: string;
  readonly cause?: unknown;
}

/**
 * The one error class. Thrown for malformed input, a refused guard or a broken proof; an outcome
 * ("not met", "does not apply") is a returned value instead. Messages never hold identity data.
 */
export class DucesError extends Error {
  override readonly name = 'DucesError';
  readonly code: ErrorCode;
  readonly place: FaultPlace | null;
  readonly next: string;

  constructor(code: ErrorCode, message: string, detail: FaultDetail) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.code = code;
    this.place = detail.place ?? null;
    this.next = detail.next;
  }

  /** The process exit code for this error. */
  get exit(): number {
    return ERROR_CODES[this.code].exit;
  }

  /** The error as data, for `--json` and for HTTP. The cause stays out: it may hold secrets. */
  toJSON(): { code: ErrorCode; message: string; place: FaultPlace | null; next: string } {
    return { code: this.code, message: this.message, place: this.place, next: this.next };
  }
}
