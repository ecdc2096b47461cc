export { DucesError, type FaultDetail, type FaultPlace } from './duces-error.ts';
export { ERROR_CODES, type ErrorCode } from './error-codes.ts';
export { formatFaultPlace } from './format-fault-place.ts';
