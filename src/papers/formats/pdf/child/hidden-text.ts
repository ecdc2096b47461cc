import type { PageBox } from '../../../positioned-page.ts';
import type { PlacedGlyph } from './group-words.ts';
import type { PageFrame } from './page-frame.ts';
import type { Glyph, GlyphRun } from './page-glyphs.ts';
import type { Cover, PageObjects } from './page-objects.ts';
import { imageShare } from './image-share.ts';
import type { TextStyle } from './text-style.ts';

/** What keeps a letter from the eye of a reader, as far as it was looked into. */
export interface JudgedPage {
  readonly glyphs: readonly PlacedGlyph[];
  readonly invisibleLayer: boolean;
  /** Letters without ink, or under a picture of the page. */
  readonly invisible: number;
}

/** Whether letters stand out from what is drawn around them. */
export type StandsOut = (glyphs: readonly Glyph[]) => boolean;

type Sight = 'seen' | 'hidden' | 'inkless' | 'doubtful';

/** Smaller type is not there to be read. */
const SMALLEST_SIZE = 1;
/** A picture over more of the page than this is the page's own picture. */
const PAGE_PICTURE = 0.5;
const FAINTEST_ALPHA = 13;
/** Colours nearer than this, of 255, may be too near to be told apart. */
const NEAR_COLOUR = 48;

/**
 * Judges which letters a reader of the page sees: not those without ink, in the colour of their
 * ground, off the page, tiny, clipped away, on a layer that is off, or under something opaque.
 * `standsOut` looks at the drawn page and is asked only in doubt, since drawing takes time.
 */
export function judgeSight(
  runs: readonly GlyphRun[],
  objects: PageObjects,
  frame: PageFrame,
  standsOut: StandsOut,
): JudgedPage {
  const judged = runs.map((run) => ({ run, sights: sightsOf(run, objects, frame, standsOut) }));
  const letters = count(judged, () => true);
  const invisible = count(judged, (sight) => sight === 'inkless');
  const overPicture = imageShare(objects.images, frame) > PAGE_PICTURE;
  const invisibleLayer = overPicture && invisible > letters / 2;
  const glyphs = judged.flatMap(({ run, sights }) =>
    run.glyphs.map((glyph, at): PlacedGlyph => {
      const sight = sights[at] ?? 'seen';
      const layer = invisibleLayer && objects.images.some((box) => holds(box, glyph));
      const hidden = sight === 'hidden' || (sight === 'inkless' && !layer);
      return { ...glyph, style: run.style, order: run.place.order, hidden };
    }),
  );
  return { glyphs, invisibleLayer, invisible };
}

function count(
  judged: readonly { readonly run: GlyphRun; readonly sights: readonly Sight[] }[],
  which: (sight: Sight) => boolean,
): number {
  let found = 0;
  for (const { run, sights } of judged)
    for (const [at, sight] of sights.entries())
      if (run.glyphs[at]?.text !== ' ' && which(sight)) found += 1;
  return found;
}

function sightsOf(
  run: GlyphRun,
  objects: PageObjects,
  frame: PageFrame,
  standsOut: StandsOut,
): readonly Sight[] {
  const around = boxOf(run.glyphs);
  const near = objects.covers.filter(({ box }) => meets(box, around));
  const above = near.filter(({ order }) => order > run.place.order);
  const below = near.filter(({ order }) => order < run.place.order);
  const first = run.glyphs.map((glyph) => sightOf(run, glyph, above, below, frame));
  if (!first.includes('doubtful')) return first;
  const doubtful = run.glyphs.filter((glyph, at) => glyph.text !== ' ' && first[at] === 'doubtful');
  const verdict = doubtful.length === 0 || standsOut(doubtful) ? 'seen' : 'hidden';
  return first.map((sight) => (sight === 'doubtful' ? verdict : sight));
}

function sightOf(
  { style, place }: GlyphRun,
  glyph: Glyph,
  above: readonly Cover[],
  below: readonly Cover[],
  frame: PageFrame,
): Sight {
  if (style.size < SMALLEST_SIZE) return 'hidden';
  if (!holds({ left: 0, top: 0, right: frame.width, bottom: frame.height }, glyph)) return 'hidden';
  if (place.clip !== null && !holds(grown(place.clip, 1), glyph)) return 'hidden';
  if (style.invisible) return 'inkless';
  const cover = above.find(({ box }) => holds(box, glyph));
  if (cover !== undefined) return isPagePicture(cover, frame) ? 'inkless' : 'hidden';
  if (style.colour !== null && style.colour[3] < FAINTEST_ALPHA) return 'hidden';
  if (place.layered) return 'doubtful';
  const ground = below.findLast(({ box }) => holds(box, glyph));
  return isNearGround(style, ground) ? 'doubtful' : 'seen';
}

function isPagePicture({ kind, box }: Cover, { width, height }: PageFrame): boolean {
  const share = ((box.right - box.left) * (box.bottom - box.top)) / (width * height);
  return kind === 'image' && share > PAGE_PICTURE;
}

/** On a picture only light letters are doubted: paper is light. */
function isNearGround({ colour }: TextStyle, ground: Cover | undefined): boolean {
  if (colour === null) return false;
  const [red, green, blue] = ground?.colour ?? [255, 255, 255];
  const far = Math.max(
    Math.abs(colour[0] - red),
    Math.abs(colour[1] - green),
    Math.abs(colour[2] - blue),
  );
  return far < NEAR_COLOUR;
}

/** Whether the middle of a letter's ink lies in a box. */
function holds(box: PageBox, { box: ink }: Glyph): boolean {
  const x = (ink.left + ink.right) / 2;
  const y = (ink.top + ink.bottom) / 2;
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function meets(a: PageBox, b: PageBox): boolean {
  return a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;
}

function grown({ left, top, right, bottom }: PageBox, by: number): PageBox {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function boxOf(glyphs: readonly Glyph[]): PageBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { box } of glyphs) {
    [left, top] = [Math.min(left, box.left), Math.min(top, box.top)];
    [right, bottom] = [Math.max(right, box.right), Math.max(bottom, box.bottom)];
  }
  return { left, top, right, bottom };
}
