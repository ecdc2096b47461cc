/** A plain value whose every part is read-only. */
export type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;

/** Freezes a plain value and all that it holds, and hands it back. */
export function deepFreeze<Value>(value: Value): DeepReadonly<Value> {
  freezeParts(value);
  // Freezing is what makes the read-only type true; the compiler cannot follow that.
  return value as DeepReadonly<Value>;
}

function freezeParts(value: unknown): void {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return;
  for (const part of Object.values(value)) freezeParts(part);
  Object.freeze(value);
}
