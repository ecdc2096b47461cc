/** A thing of law that holds for a time. */
interface Dated {
  readonly inForce: { readonly from: string; readonly to: string | null };
}

/** Whether a rule holds on a day (`YYYY-MM-DD`). The first and the last day are both inside. */
export function inForce(rule: Dated, day: string): boolean {
  const { from, to } = rule.inForce;
  return from <= day && (to === null || day <= to);
}
