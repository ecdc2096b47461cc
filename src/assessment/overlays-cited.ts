import type { Overlay } from '../law/index.ts';
import type { Contention } from '../matters/index.ts';
import type { AssessmentContext } from './assessment-context.ts';

/** Provisions of overlays that a contention cites, by the pins that the law holds for them. */
export function overlaysCited(
  { law }: AssessmentContext,
  { cites }: Contention,
): { overlay: Overlay; provisions: Overlay['provisions'] }[] {
  if (cites === undefined) return [];
  return law.all('overlay').flatMap((overlay) => {
    const provisions = overlay.provisions.filter(({ pin }) => pin !== null && citesPin(cites, pin));
    return provisions.length === 0 ? [] : [{ overlay, provisions }];
  });
}

/** A cite to `(1)(a)(2)` is one to `(1)(a)` as well; one to `12` is none to `1`. */
function citesPin(cites: string, pin: string): boolean {
  const at = cites.indexOf(pin);
  return at >= 0 && !/^\w/u.test(cites.slice(at + pin.length));
}
