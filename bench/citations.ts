/**
 * Measures how fast citations are read, in characters per second of CPU on one thread, beside other
 * parsers in the same run: every text of `../shared/cites/pool-124.jsonl` with resolution of short
 * forms, or synthetic opinions where that folder is absent. Then whether time grows with length: a
 * text of 10 MB against one of 1 MB, clean and with hard line breaks.
 *
 *   node bench/citations.ts [--json]
 *
 * eyecite-ts is measured where it is installed; it is no dependency, since the npm registry that
 * this project builds from does not carry it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCitations, resolveCitations } from '@beshkenadze/eyecite';
import { readCitations } from '../src/papers/index.ts';

const POOL = join(import.meta.dirname, '../../shared/cites/pool-124.jsonl');
const MEGABYTE = 1_000_000;
/** The fastest peer's figure as published with the suites, for where it cannot be installed. */
const PUBLISHED = 311_000;

interface Parser {
  readonly name: string;
  readonly parse: (text: string) => unknown;
}

const texts = existsSync(POOL) ? pool() : Array.from({ length: 60 }, (_, at) => opinion(at));
const parsers = await allParsers();
const speeds = new Map(parsers.map(({ name }) => [name, 0]));
const characters = texts.reduce((sum, text) => sum + text.length, 0);
for (const { parse } of parsers) for (const text of texts.slice(0, 4)) timed(parse, text);
for (const text of texts) {
  for (const { name, parse } of parsers) {
    speeds.set(name, (speeds.get(name) ?? 0) + timed(parse, text));
  }
}
report();

function report(): void {
  const perSecond = (name: string): number => characters / (speeds.get(name) ?? Infinity);
  const own = perSecond('duces');
  const peers = parsers.slice(1).map(({ name }) => perSecond(name));
  const fastest = Math.max(...peers);
  const whole = texts.join('\n\n');
  const growth = {
    raw: growthOf(grown(whole, MEGABYTE), grown(whole, 10 * MEGABYTE)),
    clean: growthOf(oneLine(grown(whole, MEGABYTE)), oneLine(grown(whole, 10 * MEGABYTE))),
  };
  const rounded = Object.fromEntries(
    parsers.map(({ name }) => [name, Math.round(perSecond(name))]),
  );
  const figures = {
    texts: texts.length,
    characters,
    perSecond: rounded,
    timesFastestHere: own / fastest,
    timesPublished: own / PUBLISHED,
    tenMegabytesOverOne: growth,
  };
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(figures));
    return;
  }
  console.log(`${texts.length} texts, ${characters} characters`);
  for (const [name, speed] of Object.entries(rounded)) {
    console.log(`${name.padEnd(28)}${String(speed).padStart(12)} characters a CPU second`);
  }
  console.log(`duces / fastest peer here:          ${figures.timesFastestHere.toFixed(1)}`);
  console.log(`duces / eyecite-ts as published:    ${figures.timesPublished.toFixed(1)}`);
  console.log(`10 MB / 1 MB, line breaks:          ${growth.raw.toFixed(1)}`);
  console.log(`10 MB / 1 MB, clean:                ${growth.clean.toFixed(1)}`);
}

/** CPU seconds that one text takes. */
function timed(parse: Parser['parse'], text: string): number {
  const before = process.cpuUsage();
  parse(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function growthOf(one: string, ten: string): number {
  return least(ten) / least(one);
}

function least(text: string): number {
  return Math.min(...[1, 2, 3].map(() => timed(readCitations, text)));
}

async function allParsers(): Promise<readonly Parser[]> {
  const own = { name: 'duces', parse: readCitations };
  const port = {
    name: '@beshkenadze/eyecite 2.7.6',
    parse: (text: string) => resolveCitations(getCitations(text)),
  };
  const installed = 'eyecite-ts';
  try {
    const { extractCitations } = (await import(installed)) as {
      extractCitations: (text: string, options: { resolve: boolean }) => unknown;
    };
    const parse = (text: string): unknown => extractCitations(text, { resolve: true });
    return [own, port, { name: installed, parse }];
  } catch {
    return [own, port];
  }
}

function pool(): readonly string[] {
  return readFileSync(POOL, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

function grown(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** An opinion of invented cases, hard-wrapped, with short forms, statutes and cites to the record. */
function opinion(seed: number): string {
  const sentence = (at: number): string =>
    `The rule has long been settled and binds us here. See Northwood ${seed} v. Harbor ${at} Co., ` +
    `${100 + at} F.3d ${200 + seed}, ${210 + seed} (9th Cir. ${1990 + (at % 30)}) (quoting Ames v. Bond ` +
    `${at}, ${300 + at} U.S. ${10 + seed} (1984)). Id. at ${211 + seed}. Under 42 U.S.C. § 1983 and Fed. R. ` +
    `Civ. P. 26(b)(1) the answer is the same. Harbor ${at}, ${100 + at} F.3d at ${212 + seed}; Dkt. No. ${at} ¶ 7. `;
  const words = Array.from({ length: 40 }, (_, at) => sentence(at)).join('');
  return words.replace(/(.{60,80}) /g, '$1\n');
}
