import type { SlideTone } from '#export/slide.ts';

/** A 16:9 slide in inches; 96 of our pixels are one inch, so the stage's 1280 × 720 is 13.333 × 7.5. */
export const SLIDE = { width: 13.333, height: 7.5, margin: 0.75 } as const;
export const CONTENT_WIDTH = SLIDE.width - 2 * SLIDE.margin;

export const BOXES = {
  band: { x: 0, y: 0, w: SLIDE.width, h: 0.104 },
  mark: { x: 0, y: 0.104, w: SLIDE.width, h: 0.38 },
  title: { x: SLIDE.margin, y: 0.52, w: CONTENT_WIDTH, h: 0.98 },
  sub: { x: SLIDE.margin, y: 1.5, w: CONTENT_WIDTH, h: 0.42 },
  body: { x: SLIDE.margin, y: 2.05, w: CONTENT_WIDTH, h: 4.7 },
  rule: { x: SLIDE.margin, y: 6.9, w: CONTENT_WIDTH, h: 0 },
  source: { x: SLIDE.margin, y: 6.95, w: CONTENT_WIDTH - 1.2, h: 0.42 },
  number: { x: SLIDE.width - SLIDE.margin - 1.1, y: 6.95, w: 1.1, h: 0.42 },
} as const;

export const SIZES = { title: 28, large: 21, text: 18 } as const;
export const COLOURS = { focus: '12436D', ink: '15202B', ink2: '44515E', hair: 'D5DBE0', paper: 'FFFFFF' } as const;

export const TONES: Readonly<Record<SlideTone, string>> = {
  plain: COLOURS.ink,
  better: '0F6A62',
  worse: '801650',
  unjudged: '5F3E99',
  target: 'A84209',
};

/** Signs of a font that every device has; the word stands beside each. */
export const VERDICT_SIGNS = {
  better: '●',
  worse: '◆',
  similar: '⊖',
  not_tested: '◌',
  no_judgement: '□',
  no_figure: '–',
  not_comparable: '✕',
  target_met: '✚',
  target_short: '▸',
} as const;

export const VERDICT_TONES = {
  better: 'better',
  worse: 'worse',
  similar: 'plain',
  not_tested: 'plain',
  no_judgement: 'unjudged',
  no_figure: 'plain',
  not_comparable: 'plain',
  target_met: 'target',
  target_short: 'target',
} as const satisfies Record<keyof typeof VERDICT_SIGNS, SlideTone>;
