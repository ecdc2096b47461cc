import type { PageBox } from '../../../positioned-page.ts';
import type { PageFrame } from './page-frame.ts';
import type { Glyph, GlyphRun } from './page-glyphs.ts';
import type { Cover, PageObjects } from './page-objects.ts';
import { imageShare } from './image-share.ts';
import { letterMap, type LetterMap } from './letter-map.ts';
import type { TextStyle } from './text-style.ts';

/** What keeps a letter from the eye of a reader, as far as it was looked into. */
export interface JudgedPage {
  readonly glyphs: readonly Glyph[];
  readonly invisibleLayer: boolean;
  /** Letters without ink, or under a picture of the page. */
  readonly invisible: number;
}

/** Questions that only a look at the drawn page answers. Drawing takes time: asked in doubt only. */
export interface Looks {
  /** Whether most of some letters' places show more than one shade. */
  readonly standOut: (glyphs: readonly Glyph[]) => boolean;
  /** Whether an image, by PDFium's handle, lets what is under it show through in places. */
  readonly isSeeThrough: (image: number) => boolean;
}

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
 *
 * Letters without ink that lie on a picture or drawing with ink of its own, and not on seen
 * letters, are a layer that stands for it, as OCR makes; they are kept and said to be one.
 */
export function judgeSight(
  runs: readonly GlyphRun[],
  objects: PageObjects,
  frame: PageFrame,
  looks: Looks,
): JudgedPage {
  const judged = runs.map((run) => ({ run, sights: sightsOf(run, objects, frame, looks) }));
  const letters = count(judged, () => true);
  const invisible = count(judged, (sight) => sight === 'inkless');
  const isPicture = invisible > letters / 2 && imageShare(objects.images, frame) > PAGE_PICTURE;
  const seen = invisible === 0 || isPicture ? letterMap() : seenLetters(judged);
  let invisibleLayer = false;
  const glyphs = judged.flatMap(({ run, sights }) => {
    const inkless = run.glyphs.filter((_, at) => sights[at] === 'inkless');
    const layer = isPicture
      ? inkless.every((glyph) => objects.images.some((box) => holds(box, glyph)))
      : inkless.length > 0 && standsFor(inkless, seen, looks);
    invisibleLayer ||= layer && inkless.length > 0;
    return run.glyphs.map((glyph, at): Glyph => {
      const hidden = sights[at] === 'hidden' || (sights[at] === 'inkless' && !layer);
      return hidden ? { ...glyph, hidden } : glyph;
    });
  });
  return { glyphs, invisibleLayer, invisible };
}

interface JudgedRun {
  readonly run: GlyphRun;
  readonly sights: readonly Sight[];
}

function seenLetters(judged: readonly JudgedRun[]): LetterMap {
  const map = letterMap();
  for (const { run, sights } of judged)
    for (const [at, glyph] of run.glyphs.entries())
      if (sights[at] === 'seen' && glyph.text !== ' ') map.add(glyph);
  return map;
}

function standsFor(inkless: readonly Glyph[], seen: LetterMap, looks: Looks): boolean {
  const letters = inkless.filter(({ text }) => text !== ' ');
  const over = letters.filter((glyph) => seen.meets(glyph));
  return letters.length > 0 && over.length * 4 < letters.length && looks.standOut(letters);
}

function count(judged: readonly JudgedRun[], which: (sight: Sight) => boolean): number {
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
  looks: Looks,
): readonly Sight[] {
  const around = boxOf(run.glyphs);
  const near = objects.covers.filter(({ box }) => meets(box, around));
  const above = near.filter(({ order }) => order > run.place.order);
  const below = near.filter(({ order }) => order < run.place.order);
  const first = run.glyphs.map((glyph) => sightOf(run, glyph, above, below, frame, looks));
  if (!first.includes('doubtful')) return first;
  const doubtful = run.glyphs.filter((glyph, at) => glyph.text !== ' ' && first[at] === 'doubtful');
  const verdict = doubtful.length === 0 || looks.standOut(doubtful) ? 'seen' : 'hidden';
  return first.map((sight) => (sight === 'doubtful' ? verdict : sight));
}

function sightOf(
  { style, place }: GlyphRun,
  glyph: Glyph,
  above: readonly Cover[],
  below: readonly Cover[],
  frame: PageFrame,
  looks: Looks,
): Sight {
  if (style.size < SMALLEST_SIZE) return 'hidden';
  if (!holds({ left: 0, top: 0, right: frame.width, bottom: frame.height }, glyph)) return 'hidden';
  if (place.clip !== null && !holds(grown(place.clip, 1), glyph)) return 'hidden';
  if (style.invisible) return 'inkless';
  const cover = above.find(({ box }) => holds(box, glyph));
  if (cover !== undefined) return sightUnder(cover, frame, looks);
  if (style.colour !== null && style.colour[3] < FAINTEST_ALPHA) return 'hidden';
  if (place.layered) return 'doubtful';
  const ground = below.findLast(({ box }) => holds(box, glyph));
  return isNearGround(style, ground) ? 'doubtful' : 'seen';
}

/** Under a picture of the whole page letters are as good as inkless; a signature shows through. */
function sightUnder({ image, box }: Cover, { width, height }: PageFrame, looks: Looks): Sight {
  if (image === null) return 'hidden';
  const share = ((box.right - box.left) * (box.bottom - box.top)) / (width * height);
  if (share > PAGE_PICTURE) return 'inkless';
  return looks.isSeeThrough(image) ? 'doubtful' : 'hidden';
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
