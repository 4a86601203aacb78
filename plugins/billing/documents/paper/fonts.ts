import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type GlyphRun } from 'fontkit';
import { LRUCache } from 'lru-cache';
import { isRightToLeft } from './visual-runs.ts';

/** The faces documents are printed in. DejaVu Sans has Latin, Greek, Cyrillic, Hebrew and Arabic letters. */
export interface Fonts {
  readonly regular: Font;
  readonly bold: Font;
}

let opened: Fonts | undefined;

/** The fonts, opened once: each document embeds the letters it uses. */
export function openFonts(): Fonts {
  opened ??= { regular: open('DejaVuSans'), bold: open('DejaVuSans-Bold') };
  return opened;
}

function open(name: string): Font {
  const path = createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
  return remembering(sayingLetters(create(readFileSync(path)) as Font));
}

/**
 * fontkit keeps glyphs with the letters they were asked for first: none at all for an O that is a part of an Ő. Documents
 * would say nothing for it to those who search and listen, so each glyph gets the letters it stands for this time.
 */
function sayingLetters(font: Font): Font {
  const known = font.getGlyph.bind(font);
  const getGlyph = (id: number, codePoints: number[] = []) => {
    const glyph = known(id, codePoints);
    const isSame = glyph.codePoints.join() === codePoints.join();
    return isSame || codePoints.length === 0
      ? glyph
      : Object.create(glyph, { codePoints: { value: codePoints } });
  };
  return Object.assign(font, { getGlyph });
}

/** How glyphs are laid out, which pdfkit goes on to scale in place. */
type Positions = GlyphRun['positions'];

/** Words that were laid out before are not laid out again: invoices have most of theirs in common. */
const wordsKept = 10_000;

/** The font with a memory, which writes from right to left what is to be. */
function remembering(font: Font): Font {
  const known = new LRUCache<string, GlyphRun>({ max: wordsKept });
  const layout = (text: string, features?: Parameters<Font['layout']>[1]) => {
    const before = known.get(text);
    const run =
      before ??
      (isRightToLeft(text)
        ? font.layout(text, features, undefined, undefined, 'rtl')
        : font.layout(text, features));
    if (!before) known.set(text, run);
    return copyOf(run);
  };
  const letters = new Map<number, boolean>();
  const hasGlyphForCodePoint = (letter: number) => {
    const isKnown = letters.get(letter) ?? font.hasGlyphForCodePoint(letter);
    letters.set(letter, isKnown);
    return isKnown;
  };
  return Object.create(font, {
    layout: { value: layout },
    hasGlyphForCodePoint: { value: hasGlyphForCodePoint },
  }) as Font;
}

/** A copy whose positions may be changed; its width follows them, as that of the original does. */
function copyOf({ glyphs, positions }: GlyphRun) {
  const copies: Positions = positions.map((position) => ({ ...position }));
  return {
    glyphs,
    positions: copies,
    get advanceWidth() {
      return copies.reduce((width, { xAdvance }) => width + xAdvance, 0);
    },
  };
}
