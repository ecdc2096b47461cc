import type { DeepReadonly } from '../../data-files/index.ts';
import type { Claim, ClaimVariant } from '../law-kinds.ts';
import { inheritanceFault } from './inheritance-fault.ts';
import { markInherited } from './mark-inherited.ts';
import { fieldOf, fieldsOf, itemsOf, placedList, placedRecord, type Placed } from './placed.ts';

type ElementChange = ClaimVariant['changes']['elements'][number];
type Route = NonNullable<ElementChange['routes']>[number];
type Element = Claim['elements'][number];

const OWN: Placed = { value: null, placeOf: () => ({}) };

/** A question for the court or a defence: what the change states, and the rest of the part. */
export function changePart(part: Placed<object>, change: Placed<object>, from: string): Placed {
  return placedRecord(
    { ...inheritedFields(part, from), ...fieldsOf(change), inheritedFrom: OWN },
    change.placeOf,
  );
}

/** An element: what the change states, its lists added to the element's, its routes instead. */
export function changeElement(
  element: Placed<Element>,
  change: Placed<ElementChange>,
  from: string,
): Placed {
  const stated = fieldsOf(change);
  const kept = inheritedFields(element, from);
  const added = (key: 'notEnough' | 'openQuestions' | 'notes') =>
    joined(kept[key], itemsOf<unknown>(fieldOf(change, key)), change);
  return placedRecord(
    {
      ...kept,
      ...stated,
      ...(change.value.routes === undefined ? {} : { routes: routesOf(element, change, from) }),
      notEnough: added('notEnough'),
      openQuestions: added('openQuestions'),
      notes: added('notes'),
      inheritedFrom: OWN,
    },
    change.placeOf,
  );
}

function joined(kept: Placed | undefined, added: readonly Placed[], change: Placed): Placed {
  const before =
    kept !== undefined && Array.isArray(kept.value) ? itemsOf(kept as Placed<unknown[]>) : [];
  return placedList([...before, ...added], change.placeOf);
}

function inheritedFields(part: Placed<object>, from: string): Record<string, Placed> {
  return Object.fromEntries(
    Object.entries(fieldsOf(part)).map(([key, field]) => [key, markInherited(field, from)]),
  );
}

function routesOf(element: Placed<Element>, change: Placed<ElementChange>, from: string): Placed {
  const routes = itemsOf<Route>({
    value: change.value.routes ?? [],
    placeOf: (path) => change.placeOf(['routes', ...path]),
  });
  return placedList(
    routes.map((route) => ('keep' in route.value ? keptRoute(element, route, from) : route)),
    change.placeOf,
  );
}

function keptRoute(element: Placed<Element>, route: Placed<Route>, from: string): Placed {
  const wanted = 'keep' in route.value ? route.value.keep : '';
  const routes = element.value.kind === 'routed' ? element.value.routes : [];
  const index = routes.findIndex(({ id }: DeepReadonly<{ id: string }>) => id === wanted);
  if (index === -1) {
    throw inheritanceFault(`keeps the route ${wanted}, which ${from} does not have`, {
      place: route.placeOf(['keep']),
      known: routes.map(({ id }) => id),
    });
  }
  const kept = { value: routes[index], placeOf: element.placeOf };
  return markInherited(
    { value: kept.value, placeOf: (path) => element.placeOf(['routes', index, ...path]) },
    from,
  );
}
