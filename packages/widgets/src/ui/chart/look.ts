/** What a canvas has to be told of the page around it. */
export interface Look {
  /** One colour a series. */
  readonly series: readonly string[];
  /** The ground under a line, and the inside of what is not over yet. */
  readonly area: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly ground: string;
  readonly font: { readonly family: string; readonly size: number };
  readonly rightToLeft: boolean;
}

const names = ['1', '2', 'area', 'text', 'muted', 'line', 'ground'] as const;
const property = (name: (typeof names)[number]): string => `--edurise-chart-${name}`;

/** Registered as colours they are computed where they stand: a canvas knows neither `light-dark()` nor our tokens. */
const register = (): void => {
  for (const name of names)
    try {
      CSS.registerProperty({ name: property(name), syntax: '<color>', inherits: true, initialValue: 'gray' });
    } catch {
      // Registered already, by another copy or a second load.
    }
};

export const lookOf = (canvas: HTMLCanvasElement): Look => {
  register();
  const style = getComputedStyle(canvas);
  const colour = (name: (typeof names)[number]): string => style.getPropertyValue(property(name)).trim();
  return {
    series: [colour('1'), colour('2')],
    area: colour('area'),
    text: colour('text'),
    muted: colour('muted'),
    line: colour('line'),
    ground: colour('ground'),
    font: { family: style.fontFamily, size: parseFloat(style.fontSize) },
    rightToLeft: style.direction === 'rtl',
  };
};
