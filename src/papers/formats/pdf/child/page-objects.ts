import type { PageBox } from '../../../positioned-page.ts';
import { joined, type Matrix, type PageFrame } from './page-frame.ts';
import { drawnShapes } from './drawn-shapes.ts';
import { hasLayerMark, objectBox, objectClip, objectMatrix } from './object-properties.ts';
import type { PdfiumModule } from './pdfium-module.ts';

/** Where a text object stands in the order of drawing, and what may keep it from being seen. */
export interface TextPlace {
  readonly order: number;
  /** What its clip paths leave; null when nothing is clipped. */
  readonly clip: PageBox | null;
  /** It belongs to an optional layer, which may be switched off. */
  readonly layered: boolean;
}

/** Something opaque: it hides what was drawn before it, and is the ground of what comes after. */
export interface Cover {
  readonly order: number;
  readonly box: PageBox;
  /** PDFium's handle of an image; null for a filled rectangle. */
  readonly image: number | null;
  /** Red, green, blue, 0 to 255; null for an image. */
  readonly colour: readonly [number, number, number] | null;
}

/** What a page draws besides its letters, in the order of drawing. */
export interface PageObjects {
  /** By PDFium's handle of the text object. */
  readonly texts: ReadonlyMap<number, TextPlace>;
  readonly covers: readonly Cover[];
  readonly images: readonly PageBox[];
  readonly rules: readonly PageBox[];
}

const FORM = 5;
const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
/** Beyond these a page is no paper; the rest of its drawing is not looked at. */
const MOST_OBJECTS = 200_000;
const DEEPEST = 12;
const MOST_COVERS = 1_000;
const MOST_RULES = 5_000;

interface Walk {
  readonly pdfium: PdfiumModule;
  readonly room: number;
  readonly texts: Map<number, TextPlace>;
  readonly covers: Cover[];
  readonly images: PageBox[];
  readonly rules: PageBox[];
  order: number;
}

/** Walks through all objects of a page, also those inside form objects. */
export function pageObjects(
  pdfium: PdfiumModule,
  page: number,
  frame: PageFrame,
  room: number,
): PageObjects {
  const walk: Walk = {
    pdfium,
    room,
    texts: new Map(),
    covers: [],
    images: [],
    rules: [],
    order: 0,
  };
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let at = 0; at < count && walk.order < MOST_OBJECTS; at += 1) {
    visit(walk, pdfium._FPDFPage_GetObject(page, at), frame.toShown, null, false, 0);
  }
  const { texts, images, rules } = walk;
  return { texts, images, rules: rules.slice(0, MOST_RULES), covers: largest(walk.covers) };
}

function visit(
  walk: Walk,
  object: number,
  toShown: Matrix,
  outerClip: PageBox | null,
  outerLayer: boolean,
  depth: number,
): void {
  const { pdfium, room } = walk;
  if (object === 0) return;
  walk.order += 1;
  const type = pdfium._FPDFPageObj_GetType(object);
  if (type === TEXT || type === FORM) {
    const clip = overlap(outerClip, objectClip(pdfium, object, toShown, room));
    const layered = outerLayer || hasLayerMark(pdfium, object, room);
    if (type === TEXT) walk.texts.set(object, { order: walk.order, clip, layered });
    else visitForm(walk, object, toShown, clip, layered, depth);
  } else if (type === IMAGE) {
    addImage(walk, object, toShown, outerClip);
  } else if (type === PATH) {
    const shapes = drawnShapes(pdfium, object, toShown, room);
    walk.rules.push(...shapes.rules);
    if (shapes.colour === null || pdfium._FPDFPageObj_HasTransparency(object) !== 0) return;
    for (const box of shapes.fills) {
      const seen = overlap(outerClip, objectClip(pdfium, object, toShown, room), box);
      if (seen === null) continue;
      walk.covers.push({ order: walk.order, box: seen, image: null, colour: shapes.colour });
    }
  }
}

function visitForm(
  walk: Walk,
  form: number,
  toShown: Matrix,
  clip: PageBox | null,
  layered: boolean,
  depth: number,
): void {
  if (depth >= DEEPEST) return;
  const { pdfium, room } = walk;
  const inner = joined(objectMatrix(pdfium, form, room), toShown);
  const count = pdfium._FPDFFormObj_CountObjects(form);
  for (let at = 0; at < count && walk.order < MOST_OBJECTS; at += 1) {
    visit(walk, pdfium._FPDFFormObj_GetObject(form, at), inner, clip, layered, depth + 1);
  }
}

function addImage(walk: Walk, object: number, toShown: Matrix, outerClip: PageBox | null): void {
  const { pdfium, room, order } = walk;
  const clip = overlap(outerClip, objectClip(pdfium, object, toShown, room));
  const box = overlap(clip, objectBox(pdfium, object, toShown, room));
  if (box === null) return;
  const thin = Math.min(box.right - box.left, box.bottom - box.top) <= 3;
  if (thin) {
    walk.rules.push(box);
    return;
  }
  walk.images.push(box);
  if (pdfium._FPDFPageObj_HasTransparency(object) !== 0) return;
  walk.covers.push({ order, box, image: object, colour: null });
}

/** What boxes have in common; null stands for everything, and is returned only for nothing but nulls. */
function overlap(...boxes: readonly (PageBox | null)[]): PageBox | null {
  let common: PageBox | null = null;
  for (const box of boxes) {
    if (box === null) continue;
    common =
      common === null
        ? box
        : {
            left: Math.max(common.left, box.left),
            top: Math.max(common.top, box.top),
            right: Math.min(common.right, box.right),
            bottom: Math.min(common.bottom, box.bottom),
          };
  }
  return common;
}

function largest(covers: readonly Cover[]): readonly Cover[] {
  if (covers.length <= MOST_COVERS) return covers;
  const area = ({ box }: Cover): number => (box.right - box.left) * (box.bottom - box.top);
  return covers
    .toSorted((a, b) => area(b) - area(a))
    .slice(0, MOST_COVERS)
    .toSorted((a, b) => a.order - b.order);
}
